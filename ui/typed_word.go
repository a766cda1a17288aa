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

// typed is what a key does to the word before an entry's cursor: gone letters go
// and others come. ok is false where the entry is to take the key as it is.
func (c *composer) typed(e *widget.Entry, key rune) (gone int, come string, ok bool) {
	word, ok := c.word(e)
	if !ok {
		return 0, "", false
	}
	after := c.typist.Type(word, key)
	gone, come = ending(word, after)
	return gone, come, after != word+string(key)
}

// erased is what takes back a key that has spoilt a word. ok is false where
// Backspace is the entry's own.
func (c *composer) erased(e *widget.Entry) (gone int, come string, ok bool) {
	word, ok := c.word(e)
	if !ok {
		return 0, "", false
	}
	before, ok := c.typist.Erase(word)
	gone, come = ending(word, before)
	return gone, come, ok
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

// ending is how the end of a word differs from that of another: so many
// letters go, and others come.
func ending(word, after string) (gone int, come string) {
	for word != "" && after != "" {
		r, size := utf8.DecodeRuneInString(word)
		s, same := utf8.DecodeRuneInString(after)
		if r != s {
			break
		}
		word, after = word[size:], after[same:]
	}
	return utf8.RuneCountInString(word), after
}

// replaceBefore puts words into the place of so many letters before an entry's
// cursor: these are marked, and the words pasted over them, so that the entry
// tells of one change and can take it back.
func replaceBefore(e *widget.Entry, gone int, come string) {
	if gone > 0 {
		shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
		e.KeyDown(shift)
		for range gone {
			e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
		}
		e.KeyUp(shift)
	}
	insert(e, come)
}
