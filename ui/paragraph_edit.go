package ui

import (
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// A field of paragraphs changes its text itself. The toolkit's entry lays the
// text out once for each letter that comes and twice for each that goes, which
// costs 3.5 ms a time in a section of 10,000 letters: taking a letter back, or
// composing one, was slower than a key may be.

// put puts words into the place of the letters from from to to, counted from
// the beginning of the text, and the cursor behind them. It tells of one change.
func (e *paragraphsEntry) put(from, to int, words string) {
	after := e.Text[:byteOf(e.Text, from)] + words + e.Text[byteOf(e.Text, to):]
	if !undoesItself(e.around) {
		e.past.note(wording{e.Text, to}, from, to, words)
	}
	e.show(after, from+utf8.RuneCountInString(words))
}

// show shows a text with the cursor behind so many letters of it.
func (e *paragraphsEntry) show(text string, at int) {
	if text == e.Text {
		e.place(at)
		e.Refresh()
	} else {
		changed := e.OnChanged
		e.OnChanged = func(s string) { // the rows are known now, and nothing is drawn yet
			e.place(at)
			if changed != nil {
				changed(s)
			}
		}
		e.Entry.SetText(text)
		e.OnChanged = changed
	}
	e.noteLag(at)
	e.beginSelectingHere()
}

// byteOf is the byte that a text's letter n begins at.
func byteOf(text string, n int) int {
	for i := range text {
		if n == 0 {
			return i
		}
		n--
	}
	return len(text)
}

// write puts words into the place of what is selected, or where the cursor is.
func (e *paragraphsEntry) write(words string) {
	if e.Disabled() {
		return
	}
	from, to := e.takeSelection()
	e.put(from, to, words)
}

// erase takes away what is selected; where nothing is, what lies between the
// cursor and the place that end says.
func (e *paragraphsEntry) erase(end func(letters []rune, at int) int) {
	if e.Disabled() {
		return
	}
	from, to := e.takeSelection()
	if from == to {
		at := end([]rune(e.Text), from)
		from, to = min(from, at), max(from, at)
	}
	if from < to {
		e.put(from, to, "")
	}
}

func letterBefore(_ []rune, at int) int { return max(0, at-1) }

func letterAfter(letters []rune, at int) int { return min(len(letters), at+1) }

// wordBefore is where the word before a place begins.
func wordBefore(letters []rune, at int) int {
	for at > 0 && !inWord(letters[at-1]) {
		at--
	}
	for at > 0 && inWord(letters[at-1]) {
		at--
	}
	return at
}

// wordAfter is where the word after a place ends.
func wordAfter(letters []rune, at int) int {
	for at < len(letters) && !inWord(letters[at]) {
		at++
	}
	for at < len(letters) && inWord(letters[at]) {
		at++
	}
	return at
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// backspace takes back a key that has spoilt a word, or the letter before the
// cursor.
func (e *paragraphsEntry) backspace() {
	e.catchUp()
	if gone, come, ok := e.composer.erased(&e.Entry); ok {
		at := e.CursorTextOffset()
		e.put(at-gone, at, come)
		return
	}
	e.erase(letterBefore)
}

// cut moves what is selected to the clipboard.
func (e *paragraphsEntry) cut(clipboard fyne.Clipboard) {
	if words := e.SelectedText(); words != "" {
		clipboard.SetContent(words)
		e.write("")
	}
}

// edits does what a shortcut is to do with the text and reports whether it is
// one of these.
func (e *paragraphsEntry) edits(s fyne.Shortcut) bool {
	switch s := s.(type) {
	case *fyne.ShortcutPaste:
		if words := s.Clipboard.Content(); words != "" {
			e.write(words)
		}
		return true
	case *fyne.ShortcutCut:
		e.cut(s.Clipboard)
		return true
	case *desktop.CustomShortcut:
		if s.Modifier != fyne.KeyModifierShortcutDefault {
			return false
		}
		switch s.KeyName {
		case fyne.KeyBackspace:
			e.erase(wordBefore)
			return true
		case fyne.KeyDelete:
			e.erase(wordAfter)
			return true
		}
	}
	return false
}
