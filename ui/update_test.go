package ui

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"hoso/model"
)

// newerPlan is a file that changes a deadline of the plan in force.
func newerPlan() Update {
	return Update{
		Name: "Kế hoạch Mẫu", Version: "2", Was: "1", Since: time.Date(2024, 2, 19, 0, 0, 0, 0, time.UTC), Main: true,
		Changes: []model.PartChanges{{Part: model.DeadlinesPart, Changes: []model.Change{{Name: "thời hạn của đơn vị đề nghị", Was: "trước ngày 1/9/2024", Is: "trước ngày 15/9/2024"}}}},
	}
}

func TestUpdateForm_words(t *testing.T) {
	beside, first := newerPlan(), newerPlan()
	beside.Was, beside.Base, beside.Main = "", "Kế hoạch Chính", false
	first.Was = ""
	units := Update{Units: true, Name: "Đơn vị Mẫu"}
	again := units
	again.Was = "Đơn vị Cũ"
	for _, c := range []struct {
		u    Update
		want string
		main bool
	}{
		{newerPlan(), "thay bản 1 đưa vào ngày 19/2/2024", false}, {beside, "So với kế hoạch chính “Kế hoạch Chính”", true}, {first, "Kế hoạch Mẫu (bản 2).", false},
		{units, "Danh sách đơn vị mới: Đơn vị Mẫu", false}, {again, "thay danh sách đưa vào ngày", false},
	} {
		f := &updateForm{u: c.u, zone: time.UTC}
		if !strings.Contains(f.about(), c.want) || f.asksMain() != c.main {
			t.Errorf("got %q, asks %v; want %q", f.about(), f.asksMain(), c.want)
		}
	}
}

func TestUpdateForm_mainOnlyWhereAsked(t *testing.T) {
	for _, main := range []bool{true, false} {
		var took []bool
		u := newerPlan()
		u.Main = main
		u.Take = func(_ context.Context, asMain bool) error { took = append(took, asMain); return nil }
		f := &updateForm{u: u, asMain: true, zone: time.UTC}
		if err := f.take()(); err != nil || len(took) != 1 || took[0] == main {
			t.Errorf("of the main plan %v: got %v, %v", main, took, err)
		}
	}
}

func TestUpdate_droppedShowsOldAndNew(t *testing.T) {
	m := newSample(t)
	m.updates.file = newerPlan()
	m.updates.file.Warnings = []string{"Hãy đối chiếu."}
	d := newDesk(t, m)
	dropOn(d, "/x/ke-hoach.json")
	said := words(d.overlay(t))
	for _, want := range []string{"Kế hoạch Mẫu: bản 2", "Thời hạn của đơn vị đề nghị", "trước ngày 1/9/2024", "trước ngày 15/9/2024", "Hãy đối chiếu.", text("update.plan.keeps")} {
		if !strings.Contains(said, want) {
			t.Errorf("the question does not say %q:\n%s", want, said)
		}
	}
	d.key(&fyne.KeyEvent{Name: fyne.KeyPageDown}) // there is nothing below
	before := d.home
	d.press(t, d.overlay(t), text("update.yes"))
	if len(m.updates.taken) != 1 || d.home == before {
		t.Errorf("taken %v, home shown anew %v", m.updates.taken, d.home != before)
	}
	if !strings.Contains(d.notices.foot.Text, "Hồ sơ mới theo bản này") {
		t.Errorf("got %q", d.notices.foot.Text)
	}
}

func TestUpdate_pagesThroughManyChanges(t *testing.T) {
	m := newSample(t)
	m.updates.file = newerPlan()
	for range 2 * mostRows {
		m.updates.file.Changes[0].Changes = append(m.updates.file.Changes[0].Changes, model.Change{Name: "ngày nghỉ", Is: "Ngày nghỉ bù"})
	}
	d := newDesk(t, m)
	dropOn(d, "/x/ke-hoach.json")
	scroll := within[*container.Scroll](d.overlay(t))[0]
	d.key(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	if scroll.Offset.Y == 0 || scroll.Size().Height > 600 {
		t.Errorf("scrolled by %v of %v", scroll.Offset.Y, scroll.Size().Height)
	}
	d.key(&fyne.KeyEvent{Name: fyne.KeyPageUp})
	if scroll.Offset.Y != 0 {
		t.Errorf("back at %v", scroll.Offset.Y)
	}
	if said := words(d.overlay(t)); !strings.Contains(said, textf("changes.more", mostRows+1)) {
		t.Error("the changes that are not shown are not counted")
	}
}

func TestUpdate_refusedAndNotTaken(t *testing.T) {
	m := newSample(t)
	m.updates.refused = errors.New("cut short")
	d := newDesk(t, m)
	d.Open([]string{"/x/hong.json"})
	if said := words(d.overlay(t)); !strings.Contains(said, "Có lỗi.") || len(d.logged) != 1 {
		t.Errorf("got %s", said)
	}
	d.notices.closeTop()
	m.updates.refused, m.updates.file = nil, newerPlan()
	d.Open([]string{"/x/tot.json"})
	d.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(m.updates.taken) != 0 || d.notices.asking() {
		t.Errorf("Escape took it: %v", m.updates.taken)
	}
	m.updates.file.Known = true
	d.Open([]string{"/x/tot.json"})
	if said := words(d.overlay(t)); !strings.Contains(said, "đúng là bản đang dùng") {
		t.Errorf("known: got %s", said)
	}
}

func TestUpdate_otherFilesGoWhereTheyWent(t *testing.T) {
	m := newPooled(t)
	m.arriving.arrivals = mixedArrivals()[:1]
	d := newDesk(t, m)
	for _, file := range []string{"/x/la.json", "/x/goi.zip", "/x/p.hoso-receipt.json"} {
		dropOn(d, file)
		d.notices.closeTop()
	}
	if len(m.arriving.asked) != 3 {
		t.Errorf("received %v, want three files", m.arriving.asked)
	}
}

func TestSettings_keptPlans(t *testing.T) {
	m := newSample(t)
	m.updates.kept = []Kept{
		{ID: "a", Name: "Kế hoạch A", Version: "2", InForce: true, Main: true}, {ID: "a", Name: "Kế hoạch A", Version: "1", Hash: "cũ"},
		{ID: "b", Name: "Kế hoạch B", Version: "1", InForce: true}, {ID: "c", Name: "Kế hoạch C", Version: "1", InForce: true, Aside: true},
		{ID: "u", Units: true, Name: "Đơn vị U", InForce: true},
	}
	m.updates.file = newerPlan()
	d := newDesk(t, m)
	d.openSettings(sectionPlan)
	said := words(d.settings.page.scroll.Content)
	for _, want := range []string{"Kế hoạch A (bản 2)", text("kept.main"), text("kept.earlier"), text("kept.in-force"), text("kept.aside"), "Đơn vị U"} {
		if !strings.Contains(said, want) {
			t.Errorf("the list does not say %q:\n%s", want, said)
		}
	}
	d.press(t, d.settings.page.scroll.Content, text("kept.put-aside"))
	d.press(t, d.settings.page.scroll.Content, text("kept.offer"))
	if got := strings.Join(m.updates.aside, ", "); got != "b, c back" {
		t.Errorf("put aside: %s", got)
	}
	d.press(t, d.settings.page.scroll.Content, text("kept.use"))
	d.press(t, d.overlay(t), text("kept.use.yes"))
	if len(m.updates.used) != 1 || m.updates.used[0] != "b" {
		t.Errorf("used: %v", m.updates.used)
	}
	d.press(t, d.settings.page.scroll.Content, text("kept.back"))
	d.press(t, d.overlay(t), text("update.back.yes"))
	if len(m.updates.again) != 1 || m.updates.again[0].Hash != "cũ" || len(m.updates.taken) != 1 {
		t.Errorf("taken again: %v, %v", m.updates.again, m.updates.taken)
	}
	if d.settings == nil || d.settings.section != sectionPlan {
		t.Error("the settings are not shown anew")
	}
	if got := d.notices.foot.Text; got == text("save.done") || got == "" {
		t.Errorf("what was done is not told: %q", got)
	}
	d.answers.files = []string{"/x/moi.json"}
	d.press(t, d.settings.page.scroll.Content, text("update.open"))
	if !d.notices.asking() {
		t.Error("the button asks nothing")
	}
}

func TestSettings_typedNumberSurvivesAnUpdate(t *testing.T) {
	m := newSample(t)
	m.updates.file = newerPlan()
	d := newDesk(t, m)
	d.openSettings(sectionPlan)
	d.settings.page.fields["plan/number"].(*paragraphsEntry).SetText("52")
	dropOn(d, "/x/moi.json")
	if m.settings.PlanNumber != "52" {
		t.Errorf("the settings were not written first: %q", m.settings.PlanNumber)
	}
	d.press(t, d.overlay(t), text("update.yes"))
	if d.settings.form.s.PlanNumber != "52" {
		t.Errorf("got %q", d.settings.form.s.PlanNumber)
	}
}

// otherPlan is the plan of the sample under another id and without a theme.
func otherPlan(m *memory, id string) model.PlanVersion {
	p := *m.plan
	p.ID, p.Version, p.Name, p.Number = id, "7", "Kế hoạch Khác", "99"
	p.Themes = p.Themes[:2]
	return model.PlanVersion{Plan: &p, Hash: "khác"}
}

func TestNewDossierForm_underAnotherPlan(t *testing.T) {
	m := newSample(t)
	m.updates.others = []model.PlanVersion{otherPlan(m, "khac")}
	home := &homeForm{store: m, today: "2024-08-20"}
	if err := home.load(t.Context()); err != nil {
		t.Fatal(err)
	}
	f := beginDossier(home)
	f.chooseKind(model.DossierKind{Kind: model.Campaign, Stage: model.UnitStage})
	f.theme = "2.6"
	f.choosePlan(1)
	if f.kind != model.Campaign || f.theme != "" {
		t.Errorf("got kind %s, theme %q; want the kind kept and the theme forgotten", f.kind, f.theme)
	}
	f.theme = f.themes()[0].ID
	id, err := f.create(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if got := m.dossiers[id].Plan; got != (model.PlanRef{ID: "khac", Version: "7", Hash: "khác", Number: "99"}) {
		t.Errorf("got %+v", got)
	}
}

func TestBeginDialog_asksForThePlanWhereThereAreSeveral(t *testing.T) {
	newDesk(t, newSample(t))
	m := newSample(t)
	m.updates.others = []model.PlanVersion{otherPlan(m, "khac")}
	home := &homeForm{store: m, today: "2024-08-20"}
	if err := home.load(t.Context()); err != nil {
		t.Fatal(err)
	}
	d := newBeginDialog(beginDossier(home), nil)
	choices := within[*choiceBox](d.body)
	if len(choices) < 2 || choices[0].Selected != textf("kept.plan", m.plan.Name, m.plan.Version) {
		t.Fatalf("got %d choices", len(choices))
	}
	d.onKind(1)
	choices[0].SetSelectedIndex(1)
	if d.form.under.Plan.ID != "khac" || len(d.kindChoice().rows) == 0 || d.kindChoice().at != 1 {
		t.Errorf("got %s", d.form.under.Plan.ID)
	}
	alone := newBeginDialog(beginDossier(sampleHome(t, "2024-08-20")), nil)
	if strings.Contains(words(alone.body), text("new.plan")) {
		t.Error("one plan alone is asked for")
	}
}

func TestReplan_showsTakesAndUndoes(t *testing.T) {
	m := newSample(t)
	is := otherPlan(m, m.plan.ID)
	m.updates.others = []model.PlanVersion{is}
	d := newDesk(t, m)
	d.open(campaign, "")
	d.dossier.show(partGeneral, "")
	was := d.dossier.form.plan
	if said := words(d.dossier.page.scroll.Content); !strings.Contains(said, textf("replan.same", "7")) {
		t.Fatalf("the newer version is not offered:\n%s", said)
	}
	d.press(t, d.dossier.page.scroll.Content, text("replan.do"))
	said := words(d.overlay(t))
	for _, want := range []string{"Kế hoạch Khác", "Số của kế hoạch", "99", model.DossierLeftPart.Name(), model.ThemesPart.Name()} {
		if !strings.Contains(said, want) {
			t.Errorf("the question does not say %q:\n%s", want, said)
		}
	}
	d.press(t, d.overlay(t), text("replan.yes"))
	if got := m.dossiers[campaign].Plan; got.Version != "7" || got.Hash != "khác" || d.dossier.form.plan != is.Plan {
		t.Errorf("stored %+v, the form goes by %s", got, d.dossier.form.plan.Name)
	}
	if len(m.revisions) == 0 {
		t.Error("the dossier of before is not kept")
	}
	m.updates.others = nil
	d.dossier.undo()
	if d.dossier.form.d.Plan.Version == "7" || d.dossier.form.plan != was {
		t.Errorf("after undo: plan %s, form %s", d.dossier.form.d.Plan.Version, d.dossier.form.plan.Name)
	}
}
