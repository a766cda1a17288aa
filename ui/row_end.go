package ui

// rowEnd mends what the toolkit does where a blank is typed at the end of a row
// that is full: the row does not show the blank, so the cursor stays before it,
// and the next word would be glued to the one before ("đầu tiên" became
// "đầutiên "). What the cursor lags behind is made up for before the next key.
type rowEnd struct {
	lag      int // letters that the cursor stands too far left
	row, col int // where it stood then
	size     int // bytes of the text then
}

// catchUp puts the cursor where it belongs, if nothing has happened since.
func (e *paragraphsEntry) catchUp() {
	if r := e.rowEnd; r.lag > 0 && r.row == e.CursorRow && r.col == e.CursorColumn && r.size == len(e.Text) {
		e.CursorColumn += r.lag
	}
	e.rowEnd = rowEnd{}
}

// noteLag notes how far the cursor lags behind the place where it was put.
func (e *paragraphsEntry) noteLag(at int) {
	if lag := at - e.CursorTextOffset(); lag > 0 {
		e.rowEnd = rowEnd{lag, e.CursorRow, e.CursorColumn, len(e.Text)}
	}
}
