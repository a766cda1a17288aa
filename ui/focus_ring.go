package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// ring is a frame around a widget that has the keyboard: the toolkit's own sign
// is too faint on a coloured button, and a list has none.
type ring struct{ frame *canvas.Rectangle }

func newRing() ring {
	f := canvas.NewRectangle(color.Transparent)
	f.StrokeWidth = 2
	f.CornerRadius = 4
	f.Hide()
	return ring{f}
}

// show draws the frame or takes it away.
func (r ring) show(on bool) {
	if on {
		r.frame.StrokeColor = theme.Color(theme.ColorNameForeground)
		r.frame.Show()
	} else {
		r.frame.Hide()
	}
	r.frame.Refresh()
}

// around adds the frame to what a widget shows.
func (r ring) around(inner fyne.WidgetRenderer) fyne.WidgetRenderer {
	return &ringRenderer{inner, r.frame}
}

type ringRenderer struct {
	fyne.WidgetRenderer
	frame *canvas.Rectangle
}

// Layout lays the frame along the widget's edge.
func (r *ringRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.frame.Resize(size)
}

// Objects has the frame on top.
func (r *ringRenderer) Objects() []fyne.CanvasObject {
	inner := r.WidgetRenderer.Objects()
	return append(inner[:len(inner):len(inner)], r.frame)
}
