package ui

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// undoer undoes what was done on a page, and does it again. It stands in the
// place of the undoing that each entry of the toolkit has for itself.
type undoer interface {
	undo()
	redo()
}

// redoToo is the other key for doing something again.
var redoToo = &desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift}

// shortcutTaker are surroundings that know some shortcuts themselves.
type shortcutTaker interface {
	// shortcut reports whether the shortcut was meant for the surroundings.
	shortcut(s fyne.Shortcut) bool
}

// taken lets the surroundings of an entry have a shortcut.
func taken(around surroundings, s fyne.Shortcut) bool {
	t, ok := around.(shortcutTaker)
	return ok && t.shortcut(s)
}

// goTo puts the cursor behind a number of letters.
func (e *lineEntry) goTo(offset int) {
	unselect(&e.Entry)
	e.CursorColumn = min(offset, utf8.RuneCountInString(e.Text))
	e.Refresh()
}
