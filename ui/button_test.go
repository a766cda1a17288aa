package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestButton_keepsTheKeyboard: a dialog that a button opened gives the keyboard
// back to it, so that Tab goes on from there.
func TestButton_keepsTheKeyboard(t *testing.T) {
	d, _ := openSample(t, partHandover)
	c := d.window.Canvas()
	c.Focus(d.dossier.parts)
	word := tabTo[*button](t, d)
	for word.Text != text("handover.word") {
		c.FocusNext()
		word = c.Focused().(*button)
	}
	for _, k := range []fyne.KeyName{fyne.KeyReturn, fyne.KeySpace} {
		press(c, k)
		if !d.notices.asking() {
			t.Fatalf("%s opens no dialog", k)
		}
		press(c, fyne.KeyEscape)
		if c.Focused() != fyne.Focusable(word) || !word.ring.frame.Visible() {
			t.Errorf("%s: afterwards the keyboard is on %T", k, c.Focused())
		}
	}
}

// TestButton_letsGoWhereItIsGone: Enter must not press again what is no longer
// shown.
func TestButton_letsGoWhereItIsGone(t *testing.T) {
	d, _ := openSample(t, partHandover)
	c := d.window.Canvas()
	d.notices.confirm("a", "b", "c", func() {})
	press(c, fyne.KeyReturn)
	if b, ok := c.Focused().(*button); ok {
		t.Errorf("the keyboard is on %q of a dialog that is closed", b.Text)
	}
	home := newButton(nowhere{}, "x", nil, func() { t.Error("pressed") })
	home.press()
}

// TestTell_showsWhereEnterIs: what Enter would press has the frame.
func TestTell_showsWhereEnterIs(t *testing.T) {
	d, _ := openSample(t, partHandover)
	d.notices.inform("a", "b")
	if b, ok := d.window.Canvas().Focused().(*button); !ok || b.Text != text("notice.ok") {
		t.Errorf("the keyboard is on %T", d.window.Canvas().Focused())
	}
}
