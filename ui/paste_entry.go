package ui

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// textField is an own entry.
type textField interface {
	fyne.CanvasObject
	fyne.Focusable
	text() *widget.Entry
	// insert puts words in the place of the selection, or at the cursor.
	insert(words string)
	// replace puts words in the place of all.
	replace(words string)
}

func (e *lineEntry) text() *widget.Entry { return &e.Entry }

func (e *paragraphsEntry) text() *widget.Entry { return &e.Entry }

// pasteTaker are surroundings that look at what is pasted into their fields.
type pasteTaker interface {
	paste(into textField, copied string)
}

// TypedShortcut has what is pasted put in order first; undoing is the page's.
func (e *lineEntry) TypedShortcut(s fyne.Shortcut) {
	if !taken(e.around, s) && !takePaste(e, e.around, s) {
		e.Entry.TypedShortcut(s)
	}
}

// takePaste has the surroundings look at a paste from the clipboard. What the
// program itself inserts goes in as it is.
func takePaste(e textField, around surroundings, s fyne.Shortcut) bool {
	p, ok := s.(*fyne.ShortcutPaste)
	if !ok {
		return false
	}
	if _, own := p.Clipboard.(pasteboard); own {
		return false
	}
	copied := p.Clipboard.Content()
	if copied == "" {
		return false
	}
	if table := tableTaker(e); table != nil && table(copied) {
		return true
	}
	if taker, ok := around.(pasteTaker); ok {
		taker.paste(e, copied)
	} else {
		e.insert(cleanLine(copied))
	}
	return true
}

// tableTaker is what takes a table pasted into a field; nil where nothing does.
func tableTaker(e textField) func(copied string) bool {
	switch e := e.(type) {
	case *lineEntry:
		return e.table
	case *paragraphsEntry:
		return e.table
	}
	return nil
}

func (e *lineEntry) insert(words string) { insert(&e.Entry, words) }

func (e *paragraphsEntry) insert(words string) { e.write(words) }

// replace puts other words into the entry, as lineEntry does.
func (e *paragraphsEntry) replace(words string) {
	e.takeSelection()
	e.put(0, utf8.RuneCountInString(e.Text), words)
}

func insert(e *widget.Entry, words string) {
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: pasteboard(words)})
}
