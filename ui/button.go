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
	step   func(n int) // goes n choices down; nil where the button is no choice
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
	case k.Name == fyne.KeyReturn, k.Name == fyne.KeyEnter:
		b.Tapped(nil)
	case b.step != nil && (k.Name == fyne.KeyDown || k.Name == fyne.KeyRight):
		b.step(1)
	case b.step != nil && (k.Name == fyne.KeyUp || k.Name == fyne.KeyLeft):
		b.step(-1)
	case b.around.key(k):
	default:
		b.Button.TypedKey(k)
	}
}

// quiet gives a button the look of a link: one that is not pressed often.
func (b *button) quiet() *button {
	b.Importance = widget.LowImportance
	return b
}

// main gives it the look of the screen's one main action.
func (b *button) main() *button {
	b.Importance = widget.HighImportance
	return b
}

// nowhere is the surroundings of widgets that do not scroll.
type nowhere struct{ keys func(*fyne.KeyEvent) bool }

func (n nowhere) reveal(fyne.CanvasObject) {}

func (n nowhere) key(k *fyne.KeyEvent) bool { return n.keys != nil && n.keys(k) }
