package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestPage_leavingAFieldDoesNotScrollBackToIt(t *testing.T) {
	d, _ := openSample(t, "report/n3")
	p := d.dossier.page
	c := d.window.Canvas()
	p.jump("nominees/n3/person/hometown")
	typeKeys(c, "x")
	p.scroll.ScrollToOffset(fyne.NewPos(0, 900)) // with the wheel
	at := p.scroll.Offset.Y
	c.Unfocus() // as a click beside the fields does
	if got := p.scroll.Offset.Y; got != at {
		t.Errorf("offset: got %v, want %v as before", got, at)
	}
	p.jump("nominees/n3/person/hometown")
	p.scroll.ScrollToOffset(fyne.NewPos(0, 900))
	typeKeys(c, "y")
	if got := p.scroll.Offset.Y; got >= at {
		t.Errorf("offset while typing: got %v, want the cursor in sight", got)
	}
}
