package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// radioDesk is a group between two buttons.
type radioDesk struct {
	above, below *button
	group        *radio
	canvas       fyne.Canvas
	chosen, went int
}

func newRadioDesk(t *testing.T) *radioDesk {
	t.Helper()
	test.NewApp()
	d := &radioDesk{above: newButton(nowhere{}, "above", nil, nil), below: newButton(nowhere{}, "below", nil, nil), chosen: -1}
	d.group = newRadio(nowhere{}, []string{"a", "b", "c"}, func(i int) { d.chosen = i }, func() { d.went++ })
	w := test.NewWindow(container.NewVBox(d.above, d.group, d.below))
	t.Cleanup(w.Close)
	d.canvas = w.Canvas()
	return d
}

// wantAt wants the keyboard to be shown at one row alone, and one row alone to
// be marked; none where a place is below 0.
func (d *radioDesk) wantAt(t *testing.T, when string, framed, marked int) {
	t.Helper()
	for i, row := range d.group.rows {
		if got := row.ring.frame.Visible(); got != (i == framed) {
			t.Errorf("%s: row %d is framed: %v", when, i, got)
		}
		if got := row.Icon.Name() == theme.RadioButtonCheckedIcon().Name(); got != (i == marked) {
			t.Errorf("%s: row %d is marked: %v", when, i, got)
		}
	}
}

func TestRadio_isOneStop(t *testing.T) {
	d := newRadioDesk(t)
	for _, at := range []int{-1, 0, 1, 2} {
		if at >= 0 {
			d.group.choose(at)
		}
		d.wantAt(t, "without the keyboard", -1, at)
		d.canvas.Focus(d.above)
		d.canvas.FocusNext()
		if d.canvas.Focused() != fyne.Focusable(d.group) {
			t.Fatalf("%d chosen: Tab leads to %T", at, d.canvas.Focused())
		}
		d.wantAt(t, "reached by Tab", max(0, at), at)
		d.canvas.FocusNext()
		if d.canvas.Focused() != fyne.Focusable(d.below) {
			t.Errorf("%d chosen: Tab stays in the group", at)
		}
		d.canvas.FocusPrevious()
		d.wantAt(t, "reached from below", max(0, at), at)
		d.canvas.FocusPrevious()
		if d.canvas.Focused() != fyne.Focusable(d.above) || d.chosen != at {
			t.Errorf("%d chosen: Shift+Tab stays in the group, or chose %d", at, d.chosen)
		}
	}
}

func TestRadio_keysChoose(t *testing.T) {
	d := newRadioDesk(t)
	d.canvas.Focus(d.group)
	for _, step := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyReturn, -1}, {fyne.KeySpace, 0}, {fyne.KeyDown, 1}, {fyne.KeyEnter, 1}, {fyne.KeyRight, 2}, {fyne.KeyDown, 2},
		{fyne.KeySpace, 2}, {fyne.KeyLeft, 1}, {fyne.KeyReturn, 1}, {fyne.KeyUp, 0}, {fyne.KeyUp, 0},
	} {
		press(d.canvas, step.key)
		if d.chosen != step.want || d.canvas.Focused() != fyne.Focusable(d.group) {
			t.Errorf("%s: chose %d, want %d", step.key, d.chosen, step.want)
		}
		d.wantAt(t, string(step.key), max(0, step.want), step.want)
	}
	if d.went != 3 {
		t.Errorf("Enter went on %d times of 3", d.went)
	}
}

// One can change one's mind by an arrow after a click.
func TestRadio_mouseBringsTheKeyboard(t *testing.T) {
	d := newRadioDesk(t)
	for _, i := range []int{1, 0, 0, 2} {
		test.Tap(d.group.rows[i])
		if d.chosen != i || d.canvas.Focused() != fyne.Focusable(d.group) {
			t.Errorf("clicked at %d: chose %d, the keyboard is at %T", i, d.chosen, d.canvas.Focused())
		}
		d.wantAt(t, "clicked", i, i)
	}
}
