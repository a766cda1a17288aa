package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// sheetsWheel lies over the sheets and takes the mouse wheel, to zoom while
// Ctrl is held. It is nothing else than Scrollable, so that clicks reach what
// lies below.
type sheetsWheel struct {
	widget.BaseWidget
	view *sheetsView
}

func newSheetsWheel(v *sheetsView) *sheetsWheel {
	w := &sheetsWheel{view: v}
	w.ExtendBaseWidget(w)
	return w
}

// CreateRenderer shows nothing.
func (w *sheetsWheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}

// Scrolled scrolls the sheets, or zooms.
func (w *sheetsWheel) Scrolled(e *fyne.ScrollEvent) {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	switch {
	case !ok || d.CurrentKeyModifiers()&fyne.KeyModifierControl == 0:
		w.view.scroll.Scrolled(e)
	case e.Scrolled.DY > 0:
		w.view.larger()
	case e.Scrolled.DY < 0:
		w.view.smaller()
	}
}
