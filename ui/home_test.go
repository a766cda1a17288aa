package ui

import (
	"context"
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hoso/model"
)

func sampleHome(t *testing.T, today model.Date) *homeForm {
	t.Helper()
	f := &homeForm{store: newSample(t), today: today}
	if err := f.load(context.Background()); err != nil {
		t.Fatal(err)
	}
	return f
}

func TestHomeForm_deadline(t *testing.T) {
	for today, want := range map[model.Date]struct {
		part string
		past bool
	}{
		"2024-08-20": {"còn 11 ngày; ngày làm việc cuối cùng là thứ Sáu, 30/8/2024", false},
		"2024-08-30": {"còn 1 ngày", false},
		"2024-08-31": {"ngày làm việc cuối cùng 30/8/2024 đã qua", true},
		"2024-09-01": {"Đã hết hạn 30/8/2024", true},
	} {
		got, past := sampleHome(t, today).deadline()
		if !strings.Contains(got, want.part) || past != want.past {
			t.Errorf("%s: got %q %v, want %q %v", today, got, past, want.part, want.past)
		}
	}
}

func TestHomeForm_quotaCountsOwnCampaignDossiers(t *testing.T) {
	f := sampleHome(t, "2024-08-20")
	q := f.used()
	if q.collectives != [2]int{2, 2} || q.individuals != [2]int{3, 3} || !q.ok {
		t.Errorf("got %+v, want 2 of 2 and 3 of 3", q)
	}
}

func TestHomeForm_themes(t *testing.T) {
	f := sampleHome(t, "2024-08-20")
	if got := len(f.themes(model.UnitStage)); got != 6 {
		t.Errorf("themes that take nominations: got %d, want 6", got)
	}
	if got := f.themes(model.LeadStage); len(got) != 0 {
		t.Errorf("themes that a district leads: got %v, want none", got)
	}
}

func TestHomeForm_createFillsFromSettings(t *testing.T) {
	f := sampleHome(t, "2024-08-20")
	id, err := f.create(context.Background(), model.Campaign, model.UnitStage, "2.1")
	if err != nil {
		t.Fatal(err)
	}
	d := f.store.(*memory).dossiers[id]
	if d.Proposer.ID != "quan-ba-dinh" || d.Recipient.Unit != "so-xay-dung" || len(d.Council.Members) != 10 || d.ReferenceDate != "2024-08-20" {
		t.Errorf("got %s to %s with %d members, day %s", d.Proposer.ID, d.Recipient.Unit, len(d.Council.Members), d.ReferenceDate)
	}
}

func TestNewDossierForm_asksForThemeOfCampaignOnly(t *testing.T) {
	f := &newDossierForm{home: sampleHome(t, "2024-08-20")}
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
	if got := f.hint(); !f.ready() || !strings.Contains(got, "Sở Lao động") {
		t.Errorf("with a theme: ready %v, hint %q; want the lead unit named", f.ready(), got)
	}
}

func TestHome_opensByEnter(t *testing.T) {
	d := newDesk(t, newSample(t))
	if d.home == nil || d.window.Canvas().Focused() != d.home.list {
		t.Fatal("the list of dossiers has not the keyboard")
	}
	d.home.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.dossier == nil || d.dossier.form.d.ID != campaign {
		t.Fatal("the first dossier did not open")
	}
}

func TestHome_searchOpensTheField(t *testing.T) {
	m := newSample(t)
	m.hits = []Hit{{Dossier: campaign, Title: "x", Path: "nominees/n3/person/hometown", Snippet: "xã Minh Họa"}}
	d := newDesk(t, m)
	d.home.search.SetText("minh hoa")
	d.home.hits.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.dossier == nil || d.dossier.part != "report/n3" {
		t.Fatal("the nominee's part did not open")
	}
	if d.window.Canvas().Focused() != d.field(t, "nominees/n3/person/hometown") {
		t.Error("the cursor is not in the field found")
	}
}

func TestHome_oldAnswerDoesNotReplaceNewer(t *testing.T) {
	m := newSample(t)
	d := newDesk(t, m)
	var later []func()
	d.home.back.Go = func(work func()) { later = append(later, work) }
	d.home.onSearch("a")
	d.home.onSearch("ab")
	m.hits = []Hit{{Title: "new"}}
	later[1]()
	m.hits = []Hit{{Title: "old"}}
	later[0]()
	if got := d.home.form.hits[0].Title; got != "new" {
		t.Errorf("got the %s answer", got)
	}
}

func TestHome_whatCannotBeReadCanBeTriedAgain(t *testing.T) {
	m := newSample(t)
	m.unreadable = errors.New("damaged")
	d := newDesk(t, m)
	if d.home != nil || len(d.logged) != 1 {
		t.Fatalf("home shown %v, logged %v", d.home != nil, d.logged)
	}
	m.unreadable = nil
	d.showHome(nil)
	if d.home == nil {
		t.Error("the home screen did not come back")
	}
}
