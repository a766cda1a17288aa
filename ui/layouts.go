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
	listWidth  = 230 // of the parts of a dossier, to begin with
)

// labelledLayout puts a label left of a field, and what there is to say about
// the field's content below it: objects are label, field and message.
type labelledLayout struct{}

func (labelledLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	o[0].Resize(fyne.NewSize(grown(labelWidth), o[0].Size().Height))
	height := max(o[0].MinSize().Height, o[1].MinSize().Height)
	if o[2].Visible() {
		height += o[2].MinSize().Height
	}
	return fyne.NewSize(grown(labelWidth)+160, height)
}

func (labelledLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	label := grown(labelWidth)
	width := min(grown(fieldWidth), size.Width-label-theme.Padding())
	o[0].Resize(fyne.NewSize(label, o[0].MinSize().Height))
	o[0].Move(fyne.NewPos(0, 0))
	height := o[1].MinSize().Height
	o[1].Resize(fyne.NewSize(width, height))
	o[1].Move(fyne.NewPos(label+theme.Padding(), 0))
	o[2].Resize(fyne.NewSize(width, o[2].MinSize().Height))
	o[2].Move(fyne.NewPos(label+theme.Padding(), height))
}

// columns lays objects side by side. A width up to 1 is a share of what the
// fixed ones leave.
type columns []float32

func (c columns) MinSize(o []fyne.CanvasObject) fyne.Size {
	least := fyne.NewSize(float32(len(c)-1)*theme.Padding(), 0)
	for i, object := range o {
		if c[i] > 1 {
			least.Width += grown(c[i])
		} else {
			least.Width += 40
		}
		least.Height = max(least.Height, object.MinSize().Height)
	}
	return least
}

func (c columns) Layout(o []fyne.CanvasObject, size fyne.Size) {
	left := size.Width - float32(len(c)-1)*theme.Padding()
	for _, w := range c {
		if w > 1 {
			left -= grown(w)
		}
	}
	x := float32(0)
	for i, object := range o {
		w := c[i]
		if w <= 1 {
			w = max(0, left*w)
		} else {
			w = grown(w)
		}
		object.Resize(fyne.NewSize(w, size.Height))
		object.Move(fyne.NewPos(x, 0))
		x += w + theme.Padding()
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
