package ui

import (
	"strings"

	"fyne.io/fyne/v2"
)

// tidyLine leaves out the blanks at both ends of a line and all but one between
// its words.
func tidyLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// bind keeps a value at what is typed, without needless blanks. What the clerk
// sees is tidied as the field is left, never while typing.
func (e *lineEntry) bind(value *string, changed, left func()) {
	e.SetText(*value)
	e.OnChanged = func(s string) {
		*value = tidyLine(s)
		changed()
	}
	e.left = func() {
		if t := tidyLine(e.Text); t != e.Text {
			e.replace(t)
		}
		left()
	}
}

// replace puts other words into the entry, as if they had been pasted: unlike
// SetText it leaves a way back by Ctrl+Z.
func (e *lineEntry) replace(words string) {
	e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	e.insert(words)
}

// pasteboard is a clipboard that holds some words.
type pasteboard string

// Content is the words.
func (p pasteboard) Content() string { return string(p) }

// SetContent does nothing: the words are fixed.
func (p pasteboard) SetContent(string) {}
