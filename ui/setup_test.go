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

// pressByTab goes on by Tab to the button of a label and presses it.
func pressByTab(t *testing.T, c fyne.Canvas, label string) {
	t.Helper()
	for range 40 {
		if b, ok := c.Focused().(*button); ok && b.Text == label {
			b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			return
		}
		c.FocusNext()
	}
	t.Fatalf("Tab does not reach %q", label)
}

func TestSetup_byKeyboardAlone(t *testing.T) {
	m := newMemory(t)
	d := newDesk(t, m)
	c := d.window.Canvas()
	if got := d.notices.foot.Text; got != text("setup.foot") {
		t.Errorf("at the foot: got %q, though nothing is saved yet", got)
	}
	if c.Focused() == nil {
		t.Fatal("the cursor is nowhere")
	}
	typeKeys(c, "hoan kiem")
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if c.Focused() != d.setup.page.fields["unit/place"] {
		t.Errorf("after the unit: the cursor is in %T, want the place", c.Focused())
	}
	pressByTab(t, c, text("setup.next"))
	typeKeys(c, "Nguyen Van Mau")
	pressByTab(t, c, text("setup.next"))
	pressByTab(t, c, text("setup.finish"))
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
	if d.home == nil || !d.notices.asking() {
		t.Error("the new dossier did not follow")
	}
	if got := d.notices.foot.Text; got != text("save.foot") {
		t.Errorf("afterwards: got %q", got)
	}
}

func TestSetup_goingBackLosesNothing(t *testing.T) {
	m := newMemory(t)
	d := newDesk(t, m)
	ba, so := d.setup.indexOf(t, "quan-ba-dinh"), d.setup.indexOf(t, "so-xay-dung")
	d.setup.onPicked(ba)
	d.setup.onNext()
	d.setup.form.s.Signers[0].Name = "Nguyễn Văn Mẫu"
	d.setup.form.touch()
	d.clock.tick()
	if got := m.settings.Signers[0].Name; got != "Nguyễn Văn Mẫu" {
		t.Errorf("before the end: got %q stored", got)
	}
	d.setup.onNext()
	(&councilForm{council: &d.setup.form.s.Council, changed: d.setup.form.touch}).takeAll([]model.CouncilMember{{Name: "A"}})
	d.setup.show(stepUnit)
	d.setup.onPicked(so)
	d.setup.onNext()
	d.setup.finish(false)
	s := m.settings
	if s.Unit.ID != "so-xay-dung" || s.PlanID == "" || s.Signers[0].Name != "Nguyễn Văn Mẫu" || s.Signers[0].Position != s.Unit.HeadPosition || len(s.Council.Members) != 1 {
		t.Errorf("got %+v", s)
	}
	if d.home == nil || d.notices.asking() {
		t.Error("the home screen did not follow alone")
	}
}

func TestSetup_withoutUnit_doesNotGoOn(t *testing.T) {
	d := newDesk(t, newMemory(t))
	d.setup.onNext()
	if d.setup.step != stepUnit || !d.notices.asking() {
		t.Error("it went on without a unit, or did not say why not")
	}
}

func (v *setupView) indexOf(t *testing.T, id string) int {
	t.Helper()
	for i, u := range v.form.units {
		if u.ID == id {
			return i
		}
	}
	t.Fatalf("no unit %s", id)
	return 0
}

func TestSetupForm_withoutUnit_saysWhatIsMissing(t *testing.T) {
	f, err := newSetupForm(newMemory(t), Background{})
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
