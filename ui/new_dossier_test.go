package ui

import (
	"context"
	"strings"
	"testing"

	"hoso/model"
)

func TestNewDossierForm_createFillsFromSettings(t *testing.T) {
	f := beginDossier(sampleHome(t, "2024-08-20"))
	f.kind, f.stage, f.theme, f.event = model.Campaign, model.UnitStage, "2.1", "của hồ sơ khác"
	id, err := f.create(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	d := f.home.store.(*memory).dossiers[id]
	if d.Proposer.ID != "quan-ba-dinh" || d.Recipient.Unit != "so-xay-dung" || len(d.Council.Members) != 10 || d.ReferenceDate != "2024-08-20" || len(d.Nominees) != 0 {
		t.Errorf("got %s to %s with %d members, day %s, %d nominees", d.Proposer.ID, d.Recipient.Unit, len(d.Council.Members), d.ReferenceDate, len(d.Nominees))
	}
}

func TestNewDossierForm_createWithAnEvent(t *testing.T) {
	f := beginDossier(sampleHome(t, "2024-08-20"))
	f.kind, f.stage, f.event, f.whose = model.AdHoc, model.UnitStage, " cứu người bị nạn ", model.Household
	id, err := f.create(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	d := f.home.store.(*memory).dossiers[id]
	if len(d.Nominees) != 1 || d.Nominees[0].Report.Subject != "cứu người bị nạn" || d.Nominees[0].Type != model.Household || d.Nominees[0].Group == nil {
		t.Errorf("got %+v", d.Nominees)
	}
}

func TestNewDossierForm_asksForThemeOfCampaignOnly(t *testing.T) {
	f := beginDossier(sampleHome(t, "2024-08-20"))
	if f.ready() {
		t.Error("ready before a kind was chosen")
	}
	for _, k := range f.kinds() {
		f.chooseKind(k)
		if got, want := f.ready(), k.Kind == model.AdHoc; got != want {
			t.Errorf("%s: ready %v, want %v", k.Name, got, want)
		}
	}
	f.kind, f.stage, f.theme = model.Campaign, model.UnitStage, "2.3"
	if got := f.hint(); !f.ready() || !strings.Contains(got, "Sở Lao động") || !strings.Contains(got, "2024") {
		t.Errorf("with a theme: ready %v, hint %q; want lead unit and period named", f.ready(), got)
	}
}

func TestNewDossierForm_tellsWhatIsLeftOfTheQuota(t *testing.T) {
	f := beginDossier(sampleHome(t, "2024-08-20"))
	f.kind, f.stage, f.theme = model.Campaign, model.UnitStage, "2.1"
	if got, used := f.quota(); got != textf("new.quota.all", 2, 2, 3, 3) || !used || !f.ready() {
		t.Errorf("got %q, ready %v; want it used up, and not forbidden", got, f.ready())
	}
	f.kind = model.AdHoc
	if got, _ := f.quota(); got != "" {
		t.Errorf("no quota binds ad-hoc dossiers: got %q", got)
	}
	f.kind, f.stage = model.Campaign, model.LeadStage
	if got, _ := f.quota(); got != "" {
		t.Errorf("nor those who consolidate: got %q", got)
	}
}

func TestBeginDialog_showsWhatGoesWithTheKind(t *testing.T) {
	newDesk(t, newSample(t))
	d := newBeginDialog(beginDossier(sampleHome(t, "2024-08-20")), nil)
	for i, k := range d.form.kinds() {
		d.onKind(i)
		adHoc := k.Kind == model.AdHoc
		if d.event.Visible() != adHoc || d.themes.Visible() == adHoc {
			t.Errorf("%s: event %v, themes %v", k.Name, d.event.Visible(), d.themes.Visible())
		}
	}
}
