package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// openPooled is a window that shows the pool.
func openPooled(t *testing.T, m *memory) *desk {
	t.Helper()
	d := newDesk(t, m)
	d.onPool()
	if d.pool == nil {
		t.Fatalf("the pool is not shown: %v", d.logged)
	}
	return d
}

// rowWords are the words of a row of the table, line by line.
func (d *desk) rowWords(i int) []string {
	row := newLine(d.pool.list.CreateItem().(*line).content)
	d.pool.list.UpdateItem(i, row)
	var words []string
	for _, cell := range row.content.(*fyne.Container).Objects {
		for _, o := range cell.(*fyne.Container).Objects {
			words = append(words, o.(*widget.Label).Text)
		}
	}
	return words
}

func TestPool_empty(t *testing.T) {
	d := openPooled(t, newSample(t))
	if len(d.pool.form.shown) > 0 || d.pool.filters.box.Visible() {
		t.Error("there is something to choose from in an empty pool")
	}
	d.window.Canvas().Focus(nil)
	d.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.home == nil || d.pool != nil {
		t.Error("Escape did not lead home")
	}
}

func TestPool_rows(t *testing.T) {
	d := openPooled(t, newPooled(t))
	if d.window.Canvas().Focused() != fyne.Focusable(d.pool.list) {
		t.Error("the keyboard is not on the table")
	}
	words := d.rowWords(1)
	for at, want := range map[int]string{0: "Sở Xây dựng", 2: "Trần Văn An", 7: "2 lỗi, 1 cảnh báo", 8: "Thiếu tờ trình.", 11: text("pool.taken.yes")} {
		if words[at] != want {
			t.Errorf("cell %d: got %q, want %q", at, words[at], want)
		}
	}
	if words := d.rowWords(0); words[9] != text("signature.unit") || words[10] != "quận Ba Đình" || words[7] != text("pool.sound") {
		t.Errorf("got %q, want a sound package that the unit signed", words)
	}
}

func TestPool_searchAndMode(t *testing.T) {
	d := openPooled(t, newPooled(t))
	d.onFind()
	typeKeys(d.window.Canvas(), "binh")
	if got := d.pool.form.shownCodes(); len(got) != 1 || got[0] != "c3" {
		t.Fatalf("got %v, want c3", got)
	}
	if d.pool.filters.count.Text != textf("pool.count", 1) {
		t.Errorf("got %q", d.pool.filters.count.Text)
	}
	typeKeys(d.window.Canvas(), "zz")
	if d.pool.list.Visible() && len(d.pool.form.shown) > 0 {
		t.Error("lines are shown that were not asked for")
	}
	d.pool.filters.clear()
	if len(d.pool.form.shown) != 3 || d.pool.filters.search.Text != "" {
		t.Errorf("got %d lines and %q in the search, want everything", len(d.pool.form.shown), d.pool.filters.search.Text)
	}
	d.pool.showBy(true)
	if words := d.rowWords(0); words[0] != "Trần Văn An" || words[2] != "Sở Xây dựng" {
		t.Errorf("got %q, want the nominee and its unit", words)
	}
	d.openPool(PoolFilter{Theme: "2.6"})
	if got := len(d.pool.form.shown); got != 2 {
		t.Errorf("a filter from elsewhere: got %d lines, want 2", got)
	}
}

func TestPool_tellsWhatCannotBeRead(t *testing.T) {
	m := newPooled(t)
	d := newDesk(t, m)
	m.unreadable = model.ErrConflict
	d.onPool()
	if d.pool != nil || d.home == nil || !d.notices.asking() {
		t.Error("an error leads away from home, or is not told")
	}
}

// The buttons of the pool are many; large letters or a small screen must not
// push any of them off the window.
func TestPool_everyButtonIsOnTheWindow(t *testing.T) {
	d := openPooled(t, newPooled(t))
	for _, width := range []float32{800, 1366} {
		d.window.Resize(fyne.NewSize(width, 700))
		for _, b := range d.pool.buttons() {
			words := b.(*button).Text
			found := false
			eachObject(d.pool.content, func(o fyne.CanvasObject) {
				if shown, ok := o.(*button); ok && shown.Text == words {
					at := fyne.CurrentApp().Driver().AbsolutePositionForObject(shown)
					below := fyne.CurrentApp().Driver().AbsolutePositionForObject(d.pool.filters.search)
					found = at.X >= 0 && at.X+shown.Size().Width <= width && at.Y+shown.Size().Height <= below.Y
				}
			})
			if !found {
				t.Errorf("%.0f wide: %q is not on the window, above the search", width, words)
			}
		}
	}
}

// eachObject visits an object and all that its containers hold.
func eachObject(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	visit(o)
	if c, ok := o.(*fyne.Container); ok {
		for _, child := range c.Objects {
			eachObject(child, visit)
		}
	}
}

func TestPool_modeIsChosenByKeyboard(t *testing.T) {
	d := openPooled(t, newPooled(t))
	d.pool.showBy(true)
	if d.window.Canvas().Focused() != fyne.Focusable(d.pool.list) {
		t.Error("the keyboard is not on the table that is shown now")
	}
	d.pool.filterBy(PoolFilter{Theme: "2.6"})
	if got := len(d.pool.form.shown); got != 2 || d.pool.list.Length() != 2 {
		t.Errorf("got %d lines, want the two nominees of the theme", got)
	}
}
