package ui

import (
	"context"
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

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

func TestHomeForm_inspect(t *testing.T) {
	f := sampleHome(t, "2024-08-20")
	m := f.store.(*memory)
	d := m.dossiers[campaign]
	for name, c := range map[string]struct {
		state    model.State
		revision int
		want     string
	}{
		"never packed":       {model.Draft, 0, "đang soạn"},
		"packed":             {model.Packed, 1, "đã đóng gói"},
		"changed afterwards": {model.Draft, 1, text("state.revised")},
	} {
		t.Run(name, func(t *testing.T) {
			d.State, d.Revision = c.state, c.revision
			m.dossiers[campaign] = d
			got, err := f.inspect(context.Background(), campaign)
			if err != nil {
				t.Fatal(err)
			}
			if words := stateName(d.State, got.revised); words != c.want {
				t.Errorf("got %q, want %q", words, c.want)
			}
			if !strings.Contains(got.about, "; Trần Thị Ví Dụ; ") {
				t.Errorf("about: got %q, want the nominees", got.about)
			}
		})
	}
	if got := about(&model.Dossier{ReferenceDate: "2024-08-19"}); !strings.Contains(got, "19/8/2024") {
		t.Errorf("nobody nominated: got %q, want the day", got)
	}
}

func TestNewDossierForm_tellsThatTheQuotaIsUsedUp(t *testing.T) {
	home := sampleHome(t, "2024-08-20")
	f := &newDossierForm{home: home, kind: model.Campaign, stage: model.UnitStage, theme: "2.1"}
	if got, want := f.warning(), textf("new.quota.all", 2, 2, 3, 3); got != want || !f.ready() {
		t.Errorf("got %q, ready %v; want %q, and not forbidden", got, f.ready(), want)
	}
	for i := range home.entries {
		home.entries[i].Individuals = min(2, home.entries[i].Individuals)
	}
	if got, want := f.warning(), textf("new.quota.collectives", 2, 2); got != want {
		t.Errorf("individuals left: got %q, want %q", got, want)
	}
	home.entries = nil
	if got := f.warning(); got != "" {
		t.Errorf("all left: got %q", got)
	}
	f.kind = model.AdHoc
	if got := f.warning(); got != "" {
		t.Errorf("no quota binds ad-hoc dossiers: got %q", got)
	}
}

func TestHome_newDossierStaysOpenUntilChosen(t *testing.T) {
	d := newDesk(t, newSample(t))
	d.onNew()
	create := focusButton(t, d, text("new.create"))
	create.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !d.notices.asking() || d.dossier != nil {
		t.Error("the form went although nothing was chosen")
	}
	cancel := focusButton(t, d, text("notice.cancel"))
	cancel.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.notices.asking() {
		t.Error("Enter did not press the button")
	}
}

// focusButton goes to a button by Tab.
func focusButton(t *testing.T, d *desk, words string) *button {
	t.Helper()
	c := d.window.Canvas()
	for range 30 {
		c.FocusNext()
		if b, ok := c.Focused().(*button); ok && b.Text == words {
			if !b.ring.frame.Visible() {
				t.Errorf("%q has the keyboard and does not show it", words)
			}
			return b
		}
	}
	t.Fatalf("Tab does not lead to %q", words)
	return nil
}

func TestHome_clickSelectsVisibly(t *testing.T) {
	d := newDesk(t, newSample(t))
	list := d.home.list
	d.home.find()
	if list.ring.frame.Visible() {
		t.Error("the list shows a keyboard that is elsewhere")
	}
	selected := -1
	list.OnSelected = func(i int) { selected = i }
	row := newLine(newEntryRow())
	list.UpdateItem(1, row)
	row.Tapped(nil)
	if selected != 1 || list.marked != 1 || !list.ring.frame.Visible() {
		t.Errorf("selected %d, marked %d, framed %v; want the second line", selected, list.marked, list.ring.frame.Visible())
	}
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	if selected != 0 {
		t.Errorf("arrow up: selected %d, want the first line", selected)
	}
}

func TestHome_leadsToTheCouncilWhileThereIsNone(t *testing.T) {
	m := newSample(t)
	m.settings.Council.Members = nil
	d := newDesk(t, m)
	focusButton(t, d, text("minutes.to-council")).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.settings == nil || d.window.Canvas().Focused() != d.settings.page.fields["council/members"] {
		t.Error("the button did not lead to the council")
	}
}

func TestCutTo(t *testing.T) {
	newDesk(t, newSample(t)) // text is measured in the window's letters
	long := strings.Repeat("phong trào ", 40)
	if got := cutTo(200, long); !strings.HasSuffix(got, "…") || fyne.MeasureText(got, theme.TextSize(), fyne.TextStyle{}).Width > 200 {
		t.Errorf("got %q", got)
	}
	if got := cutTo(200, "ngắn"); got != "ngắn" {
		t.Errorf("got %q", got)
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
	d.retries = 1
	d.showTrouble(errors.New("damaged"))
	if got := strings.Join(shown(d.screen), "|"); !strings.Contains(got, textf("problem.tried", 1)) {
		t.Errorf("tried once more: got %s, want it said", got)
	}
	d.showHome(nil)
	if d.home == nil {
		t.Error("the home screen did not come back")
	}
}

func TestHome_deletedDossierCanBeTakenBack(t *testing.T) {
	m := newSample(t)
	d := newDesk(t, m)
	d.home.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if _, there := m.dossiers[campaign]; !there || !d.notices.asking() {
		t.Fatal("nothing was asked")
	}
	focusButton(t, d, text("home.delete")).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if _, there := m.dossiers[campaign]; there || len(d.home.form.entries) != 1 {
		t.Fatalf("got %d dossiers, want the other one", len(d.home.form.entries))
	}
	focusButton(t, d, text("list.undo")).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if _, there := m.dossiers[campaign]; !there || len(d.home.form.entries) != 2 {
		t.Errorf("got %d dossiers, want both", len(d.home.form.entries))
	}
}
