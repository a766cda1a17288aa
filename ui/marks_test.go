package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hoso/model"
)

func TestMarks_standAtTheFieldUntilItIsMended(t *testing.T) {
	d, _ := openSample(t, "report/n4")
	const path = "nominees/n4/person/workplace"
	d.write(t, path, "")
	page, mark := d.dossier.page, d.dossier.page.marks[path]
	if mark.box.Visible() {
		t.Error("judged while it is typed")
	}
	d.window.Canvas().FocusNext()
	if !mark.box.Visible() || len(shown(mark.box)) == 0 {
		t.Fatal("nothing is said of a field left empty")
	}
	if d.dossier.page != page {
		t.Error("the page was built anew")
	}
	next := d.window.Canvas().Focused()
	d.write(t, path, "Trường Mẫu")
	d.clock.tick()
	if mark.box.Visible() {
		t.Error("mended, and it stands although the field is not left yet")
	}
	if next == nil || d.window.Canvas().Focused() != d.field(t, path) {
		t.Error("the check moved the cursor")
	}
}

func TestMarks_inRowsFrameTheirField(t *testing.T) {
	d, _ := openSample(t, partMinutes)
	const path = "minutes/results/n3/for"
	d.write(t, path, "chín")
	d.window.Canvas().FocusNext()
	row := d.dossier.page.marks["minutes/results/n3"]
	if !row.box.Visible() || !d.dossier.page.frames[path].Visible() {
		t.Fatalf("no number: sentence %v, frame %v", row.box.Visible(), d.dossier.page.frames[path].Visible())
	}
	if row.message.Visible() {
		t.Errorf("said twice: %q and %q", row.message.Text, shown(row.box))
	}
	if d.dossier.page.frames["minutes/results/n3/against"].Visible() {
		t.Error("another field of the row is framed too")
	}
	d.write(t, path, "9")
	d.window.Canvas().FocusNext()
	if row.box.Visible() || d.dossier.page.frames[path].Visible() {
		t.Error("mended, and it stands")
	}
}

func TestMarks_frameLiesOverItsField(t *testing.T) {
	d, _ := openSample(t, partCouncil)
	p := d.dossier.page
	const path = "council/members/m1/post"
	field := p.fields[path].(fyne.CanvasObject)
	at, _ := placeIn(p.scroll.Content, field)
	over, found := placeIn(p.scroll.Content, p.frames[path])
	if !found || at != over || p.frames[path].Size() != field.Size() {
		t.Errorf("field at %v %v, frame at %v %v", at, field.Size(), over, p.frames[path].Size())
	}
}

func TestMarks_oneSentenceForOneFault(t *testing.T) {
	d, _ := openSample(t, "report/n3")
	const path = "nominees/n3/person/birth"
	d.write(t, path, "31/2/1980")
	d.window.Canvas().FocusNext()
	mark := d.dossier.page.marks[path]
	if mark.box.Visible() == mark.message.Visible() {
		t.Errorf("the finding stands %v, the field's own words %v; want one", mark.box.Visible(), mark.message.Visible())
	}
}

func TestMarks_whatBelongsToNoFieldStandsOnTop(t *testing.T) {
	d, _ := openSample(t, partProposal)
	p := d.dossier.page
	p.showFindings([]model.Finding{
		{Rule: "a", Grade: model.Warning, Path: "proposal", Message: "Một điều chung."},
		{Rule: "b", Grade: model.Error, Path: "proposal", Message: "Một lỗi chung."},
		{Rule: "c", Grade: model.Warning, Path: "proposal", Message: "Một điều chung."},
	})
	if got := strings.Join(shown(p.top.box), "|"); !p.top.box.Visible() || got != "Một lỗi chung.|Một điều chung." || len(p.top.box.Objects) != 2 {
		t.Errorf("on top: got %q in %d lines", got, len(p.top.box.Objects))
	}
	p.showFindings(nil)
	if p.top.box.Visible() {
		t.Error("it stays on top")
	}
}

// Every finding of a dossier with nothing in it is said on its part's page.
func TestMarks_everyFindingIsSaidSomewhere(t *testing.T) {
	d, m := openSample(t, partGeneral)
	empty := model.NewDossier(campaign, m.plan, "", model.Settings{PlanID: m.plan.ID}, model.Campaign, model.UnitStage, "2.3", model.Unit{}, "2024-08-20")
	empty.Nominees = []model.Nominee{model.NewNominee("n1", m.plan, model.Campaign, model.Individual)}
	m.dossiers[campaign] = empty
	d.open(campaign, "")
	for _, g := range d.dossier.form.findings {
		part := partOf(g.Path)
		if part == partCheck {
			continue
		}
		if d.dossier.part != part {
			d.dossier.show(part, "")
		}
		if words := strings.Join(shown(d.dossier.page.box), "|"); !strings.Contains(words, g.Message) {
			t.Errorf("part %s does not say %q (%s)", part, g.Message, g.Path)
		}
	}
}
