package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// nameCell is a cell for the name of a unit or of somebody: it takes two lines
// where the column is too narrow for one.
type nameCell struct {
	words string
	short brokenNames
}

// newNameCell makes an empty one; setName writes into it.
func newNameCell() *fyne.Container { return container.New(&nameCell{}, widget.NewLabel("")) }

// setName writes a name into a cell made by newNameCell.
func setName(cell fyne.CanvasObject, name string) {
	c := cell.(*fyne.Container)
	if n := c.Layout.(*nameCell); n.words != name {
		n.words = name
		n.Layout(c.Objects, c.Size())
	}
}

// MinSize is the height of two lines, so that all rows are alike.
func (*nameCell) MinSize(o []fyne.CanvasObject) fyne.Size {
	l := o[0].(*widget.Label)
	line := fyne.MeasureText("A", theme.TextSize(), l.TextStyle).Height
	return fyne.NewSize(leastShare, 2*line+2*theme.InnerPadding())
}

// Layout breaks the name for the width that the column has.
func (n *nameCell) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l := o[0].(*widget.Label)
	setWords(l, n.short.of(n.words, size.Width-2*theme.InnerPadding(), 2))
	put(l, 0, 0, size)
}
