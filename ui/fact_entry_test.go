package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// shownRows is the number of rows that an entry has broken its text into.
func shownRows(e *paragraphsEntry) int {
	rows := 1
	for e.CursorColumn = 0; ; rows++ {
		if e.CursorRow = rows; e.CursorTextOffset() == 0 {
			return rows
		}
	}
}

func TestFact_isAsHighAsItsRows(t *testing.T) {
	d, _ := openSample(t, "report/n3")
	e := newFactEntry(d.dossier.page)
	e.SetText("Phó Trưởng phòng Kế hoạch - Tổng hợp kiêm Chủ tịch Công đoàn cơ sở, Ban Quản lý dự án")
	w := test.NewWindow(e)
	defer w.Close()
	for width := float32(150); width < 700; width += 3 {
		e.Resize(fyne.NewSize(width, 100))
		if want := shownRows(e); e.rows != want {
			t.Errorf("in %g: got %d rows, want %d", width, e.rows, want)
		}
	}
}

func TestFact_takesNoLineFeed(t *testing.T) {
	const path = "nominees/n3/person/workplace"
	d, m := openSample(t, "report/n3")
	e := d.field(t, path).(*paragraphsEntry)
	c := d.window.Canvas()
	c.Focus(e)
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
	board := test.NewClipboard()
	board.SetContent("Ban Quản lý\nchợ Ví Dụ\n")
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: board})
	press(c, fyne.KeyReturn)
	if c.Focused() == fyne.Focusable(e) {
		t.Error("Enter stays in the field")
	}
	d.clock.tick()
	if n, _ := m.dossiers[campaign].NomineeByID("n3"); n.Person.Workplace != "Ban Quản lý chợ Ví Dụ" || strings.Contains(e.Text, "\n") {
		t.Errorf("saved %q, shown %q", n.Person.Workplace, e.Text)
	}
}
