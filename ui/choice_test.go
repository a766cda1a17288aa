package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

func TestChoice_listIsAsWideAsItsWordsAndMarksThePresentOne(t *testing.T) {
	d := newDesk(t, newSample(t))
	box := d.home.filters.themeBox
	box.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	menu, ok := d.window.Canvas().Focused().(*widget.PopUpMenu)
	if !ok {
		t.Fatal("nothing to choose from is shown")
	}
	if menu.Size().Width <= box.Size().Width {
		t.Errorf("the list is %v wide, the box %v; want the list wider", menu.Size().Width, box.Size().Width)
	}
	menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown}) // on from the first, which is chosen
	menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if box.SelectedIndex() != 1 || d.home.form.list.query.Theme == "" {
		t.Errorf("got %q chosen, listed by theme %q", box.Selected, d.home.form.list.query.Theme)
	}
	if d.window.Canvas().Focused() == fyne.Focusable(menu) {
		t.Error("the closed list still has the keyboard")
	}
}
