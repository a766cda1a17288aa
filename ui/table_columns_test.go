package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func TestTableColumns_shareWhatTitlesLeave(t *testing.T) {
	a := test.NewApp()
	t.Cleanup(a.Quit)
	c := tableColumns{{"Đơn vị", 0, 0.75}, {"Đề nghị", 90, 0}, {"", 40, 0.25}}
	narrow, wide, tiny := c.widths(500), c.widths(700), c.widths(60)
	for i, want := range []float32{150, 0, 50} {
		if got := wide[i] - narrow[i]; got < want-0.1 || got > want+0.1 {
			t.Errorf("column %d grows by %v, want %v", i, got, want)
		}
	}
	if sum := tiny[0] + tiny[1] + tiny[2]; sum > 60 {
		t.Errorf("columns take %v of 60", sum)
	}
}

func TestNameCell_breaksForItsColumn(t *testing.T) {
	a := test.NewApp()
	t.Cleanup(a.Quit)
	const name = "Sở Lao động - Thương binh và Xã hội"
	cell := newNameCell()
	setName(cell, name)
	for width, want := range map[float32]string{600: name, 200: "Sở Lao động - Thương binh\nvà Xã hội"} {
		cell.Resize(fyne.NewSize(width, 50))
		if got := cell.Objects[0].(*widget.Label).Text; got != want {
			t.Errorf("in %v: got %q, want %q", width, got, want)
		}
	}
}
