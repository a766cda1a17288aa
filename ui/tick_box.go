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
}

func newTickBox(around surroundings, label string, on bool, changed func(bool)) *tickBox {
	c := &tickBox{around: around}
	c.Text, c.Checked, c.OnChanged = label, on, changed
	c.ExtendBaseWidget(c)
	return c
}

// FocusGained brings the box into sight.
func (c *tickBox) FocusGained() {
	c.Check.FocusGained()
	c.around.reveal(c)
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
