package ui

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func TestRecipient_backToThePlan(t *testing.T) {
	d, m := openSample(t, partGeneral)
	want := d.dossier.form.d.Recipient
	d.dossier.form.d.Recipient = model.Recipient{Unit: "so-xay-dung", Names: []string{"Sở Mẫu"}}
	d.dossier.show(partGeneral, "recipient/unit")
	reset := d.field(t, "recipient/unit").(*button)
	if !reset.Visible() || !strings.Contains(strings.Join(shown(d.dossier.page.box), "|"), "Sở Xây dựng") {
		t.Fatal("the page does not say where the dossier goes, or offers no way back")
	}
	reset.Tapped(nil)
	d.clock.tick()
	if diff := cmp.Diff(want, m.dossiers[campaign].Recipient); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if d.field(t, "recipient/unit").(*button).Visible() {
		t.Error("the way back is offered where nothing is to go back from")
	}
}

func TestRecipient_addresseesAreAList(t *testing.T) {
	d, _ := openSample(t, partGeneral)
	d.write(t, "recipient/names/0", "Sở Một")
	names := &d.dossier.form.d.Recipient.Names
	l := within[*button](d.dossier.page.box)
	for _, b := range l {
		if b.Text == text("general.recipient.add") {
			b.Tapped(nil)
		}
	}
	typeKeys(d.window.Canvas(), "So Hai")
	if diff := cmp.Diff([]string{"Sở Một", "So Hai"}, *names); diff != "" {
		t.Fatalf("-want +got\n%s", diff)
	}
}

func TestNominee_themeAndLetterOfItsOwn(t *testing.T) {
	d, m := openSample(t, "report/n3")
	c := d.field(t, "nominees/n3/theme").(*choiceBox)
	c.SetSelectedIndex(1)
	d.dossier.form.nominee("n3").Outside = &model.Outside{Letter: true}
	d.dossier.rebuild("")
	d.write(t, "nominees/n3/outside/unit/symbol", "BV")
	d.write(t, "nominees/n3/report/head/headPosition", "Giám đốc")
	d.clock.tick()
	n, _ := m.dossiers[campaign].NomineeByID("n3")
	if n.Theme == "" || n.Theme == "2.3" || n.Outside.Unit.Symbol != "BV" || n.Report.Head.HeadPosition != "Giám đốc" {
		t.Errorf("saved: got theme %q, %+v, %+v", n.Theme, n.Outside, n.Report.Head)
	}
}
