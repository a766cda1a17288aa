package pdf

import (
	"slices"
	"testing"

	"hoso/model/paper"
)

func TestBlockAt_run(t *testing.T) {
	for _, doc := range allDocuments(t) {
		for n, page := range doc.Pages {
			for _, r := range page.Runs {
				if r.Block == "" {
					continue
				}
				if block, ok := page.BlockAt(r.X+r.Width()/2, r.Y-0.5); block != r.Block || !ok {
					t.Errorf("%s, page %d, on %q: got %q, want %q", doc.Title, n+1, r.Text, block, r.Block)
				}
			}
		}
	}
}

func TestBlockAt_besideText(t *testing.T) {
	doc := layOut(t, proposalPaper())
	minutes := layOut(t, minutesPaper())
	list := layOut(t, listPaper(14))
	for _, c := range []struct {
		name   string
		doc    Document
		line   string  // the line from whose left end
		dx, dy float64 // the click is so many mm away
		want   string
	}{
		{"after the only line of a heading", doc, "I. TẬP THỂ", 90, -1, "h1"},
		{"in the indent", doc, "Thực hiện phong trào", -9, -1, "request"},
		{"between two lines of a paragraph", doc, "Thực hiện phong trào", 20, 3, "request"},
		{"a little above a line", doc, "I. TẬP THỂ", 5, -5.2, "h1"},
		{"in the room for the pen", minutes, "CHỦ TỌA", 8, 20, "chair"},
		{"in the other signature's room", minutes, "THƯ KÝ", 5, 20, "secretary"},
		{"in the blank lower part of a cell", list, "05/10/1984", 3, 8, "nominees/n0"},
		{"on the other side of a column's rule", list, "05/10/1984", -4, -1, "nominees/n0"},
		{"in the margin beside a line", doc, "Thực hiện phong trào", -30, -1, "request"},
		{"above the page's text", doc, "ỦY BAN NHÂN DÂN", 5, -15, ""},
		{"below the page's text", list, "TM. ỦY BAN", 5, 60, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			page, line := lineOf(t, c.doc, c.line)
			got, ok := c.doc.Pages[page].BlockAt(line[0].X+c.dx, line[0].Y+c.dy)
			if got != c.want || ok != (c.want != "") {
				t.Errorf("got %q, %t, want %q", got, ok, c.want)
			}
		})
	}
}

// The room for the pen belongs to the signature even at the height of a line
// of the recipients beside it.
func TestBlockAt_besideRecipients(t *testing.T) {
	doc := layOut(t, paperOf(&paper.Closing{ID: "closing", Recipients: []string{"- Như trên;", "- Quận ủy;", "- Phòng Nội vụ;", "- Lưu: VT."},
		Right: paper.Signature{ID: "sign", Lines: []string{"CHỦ TỊCH"}, Name: "Nguyễn Văn Mẫu"}}))
	_, title := lineOf(t, doc, "CHỦ TỊCH")
	_, beside := lineOf(t, doc, "- Phòng")
	for _, c := range []struct {
		x    float64
		want string
	}{{title[0].X + 5, "sign"}, {beside[0].X + 5, "closing"}} {
		if got, _ := doc.Pages[0].BlockAt(c.x, beside[0].Y-1); got != c.want {
			t.Errorf("%.0f mm from the left: got %q, want %q", c.x, got, c.want)
		}
	}
}

func TestBlockAt_afterLastLine(t *testing.T) {
	page := layOut(t, proposalPaper()).Pages[0]
	var last Run
	for _, r := range page.Runs {
		if r.Block == "request" {
			last = r
		}
	}
	if got, _ := page.BlockAt(last.X+last.Width()+20, last.Y-1); got != "request" {
		t.Errorf("got %q after %q", got, last.Text)
	}
}

func TestBlockAt_emptyPage(t *testing.T) {
	if block, ok := (Page{Width: 210, Height: 297}).BlockAt(100, 100); ok {
		t.Errorf("got %q on an empty page", block)
	}
}

func TestBlockAt_pageNumber(t *testing.T) {
	page := layOut(t, proposalPaper()).Pages[1]
	number := page.Runs[slices.IndexFunc(page.Runs, func(r Run) bool { return r.Block == "" })]
	if block, ok := page.BlockAt(number.X+1, number.Y-1); ok {
		t.Errorf("got %q on page number %s", block, number.Text)
	}
}

// Two paragraphs with a line each: the blank between them goes to the nearer.
func TestBlockAt_betweenBlocks(t *testing.T) {
	page := layOut(t, paperOf(para("a", paper.Body, "Một"), para("b", paper.Body, "Hai"))).Pages[0]
	_, foot := page.Runs[0].extent()
	head, _ := page.Runs[1].extent()
	middle := (foot + head) / 2
	for _, c := range []struct {
		y    float64
		want string
	}{{middle - 0.1, "a"}, {middle + 0.1, "b"}} {
		if got, _ := page.BlockAt(100, c.y); got != c.want {
			t.Errorf("at %.1f mm: got %q, want %q", c.y, got, c.want)
		}
	}
}

func TestBlockAreas(t *testing.T) {
	page := layOut(t, paperOf(para("a", paper.Body, "Một"), para("b", paper.Body, "Hai"))).Pages[0]
	first, second := page.Runs[0], page.Runs[1]
	areas := page.BlockAreas()
	a := areas["a"]
	if a.Left != first.X || a.Right != first.X+first.Width() || a.Top >= first.Y || a.Bottom <= first.Y || a.Bottom >= second.Y {
		t.Errorf("got %+v, want what surrounds the first line at %g, %g", a, first.X, first.Y)
	}
	if len(areas) != 2 {
		t.Errorf("got %d areas, want one for each block", len(areas))
	}
	if numbered := layOut(t, proposalPaper()).Pages[1].BlockAreas(); len(numbered) == 0 || numbered[""] != (Area{}) {
		t.Errorf("on a page with a number: got %v, want areas of blocks alone", numbered)
	}
}
