package ui

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"hoso/ui/typing"
)

// composer types Vietnamese into an entry by the method that the clerk has
// chosen. While that is off each key passes untouched: then a program of the
// system composes, which sends bursts of Backspace and letters and counts on
// finding them in the text.
type composer struct {
	typist typing.Typist
	// off is true for dates and numbers, whatever the clerk has chosen.
	off bool
}

// typed puts a key into an entry. It reports false where the entry is to take
// the key as it is.
func (c *composer) typed(e *widget.Entry, key rune) bool {
	word, ok := c.word(e)
	if !ok {
		return false
	}
	after := c.typist.Type(word, key)
	if after == word+string(key) {
		return false
	}
	replaceWord(e, word, after)
	return true
}

// erased takes back a key that has spoilt a word. It reports false where
// Backspace is the entry's own.
func (c *composer) erased(e *widget.Entry) bool {
	word, ok := c.word(e)
	if !ok {
		return false
	}
	before, ok := c.typist.Erase(word)
	if ok {
		replaceWord(e, word, before)
	}
	return ok
}

// word is the word before the cursor that a key is added to; ok is false where
// there is nothing to compose.
func (c *composer) word(e *widget.Entry) (word string, ok bool) {
	c.typist.Method, c.typist.Modern = typingChoice()
	if c.off || c.typist.Method == typing.Off || e.Disabled() || e.SelectedText() != "" {
		return "", false
	}
	return typing.Word([]rune(e.Text), e.CursorTextOffset())
}

// replaceWord puts another word into the place of the one before the cursor: as
// much of its end as differs is marked, and what is new pasted over it, so that
// the entry tells of one change and can take it back.
func replaceWord(e *widget.Entry, word, after string) {
	for word != "" && after != "" {
		r, size := utf8.DecodeRuneInString(word)
		if s, same := utf8.DecodeRuneInString(after); r != s {
			break
		} else {
			word, after = word[size:], after[same:]
		}
	}
	n := utf8.RuneCountInString(word)
	if n == 1 && utf8.RuneCountInString(after) == 1 {
		replaceLetter(e, []rune(after)[0])
		return
	}
	if n > 0 {
		shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
		e.KeyDown(shift)
		if e.CursorColumn >= n { // one step for all: each lays the text out anew
			e.CursorColumn -= n - 1
			n = 1
		}
		for range n {
			e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
		}
		e.KeyUp(shift)
	}
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: pasteboard(after)})
}

// replaceLetter puts another letter into the place of the one before the
// cursor: most keys that compose do no more, and in a long text this costs a
// third less than to mark and paste.
func replaceLetter(e *widget.Entry, letter rune) {
	changed := e.OnChanged
	e.OnChanged = nil
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	e.OnChanged = changed
	e.TypedRune(letter)
}
