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
