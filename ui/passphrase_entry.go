package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// newPassphraseEntry is a field whose letters are not shown. Nothing is composed
// in it: who types it again elsewhere may have that switched otherwise.
func newPassphraseEntry(around surroundings, typed func(string)) *lineEntry {
	e := newLineEntry(around)
	e.composer.off = true
	e.Password = true
	e.ActionItem = canvas.NewRectangle(color.Transparent) // the toolkit's own eye is for the mouse alone
	e.OnChanged = typed
	return e
}

// newReveal is a box to tick that shows what stands in passphrase fields.
func newReveal(around surroundings, fields ...*lineEntry) fyne.CanvasObject {
	return newTickBox(around, text("passphrase.reveal"), false, func(on bool) {
		for _, e := range fields {
			e.Password = !on
			e.Refresh()
		}
	})
}
