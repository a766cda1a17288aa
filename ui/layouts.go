package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Sizes of forms, in the toolkit's units and for text of medium size: a window of 1366×768 shows a page
// beside the list of parts without scrolling sideways.
const (
	labelWidth = 200
	fieldWidth = 720 // at most
)

// columns lays objects side by side. A width up to 1 is a share of what the
// fixed ones leave. Where that is too little the wider ones of the fixed give
// up to a third of theirs.
type columns []float32

const (
	leastShare = 40 // of a column whose width is a share
	goodShare  = 90 // what it should have before others keep all of theirs
	firm       = 50 // up to this width a column gives nothing: buttons and figures
)

// least is the width that a column needs.
func (c columns) least(i int) float32 {
	switch w := c[i]; {
	case w <= 1:
		return leastShare
	case w <= firm:
		return grown(w)
	default:
		return grown(w) * 2 / 3
	}
}

func (c columns) MinSize(o []fyne.CanvasObject) fyne.Size {
	least := fyne.NewSize(float32(len(c)-1)*theme.Padding(), 0)
	for i, object := range o {
		least.Width += c.least(i)
		least.Height = max(least.Height, object.MinSize().Height)
	}
	return least
}

// widths are those of the columns in a width for all.
func (c columns) widths(all float32) []float32 {
	widths := make([]float32, len(c))
	left, shares, give := all-float32(len(c)-1)*theme.Padding(), float32(0), float32(0)
	for i, w := range c {
		if w <= 1 {
			shares += goodShare
			continue
		}
		widths[i] = grown(w)
		left -= widths[i]
		give += widths[i] - c.least(i)
	}
	if lacking := min(shares-left, give); lacking > 0 && give > 0 {
		for i, w := range c {
			if w > 1 {
				widths[i] -= (widths[i] - c.least(i)) * lacking / give
			}
		}
		left += lacking
	}
	for i, w := range c {
		if w <= 1 {
			widths[i] = max(0, left*w)
		}
	}
	return widths
}

func (c columns) Layout(o []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	widths := c.widths(size.Width)
	for i, object := range o {
		object.Resize(fyne.NewSize(widths[i], size.Height))
		object.Move(fyne.NewPos(x, 0))
		x += widths[i] + theme.Padding()
	}
}

// row lays objects in columns.
func (c columns) row(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(c, objects...)
}

// head is a row of column titles.
func (c columns) head(titles ...string) *fyne.Container {
	row := container.New(c)
	for _, title := range titles {
		row.Add(newCell(title, fyne.TextStyle{Bold: true}))
	}
	return row
}

// newCell is a line of text that ends in "…" where it is too long.
func newCell(words string, style fyne.TextStyle) *widget.Label {
	l := widget.NewLabelWithStyle(words, fyne.TextAlignLeading, style)
	l.Truncation = fyne.TextTruncateEllipsis
	return l
}

// newFigure is a cell whose words end at the right.
func newFigure(words string, style fyne.TextStyle) *widget.Label {
	l := newCell(words, style)
	l.Alignment = fyne.TextAlignTrailing
	return l
}

// newWords is text that wraps.
func newWords(words string) *widget.Label {
	l := widget.NewLabel(words)
	l.Wrapping = fyne.TextWrapWord
	return l
}

// newGuide is text that wraps, smaller and fainter: help beside a field.
func newGuide(words string) *widget.Label {
	l := newWords(words)
	l.SizeName = theme.SizeNameCaptionText
	l.Importance = widget.LowImportance
	return l
}

// fixedWidth shows an object as wide as asked.
type fixedWidth float32

func (w fixedWidth) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(grown(float32(w)), o[0].MinSize().Height)
}

func (w fixedWidth) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(grown(float32(w)), size.Height))
	o[0].Move(fyne.NewPos(0, 0))
}

// newCellFull is a line of text that is never cut.
func newCellFull(words string) *widget.Label { return widget.NewLabel(words) }

// exactHeight shows an object as high as asked, and as wide as there is room.
type exactHeight float32

func (h exactHeight) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[0].MinSize().Width, float32(h))
}

func (h exactHeight) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(size.Width, float32(h)))
	o[0].Move(fyne.NewPos(0, 0))
}
