package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// enter presses Enter where the keyboard is.
func enter(c fyne.Canvas) { c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }

func TestSetup_enterGoesThroughTheSignerAndTakesNobodyAway(t *testing.T) {
	d := newDesk(t, newMemory(t))
	d.setup.onPicked(d.setup.indexOf(t, "quan-ba-dinh"))
	d.setup.onNext()
	c := d.window.Canvas()
	typeKeys(c, "Nguyen Van Mau")
	enter(c) // the rank
	enter(c) // the authority
	enter(c) // shows the authorities
	if _, ok := c.Focused().(*widget.PopUpMenu); !ok {
		t.Fatalf("the keyboard is in %T, want the list of authorities", c.Focused())
	}
	enter(c)
	if got, want := c.Focused(), d.setup.page.fields["signers/0/position"]; got != want {
		t.Fatalf("after the authority: the keyboard is in %T, want the position", got)
	}
	enter(c)
	enter(c)
	if b, ok := c.Focused().(*button); !ok || b.Text != text("setup.next") {
		t.Errorf("after the last field: the keyboard is in %T, want %q", c.Focused(), text("setup.next"))
	}
}

func TestSigners_removingOneWithANameIsAskedFor(t *testing.T) {
	d := newDesk(t, newMemory(t))
	signers := []model.Signer{{Name: "Nguyễn Văn Mẫu"}, {}}
	f := &signersForm{unit: &model.Unit{}, signers: &signers, changed: func() {}}
	removeSigner(f, 1, d.notices, func(string) {})
	if d.notices.asking() || len(signers) != 1 {
		t.Errorf("one without a name: asked %v, %d left", d.notices.asking(), len(signers))
	}
	removeSigner(f, 0, d.notices, func(string) {})
	if !d.notices.asking() || len(signers) != 1 {
		t.Errorf("one with a name: asked %v, %d left", d.notices.asking(), len(signers))
	}
}

func TestCouncil_enterGoesFromRowToRow(t *testing.T) {
	d := newDesk(t, newMemory(t))
	d.setup.onPicked(d.setup.indexOf(t, "quan-ba-dinh"))
	d.setup.form.s.Council.Members = []model.CouncilMember{{ID: "m1", Name: "A"}, {ID: "m2", Name: "B"}}
	d.setup.show(stepCouncil)
	c := d.window.Canvas()
	c.Focus(d.setup.page.fields["council/members/m1/post"])
	enter(c)
	if got, want := c.Focused(), d.setup.page.fields["council/members/m2/name"]; got != want {
		t.Errorf("the keyboard is in %T, want the next member's name", got)
	}
}
