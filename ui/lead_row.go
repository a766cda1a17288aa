package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// leadRow is a row of a table that leads somewhere: by a click, or by Enter
// while it has the keyboard. The arrows go to its neighbours.
type leadRow struct {
	widget.BaseWidget
	around  surroundings
	content fyne.CanvasObject
	ground  *canvas.Rectangle
	ring    ring
	chosen  func()
	step    func(n int) // goes n rows down
}

func newLeadRow(around surroundings, content fyne.CanvasObject, chosen func(), step func(n int)) *leadRow {
	r := &leadRow{around: around, content: content, ground: canvas.NewRectangle(color.Transparent), ring: newRing(), chosen: chosen, step: step}
	r.ground.Hide()
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer shows the row, with a ground below the mouse and a frame while
// it has the keyboard.
func (r *leadRow) CreateRenderer() fyne.WidgetRenderer {
	return r.ring.around(widget.NewSimpleRenderer(container.NewStack(r.ground, r.content)))
}

// Tapped follows the row.
func (r *leadRow) Tapped(*fyne.PointEvent) { r.chosen() }

// FocusGained brings the row into sight.
func (r *leadRow) FocusGained() {
	r.ring.show(true)
	r.around.reveal(r)
}

// FocusLost takes the frame away.
func (r *leadRow) FocusLost() { r.ring.show(false) }

// TypedRune does nothing.
func (r *leadRow) TypedRune(rune) {}

// TypedKey follows the row, or goes to another one.
func (r *leadRow) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		r.chosen()
	case fyne.KeyDown:
		r.step(1)
	case fyne.KeyUp:
		r.step(-1)
	default:
		r.around.key(k)
	}
}

// MouseIn shows that there is something to click.
func (r *leadRow) MouseIn(*desktop.MouseEvent) {
	r.ground.FillColor = theme.Color(theme.ColorNameHover)
	r.ground.Show()
	r.ground.Refresh()
}

// MouseMoved does nothing.
func (r *leadRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the ground away.
func (r *leadRow) MouseOut() { r.ground.Hide() }

// Cursor is the hand that points at links.
func (r *leadRow) Cursor() desktop.Cursor { return desktop.PointerCursor }
