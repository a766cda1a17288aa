package ui

import "fyne.io/fyne/v2"

// rowButton is a button in a row of a list: for the mouse alone, since Tab goes
// to the list and past it, and the list has keys for the same.
type rowButton struct{ button }

func newRowButton(words string, icon fyne.Resource, pressed func()) *rowButton {
	b := &rowButton{button{around: nowhere{}, ring: newRing()}}
	b.Text, b.Icon, b.OnTapped = words, icon, pressed
	b.ExtendBaseWidget(b)
	return b
}

// Disabled keeps the keyboard away; the button looks and works as any other.
func (b *rowButton) Disabled() bool { return true }
