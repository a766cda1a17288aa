package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// button is a button that Enter presses too, and that is scrolled to when Tab
// reaches it.
type button struct {
	widget.Button
	around surroundings
	ring   ring
}

func newButton(around surroundings, words string, icon fyne.Resource, pressed func()) *button {
	b := &button{around: around, ring: newRing()}
	b.Text, b.Icon, b.OnTapped = words, icon, pressed
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer draws a frame too, while the button has the keyboard.
func (b *button) CreateRenderer() fyne.WidgetRenderer {
	return b.ring.around(b.Button.CreateRenderer())
}

// FocusGained brings the button into sight.
func (b *button) FocusGained() {
	b.Button.FocusGained()
	b.ring.show(true)
	b.around.reveal(b)
}

// FocusLost takes the frame away.
func (b *button) FocusLost() {
	b.Button.FocusLost()
	b.ring.show(false)
}

// TypedKey presses the button on Enter as on the space bar: what has the
// keyboard comes before what Enter means in a dialog.
func (b *button) TypedKey(k *fyne.KeyEvent) {
	switch {
	case k.Name == fyne.KeyReturn, k.Name == fyne.KeyEnter, k.Name == fyne.KeySpace:
		b.press()
	case b.around.key(k):
	default:
		b.Button.TypedKey(k)
	}
}

// press does what the button is for, and keeps the keyboard, which the toolkit
// lets go of: a dialog that opens gives it back when it closes. A button that is
// gone does not hold on to it.
func (b *button) press() {
	over := canvasOf(b)
	if over == nil || b.Disabled() || b.OnTapped == nil || !onScreen(b) {
		return
	}
	b.OnTapped()
	if over.Focused() == fyne.Focusable(b) && !onScreen(b) {
		over.Unfocus()
	}
}

// onScreen tells whether an object is part of what a window shows: the toolkit
// finds any other at its corner, where nothing of ours begins.
func onScreen(o fyne.CanvasObject) bool {
	return !fyne.CurrentApp().Driver().AbsolutePositionForObject(o).IsZero()
}

// quiet gives a button the look of a link: one that is not pressed often.
func (b *button) quiet() *button {
	b.Importance = widget.LowImportance
	return b
}

// aside tells a quiet button.
func (b *button) aside() bool { return b.Importance == widget.LowImportance }

// main gives it the look of the screen's one main action.
func (b *button) main() *button {
	b.Importance = widget.HighImportance
	return b
}

// nowhere is the surroundings of widgets that do not scroll.
type nowhere struct{ keys func(*fyne.KeyEvent) bool }

func (n nowhere) reveal(fyne.CanvasObject) {}

func (n nowhere) key(k *fyne.KeyEvent) bool { return n.keys != nil && n.keys(k) }
