package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// tickBox is a box to tick that answers to Enter as to the space bar, and that
// is scrolled to when Tab reaches it.
type tickBox struct {
	widget.Check
	around surroundings
	ring   ring
}

func newTickBox(around surroundings, label string, on bool, changed func(bool)) *tickBox {
	c := &tickBox{around: around, ring: newRing()}
	c.Text, c.Checked, c.OnChanged = label, on, changed
	c.ExtendBaseWidget(c)
	return c
}

// FocusGained brings the box into sight.
func (c *tickBox) FocusGained() {
	c.Check.FocusGained()
	c.ring.show(true)
	c.around.reveal(c)
}

// FocusLost takes the frame away.
func (c *tickBox) FocusLost() {
	c.Check.FocusLost()
	c.ring.show(false)
}

// CreateRenderer draws a frame too, while the box has the keyboard.
func (c *tickBox) CreateRenderer() fyne.WidgetRenderer {
	return c.ring.around(c.Check.CreateRenderer())
}

// TypedRune does nothing: the space bar is taken as a key, as Enter is.
func (c *tickBox) TypedRune(rune) {}

// TypedKey ticks the box.
func (c *tickBox) TypedKey(k *fyne.KeyEvent) {
	switch {
	case k.Name == "" || c.around.key(k):
	case k.Name == fyne.KeySpace, k.Name == fyne.KeyReturn, k.Name == fyne.KeyEnter:
		c.SetChecked(!c.Checked)
	}
}
