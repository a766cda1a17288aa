package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestReceive_enterClosesASoundPackage(t *testing.T) {
	m := newPooled(t)
	m.arriving.arrivals = mixedArrivals()[:1]
	m.arriving.arrivals[0].Findings = nil
	d := newDesk(t, m)
	dropOn(d, "/x/ba-dinh.zip")
	list, ok := d.window.Canvas().Focused().(*chooser)
	if !ok {
		t.Fatalf("the keyboard is on %T, want the file", d.window.Canvas().Focused())
	}
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.notices.asking() {
		t.Error("the dialog is still open")
	}
}
