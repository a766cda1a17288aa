package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// paneBar is what one drags to make a pane wider.
type paneBar struct {
	widget.BaseWidget
	moved   func(dx float32)
	dropped func()
	line    *canvas.Rectangle
	over    bool
}

func newPaneBar(moved func(dx float32), dropped func()) *paneBar {
	b := &paneBar{moved: moved, dropped: dropped, line: canvas.NewRectangle(color.Transparent)}
	b.ExtendBaseWidget(b)
	return b
}

// Dragged follows the mouse.
func (b *paneBar) Dragged(e *fyne.DragEvent) { b.moved(e.Dragged.DX) }

// DragEnd tells that the bar has its place.
func (b *paneBar) DragEnd() {
	b.highlight(false) // the mouse may have left the bar meanwhile
	b.dropped()
}

// Cursor shows that the bar can be dragged.
func (b *paneBar) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// MouseIn shows it too.
func (b *paneBar) MouseIn(*desktop.MouseEvent) { b.highlight(true) }

// MouseMoved does nothing.
func (b *paneBar) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends that.
func (b *paneBar) MouseOut() { b.highlight(false) }

func (b *paneBar) highlight(on bool) {
	b.over = on
	b.Refresh()
}

// CreateRenderer shows a line.
func (b *paneBar) CreateRenderer() fyne.WidgetRenderer {
	r := &paneBarRenderer{b}
	r.Refresh()
	return r
}

type paneBarRenderer struct{ *paneBar }

func (r *paneBarRenderer) Destroy() {}

func (r *paneBarRenderer) MinSize() fyne.Size { return fyne.NewSize(barWidth, barWidth) }

func (r *paneBarRenderer) Layout(size fyne.Size) {
	width := float32(1)
	if r.over {
		width = 4
	}
	r.line.Resize(fyne.NewSize(width, size.Height))
	r.line.Move(fyne.NewPos((size.Width-width)/2, 0))
}

func (r *paneBarRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line} }

func (r *paneBarRenderer) Refresh() {
	r.line.FillColor = theme.Color(theme.ColorNameSeparator)
	if r.over {
		r.line.FillColor = theme.Color(theme.ColorNamePrimary)
	}
	r.Layout(r.Size())
	r.line.Refresh()
}
