package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// One can change one's mind without going back by Tab.
func TestRadio_keepsTheKeyboard(t *testing.T) {
	test.NewApp()
	chosen := -1
	box := newRadio(nowhere{}, []string{"a", "b"}, func(i int) { chosen = i })
	w := test.NewWindow(box)
	defer w.Close()
	for _, i := range []int{1, 0} {
		b := box.Objects[i].(*button)
		w.Canvas().Focus(b)
		b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		other := box.Objects[1-i].(*button)
		if chosen != i || w.Canvas().Focused() != b || b.Icon == other.Icon {
			t.Errorf("pressed %d: chose %d, has the keyboard %v", i, chosen, w.Canvas().Focused() == b)
		}
	}
}
