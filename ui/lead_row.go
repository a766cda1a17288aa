package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// leadRow is a row of a table that leads somewhere: by a click, or by Enter
// while it has the keyboard. The arrows go to its neighbours.
type leadRow struct {
	widget.BaseWidget
	hover
	around  surroundings
	content fyne.CanvasObject
	ring    ring
	chosen  func()
	step    func(n int) // goes n rows down
}

func newLeadRow(around surroundings, content fyne.CanvasObject, chosen func(), step func(n int)) *leadRow {
	r := &leadRow{around: around, content: content, hover: newHover(0), ring: newRing(), chosen: chosen, step: step}
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
