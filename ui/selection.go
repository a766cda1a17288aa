package ui

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// takeSelection ends the selecting and returns the ends of what was selected, in
// letters from the beginning of the text; both are the cursor's place where
// nothing was.
//
// The toolkit keeps to itself where a selection began. But at the end of a drag
// it drops one that begins where the cursor is: the two places that the length
// of the selection leaves are tried. Where a word is broken over two rows a
// place may be the end of one or the beginning of the other; then the toolkit
// erases what is selected.
func (e *paragraphsEntry) takeSelection() (from, to int) {
	e.catchUp()
	e.DragEnd() // the selection may have followed the cursor to nothing
	at, n := e.CursorTextOffset(), utf8.RuneCountInString(e.SelectedText())
	if n == 0 {
		return at, at
	}
	for _, began := range []int{at - n, at + n} {
		if began >= 0 && e.dropSelection(began) {
			return min(at, began), max(at, began)
		}
	}
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	at = e.CursorTextOffset()
	return at, at
}

// dropSelection ends a selection if it began at a place, and reports whether
// there is none now.
func (e *paragraphsEntry) dropSelection(began int) bool {
	row, column := e.CursorRow, e.CursorColumn
	e.place(began)
	e.DragEnd()
	e.CursorRow, e.CursorColumn = row, column
	e.DragEnd()
	return e.SelectedText() == ""
}

// beginSelectingHere lets what is selected next with Shift begin at the cursor,
// even where Shift has been down all the while.
func (e *paragraphsEntry) beginSelectingHere() {
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	e.Entry.KeyDown(shift)
	if !e.shift {
		e.Entry.KeyUp(shift)
	}
}

// KeyDown notes that Shift is down.
func (e *paragraphsEntry) KeyDown(k *fyne.KeyEvent) {
	e.shift = e.shift || isShift(k)
	e.Entry.KeyDown(k)
}

// KeyUp notes that Shift is up.
func (e *paragraphsEntry) KeyUp(k *fyne.KeyEvent) {
	e.shift = e.shift && !isShift(k)
	e.Entry.KeyUp(k)
}

func isShift(k *fyne.KeyEvent) bool {
	return k.Name == desktop.KeyShiftLeft || k.Name == desktop.KeyShiftRight
}
