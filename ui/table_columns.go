package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// tableColumn is a column of a table. It is as wide as its title, with the sign
// of sorting, or as least, in the toolkit's units for text of medium size, and
// gets a share of what the columns leave; the shares add up to 1.
type tableColumn struct {
	title        string
	least, share float32
}

// tableColumns lay the cells of a table's rows side by side.
type tableColumns []tableColumn

// widths are those of the columns in a width for all. Where that is too little
// all of them become narrower.
func (c tableColumns) widths(all float32) []float32 {
	widths, sum := make([]float32, len(c)), float32(0)
	all -= float32(len(c)-1) * theme.Padding()
	for i, column := range c {
		if column.title != "" {
			widths[i] = fyne.MeasureText(column.title, theme.TextSize(), boldWords).Width + theme.IconInlineSize() + 3*theme.InnerPadding()
		}
		widths[i] = max(widths[i], grown(column.least))
		sum += widths[i]
	}
	for i, column := range c {
		if sum > all {
			widths[i] *= max(0, all) / sum
		} else {
			widths[i] += (all - sum) * column.share
		}
	}
	return widths
}

// MinSize asks for little width: a table takes what the window has.
func (c tableColumns) MinSize(o []fyne.CanvasObject) fyne.Size {
	least := fyne.NewSize(float32(len(c))*leastShare, 0)
	for _, object := range o {
		least.Height = max(least.Height, object.MinSize().Height)
	}
	return least
}

// Layout gives each cell its column.
func (c tableColumns) Layout(o []fyne.CanvasObject, size fyne.Size) {
	x, widths := float32(0), c.widths(size.Width)
	for i, object := range o {
		put(object, x, 0, fyne.NewSize(widths[i], size.Height))
		x += widths[i] + theme.Padding()
	}
}

// head is the row of the titles.
func (c tableColumns) head() *fyne.Container {
	row := container.New(c)
	for _, column := range c {
		row.Add(newCell(column.title, boldWords))
	}
	return row
}
