package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// asWords lets an object begin where the words of labels do.
type asWords struct{}

func (asWords) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

func (asWords) Layout(o []fyne.CanvasObject, size fyne.Size) {
	left := theme.InnerPadding()
	o[0].Move(fyne.NewPos(left, 0))
	o[0].Resize(size.SubtractWidthHeight(left, 0))
}

const (
	// guidedFrom is the width from which on a guide stands beside its field.
	guidedFrom = 680
	guideWidth = 236
)

// guidedLayout puts a long field under its title, with the guide on what to
// write at its right, or above it where the form is narrow: objects are title,
// guide, field and what is said below the field.
type guidedLayout struct{ width float32 }

func (l *guidedLayout) beside() bool { return l.width >= grown(guidedFrom) }

// MinSize is for the width that the field has now: texts wrap.
func (l *guidedLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(grown(300), l.place(o, false))
}

// Layout puts the four in their places.
func (l *guidedLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	l.place(o, true)
}

// place computes the height, and moves the objects too where asked.
func (l *guidedLayout) place(o []fyne.CanvasObject, move bool) (height float32) {
	title, guide, field, below := o[0], o[1], o[2], o[3]
	width, side, y := l.width, l.width, float32(0)
	if l.beside() {
		side = grown(guideWidth)
		width -= side + theme.Padding()
	}
	put := func(object fyne.CanvasObject, x, width float32) {
		object.Resize(fyne.NewSize(width, object.MinSize().Height)) // a text that wraps knows its height by its width
		if h := object.MinSize().Height; move || h != object.Size().Height {
			object.Resize(fyne.NewSize(width, h))
		}
		if move {
			object.Move(fyne.NewPos(x, y))
		}
		y += object.MinSize().Height
	}
	put(title, 0, l.width)
	top, edge := y, theme.InnerPadding()
	if l.beside() {
		put(guide, width+theme.Padding(), side)
		bottom := y
		y = top
		put(field, edge, width-edge)
		put(below, 0, width)
		return max(y, bottom)
	}
	put(guide, 0, width)
	put(field, edge, width-edge)
	put(below, 0, width)
	return y
}
