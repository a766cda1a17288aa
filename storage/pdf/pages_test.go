package pdf

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
	"hoso/model/paper"
)

// filler returns n paragraphs of one line each.
func filler(n int) []paper.Block {
	var blocks []paper.Block
	for i := range n {
		blocks = append(blocks, para(fmt.Sprintf("filler/%d", i), paper.Body, fmt.Sprintf("Dòng thứ %d.", i)))
	}
	return blocks
}

// atEachHeight lays the blocks out below a growing number of lines and with
// several spacings, so that they meet the end of a page at every height.
func atEachHeight(t *testing.T, check func(t *testing.T, doc Document), blocks ...paper.Block) {
	t.Helper()
	for _, spacing := range []float64{1, 1.05, 1.1, 1.15, 1.3, 1.4, 1.5} {
		for n := range 34 {
			t.Run(fmt.Sprintf("below %d lines of spacing %g", n, spacing), func(t *testing.T) {
				house := model.DefaultHouse
				house.Spacing = spacing
				doc, err := LayoutFor(paperOf(append(filler(n), blocks...)...), house)
				if err != nil {
					t.Fatal(err)
				}
				checkInside(t, doc)
				check(t, doc)
			})
		}
	}
}

const fiveLines = "Đoạn văn này dài năm dòng để xem trang ngắt ở đâu: Ủy ban nhân dân quận đề nghị Hội đồng xét, tặng Bằng khen cho các tập thể, cá nhân đã có thành tích xuất sắc trong phong trào thi đua; " +
	"các đơn vị đã triển khai đồng bộ, sáng tạo, có nhiều cách làm hay, hiệu quả, được Nhân dân ghi nhận, lan tỏa rộng rãi trên địa bàn, góp phần hoàn thành nhiệm vụ chính trị của địa phương năm nay."

// linesPerPage counts the lines of a block on each page.
func linesPerPage(doc Document, block string) []int {
	counts := make([]int, len(doc.Pages))
	for n, p := range doc.Pages {
		last := -1.0
		for _, r := range p.Runs {
			if r.Block == block && !r.Repeated && r.Y != last {
				counts[n]++
				last = r.Y
			}
		}
	}
	return counts
}

func TestPages_noLoneLine(t *testing.T) {
	atEachHeight(t, func(t *testing.T, doc Document) {
		counts := linesPerPage(doc, "p")
		total := 0
		for n, c := range counts {
			total += c
			if c == 1 {
				t.Errorf("one line of five on page %d: %v", n+1, counts)
			}
		}
		if total != 5 {
			t.Fatalf("the paragraph has %d lines, the test wants 5", total)
		}
	}, para("p", paper.Body, fiveLines))
}

func TestPages_headingWithText(t *testing.T) {
	for _, style := range []paper.Style{paper.Heading, paper.Subhead, paper.Centred} {
		atEachHeight(t, func(t *testing.T, doc Document) {
			heading, _ := lineOf(t, doc, "II. THÀNH TÍCH")
			if got := linesPerPage(doc, "p")[heading]; got < 2 {
				t.Errorf("%d lines of text stand below the heading", got)
			}
		}, para("h", style, "II. THÀNH TÍCH ĐẠT ĐƯỢC"), para("p", paper.Body, fiveLines))
	}
}

func TestPages_closingWithText(t *testing.T) {
	closing := &paper.Closing{ID: "c", Recipients: []string{"- Như trên;", "- Lưu: VT."},
		Right: paper.Signature{ID: "s", Lines: []string{"TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"}, Name: "Nguyễn Văn Mẫu"}}
	atEachHeight(t, func(t *testing.T, doc Document) {
		first, _ := lineOf(t, doc, "TM. ỦY BAN")
		name, _ := lineOf(t, doc, "Nguyễn Văn Mẫu")
		list, _ := lineOf(t, doc, "- Lưu: VT.")
		if first != name || first != list {
			t.Errorf("the closing is parted: pages %d, %d, %d", first, name, list)
		}
		if got := linesPerPage(doc, "p")[first]; got < 2 {
			t.Errorf("%d lines of the last paragraph stand with the signature", got)
		}
	}, para("p", paper.Body, fiveLines), closing)
}

func TestPages_closingAfterShortParagraph(t *testing.T) {
	atEachHeight(t, func(t *testing.T, doc Document) {
		page, _ := lineOf(t, doc, "GIÁM ĐỐC")
		if linesPerPage(doc, "end")[page] != 1 || linesPerPage(doc, "p")[page] < 2 {
			t.Errorf("got lines %v and %v, want the last paragraph and two lines before it on page %d", linesPerPage(doc, "p"), linesPerPage(doc, "end"), page)
		}
	}, para("p", paper.Body, fiveLines), para("end", paper.Body, "Trân trọng./."),
		&paper.Closing{ID: "c", Right: paper.Signature{Lines: []string{"GIÁM ĐỐC"}, Name: "Lê Minh Họa"}})
}

func TestPages_endorsementsTogether(t *testing.T) {
	sig := func(name string) *paper.Signature {
		return &paper.Signature{ID: name, Lines: []string{name}, Hint: "(Ký, đóng dấu)"}
	}
	atEachHeight(t, func(t *testing.T, doc Document) {
		first, _ := lineOf(t, doc, "MỘT")
		for _, name := range []string{"HAI", "BA", "BỐN"} {
			if page, _ := lineOf(t, doc, name); page != first {
				t.Errorf("block %s is on page %d, the first on %d", name, page, first)
			}
		}
		if linesPerPage(doc, "p")[first] < 2 {
			t.Error("the blocks stand without text")
		}
	}, para("p", paper.Body, fiveLines), &paper.Signatures{ID: "s", Rows: [][2]*paper.Signature{{sig("MỘT"), sig("HAI")}, {sig("BA"), sig("BỐN")}}})
}

func TestPages_closingAfterTable(t *testing.T) {
	table := &paper.Table{ID: "t", Columns: []paper.Column{{Title: "STT", Width: 1}, {Title: "Tên", Width: 9}}}
	for i := range 6 {
		table.Rows = append(table.Rows, paper.Row{ID: fmt.Sprintf("row/%d", i), Cells: []paper.Cell{{Text: fmt.Sprint(i)}, {Text: "Tập thể"}}})
	}
	atEachHeight(t, func(t *testing.T, doc Document) {
		page, _ := lineOf(t, doc, "CHỦ TỌA")
		if linesPerPage(doc, "row/5")[page] != 1 {
			t.Error("the signature is parted from the table's last row")
		}
	}, table, &paper.Closing{ID: "c", Left: &paper.Signature{Lines: []string{"THƯ KÝ"}}, Right: paper.Signature{Lines: []string{"CHỦ TỌA"}}})
}

func TestPages_tableHeadRepeats(t *testing.T) {
	p := listPaper(60)
	doc := layOut(t, p)
	table := p.Blocks[2].(*paper.Table)
	if len(doc.Pages) < 8 {
		t.Fatalf("got %d pages, want a long table", len(doc.Pages))
	}
	for n, page := range doc.Pages {
		var head, rows []string
		for _, r := range page.Runs {
			switch {
			case r.Block == "list":
				head = append(head, r.Text)
				if r.Repeated != (n > 0) {
					t.Fatalf("page %d: head repeated: %v", n+1, r.Repeated)
				}
			case strings.HasPrefix(r.Block, "nominees"):
				rows = append(rows, r.Text)
			}
		}
		want := folded(table.HeadText())
		if len(rows) == 0 {
			want = ""
		}
		if got := folded(strings.Join(head, " ")); got != want {
			t.Errorf("page %d: head %q, want %q", n+1, got, want)
		}
	}
}

func TestPages_groupRowWithNext(t *testing.T) {
	table := &paper.Table{ID: "t", Columns: []paper.Column{{Title: "STT", Width: 1}, {Title: "Tên", Width: 9}}, Rows: []paper.Row{
		{ID: "a", Cells: []paper.Cell{{Text: "1"}, {Text: "Tập thể"}}},
		{ID: "g", Group: true, Cells: []paper.Cell{{Text: "II. CÁ NHÂN"}}},
		{ID: "b", Cells: []paper.Cell{{Text: "2"}, {Text: "Cá nhân"}}},
	}}
	atEachHeight(t, func(t *testing.T, doc Document) {
		group, _ := lineOf(t, doc, "II. CÁ NHÂN")
		if linesPerPage(doc, "b")[group] != 1 {
			t.Error("the group row is parted from the next")
		}
		head, _ := lineOf(t, doc, "STT")
		if linesPerPage(doc, "a")[head] != 1 {
			t.Error("the head stands without a row")
		}
	}, table)
}

func TestPages_tallRow(t *testing.T) {
	long := strings.Repeat("Thành tích kể dài hơn một trang giấy. ", 150)
	table := &paper.Table{ID: "t", Columns: []paper.Column{{Title: "STT", Width: 1}, {Title: "Thành tích", Width: 9}}, Rows: []paper.Row{
		{ID: "a", Cells: []paper.Cell{{Text: "1"}, {Text: long}}},
		{ID: "b", Cells: []paper.Cell{{Text: "2"}, {Text: "ngắn"}}},
	}}
	doc := layOut(t, paperOf(para("p", paper.Body, "Trước."), table))
	if len(doc.Pages) < 2 {
		t.Fatal("the row fits one page")
	}
	if diff := cmp.Diff(folded(paperOf(para("p", paper.Body, "Trước."), table).Text()), folded(doc.Text())); diff != "" {
		t.Error(diff)
	}
	for n, page := range doc.Pages[:len(doc.Pages)-1] {
		lowest, ruled := 0.0, 0.0
		for _, r := range page.Runs {
			lowest = max(lowest, r.Y)
		}
		for _, r := range page.Rules {
			if r.Y1 == r.Y2 {
				ruled = max(ruled, r.Y1)
			}
		}
		if ruled < lowest {
			t.Errorf("page %d: the row goes on without a rule at the foot", n+1)
		}
	}
}

// A table without titles has no head, only the rule above its first row, on
// each page.
func TestPages_tableWithoutTitles(t *testing.T) {
	table := &paper.Table{ID: "t", Columns: []paper.Column{{Width: 3}, {Width: 7}}}
	for i := range 60 {
		table.Rows = append(table.Rows, paper.Row{Cells: []paper.Cell{{Text: "Họ và tên"}, {Text: fmt.Sprintf("Người thứ %d", i)}}})
	}
	for n, page := range layOut(t, paperOf(table)).Pages {
		highest := page.Height
		for _, r := range page.Rules {
			if r.Y1 == r.Y2 {
				highest = min(highest, r.Y1)
			}
		}
		if first := page.Runs[min(n, 1)]; highest > first.Y || highest < first.Y-10 {
			t.Errorf("page %d: the first rule is at %.1f mm, the first line at %.1f", n+1, highest, first.Y)
		}
	}
}

// A row of up to a page's height goes on the next page whole.
func TestPages_rowStaysWhole(t *testing.T) {
	table := &paper.Table{ID: "t", Columns: []paper.Column{{Title: "STT", Width: 1}, {Title: "Thành tích", Width: 9}}, Rows: []paper.Row{
		{ID: "a", Cells: []paper.Cell{{Text: "1"}, {Text: strings.Repeat("Thành tích kể gần nửa trang giấy. ", 40)}}}}}
	atEachHeight(t, func(t *testing.T, doc Document) {
		pages := 0
		for _, c := range linesPerPage(doc, "a") {
			if c > 0 {
				pages++
			}
		}
		if pages != 1 {
			t.Errorf("the row stands on %d pages", pages)
		}
	}, table)
}

func TestPages_numbers(t *testing.T) {
	doc := layOut(t, reportPaper())
	for n, page := range doc.Pages {
		var numbers []Run
		for _, r := range page.Runs {
			if r.Block == "" && r.Repeated {
				numbers = append(numbers, r)
			}
		}
		if n == 0 {
			if len(numbers) > 0 {
				t.Error("the first page shows a number")
			}
			continue
		}
		if len(numbers) != 1 || numbers[0].Text != fmt.Sprint(n+1) {
			t.Errorf("page %d: got %v", n+1, numbers)
		}
	}
}
