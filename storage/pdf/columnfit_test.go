package pdf

import (
	"math"
	"strings"
	"testing"

	"hoso/model"
	"hoso/model/paper"
)

// A long cell beside empty ones gets their room; nobody loses more than half,
// and columns that do not take part keep theirs.
func TestFitColumns(t *testing.T) {
	table := &paper.Table{ID: "t", Columns: []paper.Column{
		{Title: "STT", Width: 10}, {Title: "Tên", Width: 30, Fit: true}, {Title: "Chức vụ", Width: 30, Fit: true}, {Title: "Ghi chú", Width: 30, Fit: true},
	}, Rows: []paper.Row{{ID: "r", Cells: []paper.Cell{{Text: "1"}, {Text: strings.Repeat("tập thể dài tên ", 12)}, {Text: "Bà Ví Dụ"}, {}}}}}
	m, err := NewMeasures(model.DefaultHouse, false)
	if err != nil {
		t.Fatal(err)
	}
	got := m.Table(table).Columns
	for i := range table.Columns {
		table.Columns[i].Fit = false
	}
	plain := m.Table(table).Columns
	if got[0] != plain[0] || got[1] < plain[1]*1.3 {
		t.Errorf("got widths %.1f, without fitting %.1f", got, plain)
	}
	for i := range got {
		if got[i] < plain[i]*keptShare-slackEpsilon {
			t.Errorf("column %d is %.1f mm wide, less than half of %.1f", i, got[i], plain[i])
		}
	}
	if math.Abs(sum(got)-m.Width()) > 0.01 {
		t.Errorf("the columns are %.2f mm wide together, want %.2f", sum(got), m.Width())
	}
}

// A cell over several columns is set over their whole width, and no rule stands
// inside it.
func TestTable_span(t *testing.T) {
	columns := []paper.Column{{Title: "Tên", Width: 20}, {Title: "Sinh", Width: 20}, {Title: "Ghi chú", Width: 20}}
	name := "Tổ hỗ trợ khởi nghiệp, giảm nghèo bền vững"
	doc := layOut(t, paperOf(&paper.Table{ID: "t", Columns: columns, Rows: []paper.Row{
		{ID: "one", Cells: []paper.Cell{{Text: name, Span: 2}, {}, {Text: "x"}}},
		{ID: "two", Cells: []paper.Cell{{Text: "Bà Ví Dụ"}, {Text: "1980"}, {Text: "y"}}},
	}}))
	_, line := lineOf(t, doc, name)
	_, second := lineOf(t, doc, "1980")
	inside := second[0].X - 10
	for _, r := range doc.Pages[0].Rules {
		if r.X1 == r.X2 && r.X1 > inside-5 && r.X1 < inside+9 && r.Y1 < line[0].Y-0.1 && r.Y2 > line[0].Y {
			t.Errorf("a rule stands at %.1f mm, inside the cell", r.X1)
		}
	}
}
