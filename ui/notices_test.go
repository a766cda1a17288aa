package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestNotices_keysOfDialogs(t *testing.T) {
	d := newDesk(t, newSample(t))
	overlays := d.window.Canvas().Overlays()
	for name, key := range map[string]fyne.KeyName{"Escape": fyne.KeyEscape, "Enter": fyne.KeyReturn} {
		d.notices.inform("a", "b")
		if overlays.Top() == nil {
			t.Fatal("nothing came up")
		}
		d.key(&fyne.KeyEvent{Name: key})
		if overlays.Top() != nil || d.notices.asking() {
			t.Errorf("%s did not put the dialog away", name)
		}
	}
}

func TestNotices_escapeMeansNo(t *testing.T) {
	d := newDesk(t, newSample(t))
	done := false
	d.notices.confirm("a", "b", "c", func() { done = true })
	d.key(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if done || !d.notices.asking() {
		t.Error("Enter answered a question that nobody had read")
	}
	d.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if done || d.notices.asking() {
		t.Error("Escape did not mean no")
	}
}

func TestWindow_menuKeysWaitForDialogs(t *testing.T) {
	d := newDesk(t, newSample(t))
	d.notices.inform("a", "b")
	d.menu().Items[0].Items[1].Action() // new dossier
	if len(d.notices.open) != 1 {
		t.Errorf("got %d dialogs, want the one that waits", len(d.notices.open))
	}
}
