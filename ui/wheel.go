package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// wheel lies over a page and gives it the mouse wheel, which the entries would
// keep for themselves although they show all of their text. It is nothing else
// than Scrollable, so that clicks reach what lies below.
type wheel struct {
	widget.BaseWidget
	page *container.Scroll
	used func()
}

func newWheel(used func()) *wheel {
	w := &wheel{used: used}
	w.ExtendBaseWidget(w)
	return w
}

// CreateRenderer shows nothing.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}

// Scrolled scrolls the page.
func (w *wheel) Scrolled(e *fyne.ScrollEvent) {
	w.used()
	w.page.Scrolled(e)
}
