package ui

import (
	"errors"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"hoso/model"
)

// summaryOfTwo is what the pool of twoPlans amounts to under its other plan.
func summaryOfTwo(m *memory) model.PoolSummary {
	return model.PoolSummary{
		PlanID: "khac", Plans: []model.PooledPlan{{ID: m.plan.ID, Name: "Kế hoạch chính", Packages: 3}, {ID: "khac", Name: "Kế hoạch Khác", Packages: 1}},
		Packages: 1, Themes: []model.PoolShare{{ID: "2.3", Title: "2.3. Chuyên đề của kế hoạch khác", Count: model.Headcount{Collectives: 1}, Packages: 1}, {Title: "đột xuất", Packages: 1}},
		Groups: []model.PoolShare{{ID: "district", Title: "Quận", Packages: 1}},
		Over:   []model.QuotaState{{Unit: "quan-dong-da", Packages: 1}},
	}
}

// The rows of another plan lead to that plan's dossiers, not to those of the
// theme that has the same number under the main one.
func TestSummary_rowsOfAnotherPlan(t *testing.T) {
	m := twoPlans(t)
	f := newSummaryForm(summaryOfTwo(m))
	pool := pooledForm(t, m)
	pool.choose(*f.charts()[0].lines[0].shows)
	if len(pool.shown) != 1 || pool.shown[0].entry.Code != "beside" {
		t.Errorf("the pool shows %d lines of the theme, want that of the other plan", len(pool.shown))
	}
	for _, shows := range []*PoolFilter{f.charts()[0].lines[1].shows, f.charts()[1].lines[0].shows, f.over()[0].shows} {
		if shows.Plan != "khac" {
			t.Errorf("got %+v, want the other plan's", *shows)
		}
	}
	f.facts.PlanID = m.plan.ID
	pool.choose(*f.charts()[0].lines[0].shows)
	if slices.ContainsFunc(pool.shown, func(l *poolLine) bool { return l.entry.Code == "beside" }) || len(pool.shown) == 0 {
		t.Errorf("of the main plan: got %d lines", len(pool.shown))
	}
}

func TestSummary_plansToChooseFrom(t *testing.T) {
	d, m := openSummed(t, boardsSummary())
	if d.summary.plans != nil {
		t.Error("one plan is to be chosen from")
	}
	m.summed.facts = summaryOfTwo(m)
	m.summed.facts.PlanID = m.plan.ID
	d.openSummary()
	press(d.window.Canvas(), fyne.KeyDown) // rows stay where they are
	d.summary.plans.SetSelected("Kế hoạch Khác (1)")
	if d.summary.form.facts.PlanID != "khac" || d.window.Canvas().Focused() != fyne.Focusable(d.summary.plans) {
		t.Fatalf("shown is %q, the keyboard on %T", d.summary.form.facts.PlanID, d.window.Canvas().Focused())
	}
	d.summary.ways.anew()
	if d.summary.form.facts.PlanID != "khac" {
		t.Error("read anew, it is the main plan's")
	}
	m.summed.failed = errors.New("no disk")
	d.summary.plans.SetSelected("Kế hoạch chính (3)")
	if got := d.summary.plans.Selected; got != "Kế hoạch Khác (1)" {
		t.Errorf("after trouble the choice says %q beside the other plan's figures", got)
	}
}

func TestSummary_ofThePlanThatThePoolShows(t *testing.T) {
	m := twoPlans(t)
	m.summed.facts = summaryOfTwo(m)
	m.summed.facts.PlanID = m.plan.ID
	d := openPooled(t, m)
	d.pool.choose(PoolFilter{Plan: "khac"})
	d.pool.summaryButton().OnTapped()
	if d.summary == nil || d.summary.form.facts.PlanID != "khac" {
		t.Error("the summary is not of the plan that the pool showed")
	}
}

// Under a plan that nothing came for, nobody is told to receive what is there.
func TestSummary_nothingUnderThePlan(t *testing.T) {
	m := twoPlans(t)
	facts := summaryOfTwo(m)
	f := newSummaryForm(facts)
	if f.nothing() != text("summary.empty.plan") {
		t.Errorf("got %q", f.nothing())
	}
	facts.Plans[1].Name = ""
	if got := f.planOptions()[1].label; got != "Kế hoạch chưa có trên máy này (khac) (1)" {
		t.Errorf("got %q", got)
	}
}
