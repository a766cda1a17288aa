package pdf

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
	"hoso/model/paper"
)

func TestLayout_keepsText(t *testing.T) {
	for _, p := range samplePapers() {
		t.Run(p.ID, func(t *testing.T) {
			if diff := cmp.Diff(folded(p.Text()), folded(layOut(t, p).Text())); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestLayout_absurdInput(t *testing.T) {
	long := strings.Repeat("Nhân dân thi đua, khen thưởng đúng người đúng việc; ", 200)
	word60, word500 := strings.Repeat("Đường", 12), strings.Repeat("ưởng", 125)
	lines := strings.Fields(strings.Repeat("DÒNG ", 120))
	sig := paper.Signature{Lines: lines, Name: "Nguyễn Văn Mẫu"}
	column := paper.Column{Title: "Cột", Width: 1}
	for name, b := range map[string]paper.Block{
		"paragraph of 10,000 characters": para("p", paper.Body, long),
		"word of 60 characters":          para("p", paper.Body, "Trước "+word60+" sau"),
		"word of 500 characters":         para("p", paper.Body, "Trước "+word500+" sau"),
		"heading of 10,000 characters":   para("p", paper.Heading, long),
		"centred word of 500 characters": para("p", paper.Centred, word500),
		"title of 10,000 characters":     &paper.Title{ID: "t", Name: "TỜ TRÌNH", Subject: []string{long}, Notes: []string{long}, Rule: true},
		"addressee of 500 characters":    &paper.Addressees{ID: "a", Names: []string{word500}},
		"300 addressees":                 &paper.Addressees{ID: "a", Names: strings.Fields(strings.Repeat("Sở ", 300))},
		"letterhead of 120 lines":        &paper.Letterhead{ID: "l", Parent: lines, Name: []string{word500}, Motto: stateMotto, Number: long, PlaceDate: word60},
		"signature of 120 lines":         &paper.Closing{ID: "c", Recipients: lines, Right: sig},
		"two signatures of 120 lines":    &paper.Closing{ID: "c", Recipients: lines, Left: &sig, Right: sig},
		"60 endorsements":                &paper.Signatures{ID: "s", Rows: repeatRow([2]*paper.Signature{{Lines: []string{"XÁC NHẬN"}}, nil}, 60)},
		"row taller than a page":         &paper.Table{ID: "t", Columns: []paper.Column{column, column}, Rows: []paper.Row{{Cells: []paper.Cell{{Text: long}, {Text: "ngắn"}}}}},
		"head taller than a page":        &paper.Table{ID: "t", Columns: []paper.Column{{Title: long, Width: 1}, column}, Rows: []paper.Row{{Cells: []paper.Cell{{Text: "a"}, {Text: "b"}}}}},
		"group row taller than a page":   &paper.Table{ID: "t", Columns: []paper.Column{column}, Rows: []paper.Row{{Group: true, Cells: []paper.Cell{{Text: long}}}, {Cells: []paper.Cell{{Text: "b"}}}}},
		"word wider than its cell":       &paper.Table{ID: "t", Columns: []paper.Column{{Title: "STT", Width: 1}, {Title: "Tên", Width: 100}}, Rows: []paper.Row{{Cells: []paper.Cell{{Text: word60}, {Text: word500}}}}},
		"more cells than columns":        &paper.Table{ID: "t", Columns: []paper.Column{column}, Rows: []paper.Row{{Cells: []paper.Cell{{Text: "một"}, {Text: "hai"}, {Text: "ba"}}}}},
		"40 columns":                     &paper.Table{ID: "t", Columns: repeatColumn(column, 40), Rows: []paper.Row{{Cells: []paper.Cell{{Text: "một"}}}}},
		"blanks only":                    para("p", paper.Body, "     "),
		"500 blanks to fill in":          para("p", paper.Body, "ngày"+strings.Repeat(" ", 500)+"tháng"),
		"no text":                        para("p", paper.Body, ""),
		"empty code":                     &paper.QRCode{ID: "q", Caption: "Mã"},
	} {
		t.Run(name, func(t *testing.T) {
			p := paperOf(para("first", paper.Body, "Đoạn đầu."), b, &paper.Closing{ID: "end", Right: paper.Signature{ID: "last", Lines: []string{"CHỦ TỊCH"}}})
			doc := layOut(t, p)
			if diff := cmp.Diff(letters(p.Text()), letters(doc.Text())); diff != "" {
				t.Errorf("text: %s", diff)
			}
			checkInside(t, doc)
		})
	}
}

// letters counts the letters of a text: absurd blocks are not always read in
// order, but nothing of them may be lost.
func letters(s string) map[rune]int {
	count := map[rune]int{}
	for _, r := range unspaced(s) {
		count[r]++
	}
	return count
}

func repeatRow(row [2]*paper.Signature, n int) (rows [][2]*paper.Signature) {
	for range n {
		rows = append(rows, row)
	}
	return rows
}

func repeatColumn(c paper.Column, n int) (columns []paper.Column) {
	for range n {
		columns = append(columns, c)
	}
	return columns
}

func TestLayout_staysInsideMargins(t *testing.T) {
	for _, p := range append(samplePapers(), listPaper(500)) {
		t.Run(p.ID, func(t *testing.T) { checkInside(t, layOut(t, p)) })
	}
}

// checkInside reports what lies outside the margins, save page numbers.
func checkInside(t testing.TB, doc Document) {
	t.Helper()
	if problem := outside(doc, model.DefaultHouse); problem != "" {
		t.Error(problem)
	}
}

func outside(doc Document, h model.House) string {
	const slack = 0.01
	for n, p := range doc.Pages {
		left, right, top, bottom := h.Left-slack, p.Width-h.Right+slack, h.Top-slack, p.Height-h.Bottom+slack
		for _, r := range p.Runs {
			if r.Block == "" && r.Repeated {
				continue
			}
			above, below := r.extent()
			if r.X < left || r.X+r.Width() > right || above < top-0.3*r.Size*mmPerPoint || below > bottom {
				return fmt.Sprintf("page %d: %q at %.2f–%.2f, baseline %.2f, is outside the margins", n+1, r.Text, r.X, r.X+r.Width(), r.Y)
			}
		}
		for _, r := range p.Rules {
			if r.X1 < left || r.X2 > right || r.Y1 < top || r.Y2 > bottom {
				return fmt.Sprintf("page %d: rule %+v is outside the margins", n+1, r)
			}
		}
	}
	return ""
}

func TestLayout_blockIDs(t *testing.T) {
	doc := layOut(t, listPaper(3))
	_, line := lineOf(t, doc, "05/10/1984")
	if got := line[0].Block; got != "nominees/n0" {
		t.Errorf("block of a row: got %q, want the row's id", got)
	}
	_, line = lineOf(t, layOut(t, minutesPaper()), "CHỦ TỌA")
	if got := line[0].Block; got != "chair" {
		t.Errorf("block of a signature: got %q, want its id", got)
	}
	_, line = lineOf(t, layOut(t, proposalPaper()), "KT. CHỦ TỊCH")
	if got := line[0].Block; got != "closing" {
		t.Errorf("block of a signature without id: got %q, want the closing's", got)
	}
}

type foreignBlock struct{ paper.Block }

func TestLayout_unknownBlock(t *testing.T) {
	if _, err := Layout(paperOf(foreignBlock{})); err == nil {
		t.Error("a block of unknown type was laid out")
	}
}

func TestLayout_undrawable(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"above the first plane": {"Vinh danh 🏆 tập thể", "Vinh danh tập thể"},
		"without a glyph":       {"☑ có ✓ mặt", "có mặt"},
		"decomposed":            {"Nguye\u0302\u0303n", "Nguyễn"},
		"broken UTF-8":          {"thi\xff đua\xc3", "thi đua"},
		"zero width":            {"thi\u200b đua\ufeff\u200d", "thi đua"},
		"soft hyphen":           {"khen\u00ad thưởng", "khen thưởng"},
		"line ends and tabs":    {"khen\tthưởng\r\nkịp thời", "khen thưởng kịp thời"},
		"no-break hyphen":       {"KT\u2011XH", "KT-XH"},
		"private use":           {"a\uf0b7b", "ab"},
	} {
		t.Run(name, func(t *testing.T) {
			doc := layOut(t, paperOf(para("p", paper.Body, c.text)))
			if got := folded(doc.Text()); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestCovers(t *testing.T) {
	for _, r := range "aăâbcdđeêghiklmnoôơpqrstuưvxyẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ 0123456789.,;:-–—…“”‘’()/%&@§²³°×±≥≤½€₫" {
		if !Covers(r) {
			t.Errorf("%q is not covered", r)
		}
	}
	for _, r := range "☑✓➢🏆\u0301\u200b\u200d\ufeff\u00ad\u2011\n\t\ue000\uffff" {
		if Covers(r) {
			t.Errorf("%U is covered", r)
		}
	}
}

// What the cleaner lets through is on paper.
func TestCovers_whatIsPrintable(t *testing.T) {
	for r := rune(0); r <= 0xFFFF; r++ {
		if model.Printable(r) && r != '\n' && !Covers(r) {
			t.Errorf("%U %q is printable and not covered", r, r)
		}
	}
}

func TestLayoutFor_houseStyle(t *testing.T) {
	house := model.DefaultHouse
	house.Left, house.Body, house.Indent = 35, 13, 10
	doc, err := LayoutFor(paperOf(para("p", paper.Body, "Căn cứ")), house)
	if err != nil {
		t.Fatal(err)
	}
	if r := doc.Pages[0].Runs[0]; r.X != 45 || r.Size != 13 {
		t.Errorf("got text of %g pt at %g mm, want 13 pt at 45 mm", r.Size, r.X)
	}
	for name, change := range map[string]func(*model.House){
		"left margin of 25":   func(h *model.House) { h.Left = 25 },
		"right margin of 21":  func(h *model.House) { h.Right = 21 },
		"body of 12":          func(h *model.House) { h.Body = 12 },
		"spacing of 2":        func(h *model.House) { h.Spacing = 2 },
		"no first-line mark":  func(h *model.House) { h.Indent = 0 },
		"top margin unset":    func(h *model.House) { h.Top = 0 },
		"bottom margin of 30": func(h *model.House) { h.Bottom = 30 },
	} {
		t.Run(name, func(t *testing.T) {
			h := model.DefaultHouse
			change(&h)
			if _, err := LayoutFor(paperOf(), h); err == nil || !strings.Contains(err.Error(), "Nghị định 30/2020") {
				t.Errorf("got error %v, want one that names the decree", err)
			}
		})
	}
}

func TestLayout_noBlocks(t *testing.T) {
	if got := len(layOut(t, paperOf()).Pages); got != 1 {
		t.Errorf("got %d pages, want 1", got)
	}
}

func TestLayout_concurrent(t *testing.T) {
	want := fmt.Sprint(layOut(t, reportPaper()))
	done := make(chan string)
	for range 4 {
		go func() {
			doc, err := Layout(reportPaper())
			if err != nil {
				done <- err.Error()
				return
			}
			done <- fmt.Sprint(doc)
		}()
	}
	for range 4 {
		if <-done != want {
			t.Error("layouts differ")
		}
	}
}
