package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func TestPickerForm_filtersWithoutMarks(t *testing.T) {
	f := newPickerForm([]string{"Quận Ba Đình", "Huyện Ba Vì", "Sở Xây dựng", "Quận Đống Đa"})
	for typed, want := range map[string][]int{
		"ba dinh": {0}, "ba": {0, 1}, "DUNG xay": {2}, "đống": {3}, "": {0, 1, 2, 3}, "không có": nil,
	} {
		f.filter(typed)
		if diff := cmp.Diff(want, f.shown); diff != "" {
			t.Errorf("%q: -want +got\n%s", typed, diff)
		}
	}
}

func TestPickerForm_movesInsideTheList(t *testing.T) {
	f := newPickerForm([]string{"a", "b", "c"})
	f.move(-3)
	if i, ok := f.chosen(); i != 0 || !ok {
		t.Errorf("above the first: got %d %v, want 0", i, ok)
	}
	f.move(9)
	if i, ok := f.chosen(); i != 2 || !ok {
		t.Errorf("below the last: got %d %v, want 2", i, ok)
	}
	f.filter("x")
	if _, ok := f.chosen(); ok {
		t.Error("something was chosen from nothing")
	}
}

func TestSetup_byKeyboardAlone(t *testing.T) {
	m := newMemory(t)
	d := newDesk(t, m)
	c := d.window.Canvas()
	if c.Focused() == nil {
		t.Fatal("the cursor is nowhere")
	}
	if got := d.notices.foot.Text; got != text("setup.foot") {
		t.Errorf("at the foot: got %q, though nothing is saved yet", got)
	}
	typeKeys(c, "hoan kiem")
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	c.FocusNext()
	typeKeys(c, "Nguyen Van Mau")
	for range 20 {
		b, ok := c.Focused().(*button)
		if ok && b.Text == text("setup.start") {
			b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			break
		}
		c.FocusNext()
	}
	if m.settings == nil {
		t.Fatal("the workspace was not set up")
	}
	if got, want := m.settings.Unit.ID, "quan-hoan-kiem"; got != want {
		t.Errorf("unit: got %s, want %s", got, want)
	}
	want := []model.Signer{{Name: "Nguyen Van Mau", Position: "Chủ tịch", Collective: "Ủy ban nhân dân"}}
	if diff := cmp.Diff(want, m.settings.Signers); diff != "" {
		t.Errorf("signers: -want +got\n%s", diff)
	}
	if d.home == nil {
		t.Error("the home screen did not follow")
	}
	if got := d.notices.foot.Text; got != text("save.foot") {
		t.Errorf("afterwards: got %q", got)
	}
}

func TestSetupForm_withoutUnit_saysWhatIsMissing(t *testing.T) {
	f, err := newSetupForm(newMemory(t))
	if err != nil {
		t.Fatal(err)
	}
	if got := f.missing(); got != text("setup.no-unit") {
		t.Errorf("got %q", got)
	}
	f.choose(0)
	if got := f.missing(); got != "" {
		t.Errorf("with a unit: got %q, want nothing", got)
	}
}
