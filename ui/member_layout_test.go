package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestMemberLayout_takesTwoRowsOnANarrowPage(t *testing.T) {
	a := test.NewApp()
	defer a.Quit()
	row := make([]fyne.CanvasObject, 6)
	for i := range row {
		row[i] = newCell("Ủy viên", fyne.TextStyle{})
	}
	for width, rows := range map[float32]int{400: 2, 900: 1} {
		l := memberLayout{&page{width: width}}
		l.Layout(row, fyne.NewSize(width, l.MinSize(row).Height))
		got := 1
		if row[2].Position().Y > row[0].Position().Y {
			got = 2
		}
		if got != rows {
			t.Errorf("width %g: got %d rows, want %d", width, got, rows)
		}
		for i, o := range row[:3] {
			if o.Size().Width < 90 {
				t.Errorf("width %g: field %d is %g wide", width, i, o.Size().Width)
			}
			if end := o.Position().X + o.Size().Width; end > width {
				t.Errorf("width %g: field %d ends at %g", width, i, end)
			}
		}
	}
}
