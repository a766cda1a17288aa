package ui

import (
	"cmp"
	"math"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// paragraphsEntry is an entry of several paragraphs. It grows with its text,
// so that the page alone scrolls, and lets Tab go on to the next field.
type paragraphsEntry struct {
	widget.Entry
	around  surroundings
	left    func()
	least   int    // rows
	rows    int    // shown now
	oneLine bool   // wraps, and Enter goes on to the next field
	clicked bool   // the mouse is putting the cursor
	seen    [2]int // row and column of the cursor when it was last brought into sight
	// table takes what was copied if it is a table; may be nil.
	table    func(copied string) bool
	composer composer
	rowEnd   rowEnd
	past     typedPast
	shift    bool       // held down
	letters  textHeight // of what is shown
}

func newParagraphsEntry(around surroundings, least int) *paragraphsEntry {
	e := &paragraphsEntry{around: around, least: least, rows: least}
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapWord
	e.ExtendBaseWidget(e)
	e.SetMinRowsVisible(least)
	e.OnCursorChanged = func() {
		if e.seen != [2]int{e.CursorRow, e.CursorColumn} {
			e.showCursor()
		}
	}
	return e
}

// showCursor brings the cursor into sight while the field has the keyboard. The
// toolkit tells of a cursor whenever it draws one, also as the field is left: the
// page must not scroll back then, away from what is being clicked.
func (e *paragraphsEntry) showCursor() {
	e.seen = [2]int{e.CursorRow, e.CursorColumn}
	if c := canvasOf(e); c != nil && c.Focused() == e {
		e.around.reveal(e)
	}
}

// AcceptsTab is false: Tab goes on to the next field.
func (e *paragraphsEntry) AcceptsTab() bool { return false }

// Resize also fits the number of rows to the new width.
func (e *paragraphsEntry) Resize(s fyne.Size) {
	e.Entry.Resize(s)
	e.fit()
}

// FocusGained brings the line of the cursor into sight.
func (e *paragraphsEntry) FocusGained() {
	all := e.oneLine && !e.clicked && reached(e, e.around)
	e.Entry.FocusGained()
	if all { // typing replaces what is there
		e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	e.around.reveal(e)
}

// MouseDown puts the cursor where the mouse is.
func (e *paragraphsEntry) MouseDown(m *desktop.MouseEvent) {
	e.clicked = true
	e.Entry.MouseDown(m)
	e.clicked = false
}

// FocusLost tells that the field was left.
func (e *paragraphsEntry) FocusLost() {
	e.shift = false
	e.Entry.FocusLost()
	if e.left != nil {
		e.left()
	}
}

// TypedKey lets the window have its own keys, as lineEntry does.
func (e *paragraphsEntry) TypedKey(k *fyne.KeyEvent) {
	switch {
	case k.Name == "", e.around.key(k):
	case e.oneLine && isReturn(k):
		moveOn(e)
	case isReturn(k):
		e.write("\n")
	case k.Name == fyne.KeyBackspace:
		e.backspace()
	case k.Name == fyne.KeyDelete:
		e.erase(letterAfter)
	default:
		e.catchUp()
		e.Entry.TypedKey(k)
	}
}

func isReturn(k *fyne.KeyEvent) bool { return k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter }

// TypedRune composes Vietnamese where the clerk has chosen so.
func (e *paragraphsEntry) TypedRune(key rune) {
	e.catchUp()
	if gone, come, ok := e.composer.typed(&e.Entry, key); ok {
		at := e.CursorTextOffset()
		e.put(at-gone, at, come)
		return
	}
	e.write(string(key))
}

// TypedShortcut pastes, cuts and so on. What is pasted is put in order first;
// undoing is the page's where it can.
func (e *paragraphsEntry) TypedShortcut(s fyne.Shortcut) {
	if taken(e.around, s) || takePaste(e, e.around, s) {
		return
	}
	if e.edits(s) || e.steps(s) {
		return
	}
	e.catchUp()
	e.Entry.TypedShortcut(s)
}

// hint shows faint words as long as nothing is typed, all of them.
func (e *paragraphsEntry) hint(words string) {
	if words != e.PlaceHolder {
		e.SetPlaceHolder(words)
		e.fit()
	}
}

// fit shows as many rows as the text has in the present width, at least
// least. A row too many does no harm; one too few would hide text.
func (e *paragraphsEntry) fit() {
	width := e.Size().Width - 2*theme.InnerPadding()
	if width <= 0 {
		return
	}
	if e.oneLine { // short enough to be counted exactly
		e.showRows(wrappedRows(cmp.Or(e.Text, e.PlaceHolder), width))
		return
	}
	rows, words := 0, e.Text
	width -= 2 * theme.InnerPadding()
	if words == "" {
		words = e.PlaceHolder
	}
	for line := range strings.SplitSeq(words, "\n") {
		long := e.widthOf(line)
		// A word that does not fit goes to the next row whole: up to a word's
		// width of each row stays empty.
		rows += 1 + int(math.Floor(float64(long/(width-25))))
	}
	if rows == e.rows-1 { // drawing anew costs as much as two keystrokes
		return
	}
	e.showRows(rows)
}

// widthOf adds up the widths of single letters: to measure a paragraph of 10,000
// as a whole costs 3 ms.
func (e *paragraphsEntry) widthOf(line string) (width float32) {
	if e.letters.size != theme.TextSize() {
		e.letters = textHeight{size: theme.TextSize(), letters: map[rune]float32{}}
	}
	for _, r := range line {
		width += e.letters.letter(r)
	}
	return width
}

func (e *paragraphsEntry) showRows(rows int) {
	if rows = max(rows, e.least); rows != e.rows {
		e.rows = rows
		e.SetMinRowsVisible(rows)
	}
}

// caret is the top and the height of the cursor's row inside the entry.
func (e *paragraphsEntry) caret() (top, height float32) {
	height = fyne.MeasureText("Ắg", theme.TextSize(), fyne.TextStyle{}).Height
	return float32(e.CursorRow) * height, height + 2*theme.InnerPadding()
}
