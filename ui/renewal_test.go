package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"hoso/model"
)

// overlay is the dialog that is open.
func (d *desk) overlay(t *testing.T) fyne.CanvasObject {
	t.Helper()
	top := d.window.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("no dialog came up")
	}
	return top
}

// within lists all objects of a type in an object, in reading order.
func within[T fyne.CanvasObject](o fyne.CanvasObject) []T {
	var found []T
	if x, ok := o.(T); ok {
		found = append(found, x)
	}
	var inner []fyne.CanvasObject
	switch c := o.(type) {
	case *fyne.Container:
		inner = c.Objects
	case *container.Scroll:
		inner = []fyne.CanvasObject{c.Content}
	case fyne.Widget:
		inner = test.WidgetRenderer(c).Objects()
	}
	for _, child := range inner {
		found = append(found, within[T](child)...)
	}
	return found
}

func TestRenewal_showsAndDoesWhatIsTicked(t *testing.T) {
	d, m := openSample(t, partGeneral)
	s := &d.dossier.form.settings
	s.Unit.Place, s.PlanNumber = "Nơi Khác", "52"
	d.dossier.onRenew()
	ticks := within[*tickBox](d.overlay(t))
	if len(ticks) != 2 {
		t.Fatalf("got %d groups, want unit and plan", len(ticks))
	}
	if words := strings.Join(shown(within[*container.Scroll](d.overlay(t))[0].Content), "|"); !strings.Contains(words, "Địa danh: “Ba Đình” thành “Nơi Khác”") {
		t.Errorf("the dialog does not say what changes: %s", words)
	}
	ticks[1].SetChecked(false)
	d.press(t, d.overlay(t), text("renewal.yes"))
	d.clock.tick()
	got := m.dossiers[campaign]
	if got.Proposer.Place != "Nơi Khác" || got.Plan.Number != "" {
		t.Errorf("got place %s, number of the plan %q; want the unit alone renewed", got.Proposer.Place, got.Plan.Number)
	}
	if e := d.field(t, "proposer/place").(*paragraphsEntry); e.Text != "Nơi Khác" {
		t.Errorf("the page shows %q", e.Text)
	}
}

func TestRenewal_nothingTickedDoesNothing(t *testing.T) {
	d, m := openSample(t, partGeneral)
	d.dossier.form.settings.Unit.Place = "Nơi Khác"
	d.dossier.onRenew()
	within[*tickBox](d.overlay(t))[0].SetChecked(false)
	d.press(t, d.overlay(t), text("renewal.yes"))
	d.clock.tick()
	if !d.notices.asking() || len(m.saves) != 0 {
		t.Errorf("asking %v, %d saves", d.notices.asking(), len(m.saves))
	}
}

func TestRenewal_agreementIsSaid(t *testing.T) {
	d, _ := openSample(t, partGeneral)
	d.dossier.form.settings = settingsOf(d.dossier.form.d)
	d.dossier.onRenew()
	if words := words(d.overlay(t)); !strings.Contains(words, text("renewal.none")) {
		t.Errorf("got %s", words)
	}
}

// settingsOf are the settings that a dossier agrees with.
func settingsOf(d *model.Dossier) model.Settings {
	return model.Settings{Unit: d.Proposer, Signers: []model.Signer{d.Proposal.Signer}, Council: d.Council.Clone(), House: d.House}
}

func TestRenewal_ofTheCouncilAlone(t *testing.T) {
	d, _ := openSample(t, partCouncil)
	s := &d.dossier.form.settings
	s.Unit.Place = "Nơi Khác"
	s.Council.Members[0].Post = "Chủ tịch quận"
	d.dossier.onRenew(model.CouncilFacts)
	d.press(t, d.overlay(t), text("renewal.yes"))
	f := d.dossier.form
	if f.d.Proposer.Place != "Ba Đình" || f.d.Council.Members[0].Post != "Chủ tịch quận" {
		t.Errorf("got place %s, post %s", f.d.Proposer.Place, f.d.Council.Members[0].Post)
	}
	if f.d.Minutes.PresenceOf(f.d.Council.Members[0].ID) == "" {
		t.Error("the minutes lost who was there")
	}
}
