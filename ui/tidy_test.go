package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestTidyLine(t *testing.T) {
	for typed, want := range map[string]string{
		"  Nguyễn   Văn Mẫu ": "Nguyễn Văn Mẫu", "Lê\u00a0Minh\tHọa": "Lê Minh Họa", "": "", "   ": "",
	} {
		if got := tidyLine(typed); got != want {
			t.Errorf("%q: got %q, want %q", typed, got, want)
		}
	}
}

func TestLine_isTidiedOnLeavingAndCanBeUndone(t *testing.T) {
	d, m := openSample(t, "report/n3")
	e := d.field(t, "nominees/n3/name").(*paragraphsEntry)
	c := d.window.Canvas()
	e.SetText("")
	c.Focus(e)
	typeKeys(c, " Le  Van Thu ")
	if e.Text != " Le  Van Thu " {
		t.Errorf("while typing: got %q, want it untouched", e.Text)
	}
	c.Focus(d.field(t, "nominees/n3/note"))
	d.clock.tick()
	if n, _ := m.dossiers[campaign].NomineeByID("n3"); n.Name != "Le Van Thu" || e.Text != "Le Van Thu" {
		t.Errorf("saved %q, shown %q", n.Name, e.Text)
	}
	c.Focus(e)
	for range 9 {
		c.Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutUndo{})
	}
	if got := d.field(t, "nominees/n3/name").(*paragraphsEntry).Text; got != "Trần Thị Ví Dụ" {
		t.Errorf("after undoing everything: got %q, want the name of before", got)
	}
}
