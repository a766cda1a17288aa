package pdf

import (
	"fmt"
	"strings"
	"testing"

	"hoso/model/paper"
)

// rowsOf is a table of n rows with a text.
func rowsOf(n int, text string) *paper.Table {
	table := &paper.Table{ID: "t", Columns: []paper.Column{{Title: "STT", Width: 1}, {Title: "Tên", Width: 9}}}
	for i := range n {
		table.Rows = append(table.Rows, paper.Row{ID: fmt.Sprintf("row/%d", i), Cells: []paper.Cell{{Text: fmt.Sprint(i)}, {Text: text}}})
	}
	return table
}

var oneSignature = &paper.Closing{ID: "c", Right: paper.Signature{Lines: []string{"CHỦ TỊCH"}, Name: "Nguyễn Văn Mẫu"}}

// A total below a table takes the last row along to a new page.
func TestChains_totalWithRow(t *testing.T) {
	for name, end := range map[string][]paper.Block{
		"and a signature":    {para("total", paper.Body, "Tổng số: 07 cá nhân./."), oneSignature},
		"that ends the list": {para("total", paper.Body, "Tổng số: 07 cá nhân./.")},
	} {
		t.Run(name, func(t *testing.T) {
			atEachHeight(t, func(t *testing.T, doc Document) {
				page, _ := lineOf(t, doc, "Tổng số")
				if linesPerPage(doc, "row/6")[page] != 1 {
					t.Error("the total is parted from the table's last row")
				}
			}, append([]paper.Block{rowsOf(7, "Cá nhân")}, end...)...)
		})
	}
}

// The last row goes on with the signature alone: the rows before it fill the
// page that it leaves.
func TestChains_oneRowWithSignature(t *testing.T) {
	alone := false
	atEachHeight(t, func(t *testing.T, doc Document) {
		page, _ := lineOf(t, doc, "CHỦ TỊCH")
		alone = alone || linesPerPage(doc, "row/6")[page] == 1 && linesPerPage(doc, "row/5")[page] == 0
	}, rowsOf(7, "Cá nhân"), para("total", paper.Body, "Tổng số: 07 cá nhân./."), oneSignature)
	if !alone {
		t.Error("the last row always takes another one along")
	}
}

// A row that fills a fifth of a page stays where it is, and so does one on which
// the whole table hangs.
func TestChains_totalWithoutRow(t *testing.T) {
	for name, table := range map[string]*paper.Table{
		"tall": rowsOf(1, strings.Repeat("Thành tích kể dài dòng. ", 40)),
		"only": rowsOf(1, "Cá nhân"),
	} {
		t.Run(name, func(t *testing.T) {
			parted := false
			atEachHeight(t, func(t *testing.T, doc Document) {
				page, _ := lineOf(t, doc, "Tổng số")
				parted = parted || linesPerPage(doc, "row/0")[page] == 0
			}, table, para("total", paper.Body, "Tổng số: 01 cá nhân./."), oneSignature)
			if !parted {
				t.Error("the total never stands on a page without the row")
			}
		})
	}
}

func TestChains_shortTableStaysWhole(t *testing.T) {
	atEachHeight(t, func(t *testing.T, doc Document) {
		first, _ := lineOf(t, doc, "STT")
		for i := range 3 {
			if linesPerPage(doc, fmt.Sprintf("row/%d", i))[first] != 1 {
				t.Errorf("row %d is not on the page of the head", i)
			}
		}
	}, rowsOf(3, "Tập thể"))
}

func TestChains_lastRowNotAlone(t *testing.T) {
	atEachHeight(t, func(t *testing.T, doc Document) {
		page, _ := lineOf(t, doc, "9")
		if linesPerPage(doc, "row/8")[page] != 1 {
			t.Error("the last row stands alone on its page")
		}
	}, rowsOf(10, "Tập thể"))
}

// A line that announces what follows does not end a page.
func TestChains_announcement(t *testing.T) {
	atEachHeight(t, func(t *testing.T, doc Document) {
		page, _ := lineOf(t, doc, "gồm có:")
		if linesPerPage(doc, "p")[page] < 2 {
			t.Error("the announcement is parted from what it announces")
		}
	}, para("lead", paper.Body, "gồm có:"), para("p", paper.Body, fiveLines))
}

// A chain that no page can hold begins on the page where it is, and parts where
// it is held weakly.
func TestChains_longerThanAPage(t *testing.T) {
	sig := func(i int) *paper.Signature {
		return &paper.Signature{ID: fmt.Sprint("s", i), Lines: []string{fmt.Sprintf("XÁC NHẬN %d", i)}, Name: fmt.Sprintf("Người Ký %d", i)}
	}
	blocks := &paper.Signatures{ID: "s"}
	for i := range 8 {
		blocks.Rows = append(blocks.Rows, [2]*paper.Signature{nil, sig(i)})
	}
	atEachHeight(t, func(t *testing.T, doc Document) {
		for i := range 8 {
			above, _ := lineOf(t, doc, fmt.Sprintf("XÁC NHẬN %d", i))
			if below, _ := lineOf(t, doc, fmt.Sprintf("Người Ký %d", i)); above != below {
				t.Errorf("signature %d stands on pages %d and %d", i, above+1, below+1)
			}
		}
		first, _ := lineOf(t, doc, "XÁC NHẬN 0")
		if linesPerPage(doc, "p")[first] < 2 {
			t.Error("the first signature stands without the end of the text")
		}
	}, para("p", paper.Body, fiveLines), blocks)
	doc := layOut(t, paperOf(append(filler(5), para("p", paper.Body, fiveLines), blocks)...))
	if page, _ := lineOf(t, doc, "XÁC NHẬN 0"); page != 0 {
		t.Errorf("the first signature stands on page %d, though the first page has room", page+1)
	}
}

// A last paragraph of two lines does not go to a new page alone with the
// signature.
func TestChains_twoLinesWithSignature(t *testing.T) {
	atEachHeight(t, func(t *testing.T, doc Document) {
		page, _ := lineOf(t, doc, "CHỦ TỊCH")
		if linesPerPage(doc, "two")[page] != 2 || linesPerPage(doc, "p")[page] < 2 {
			t.Error("the signature stands with less than two paragraphs' ends")
		}
	}, para("p", paper.Body, fiveLines), para("two", paper.Body, strings.Repeat("Thành tích kể dài dòng. ", 6)), oneSignature)
}
