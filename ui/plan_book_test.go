package ui

import (
	"context"
	"strings"
	"testing"

	"hoso/model"
)

// twoPlans is a pool with one package more, for the theme of the same number
// under another plan.
func twoPlans(t *testing.T) *memory {
	t.Helper()
	m := newThemePool(t)
	other := otherPlan(m, "khac")
	themes := append([]model.Theme{}, m.plan.Themes...)
	for i := range themes {
		if themes[i].ID == "2.3" {
			themes[i].Title, themes[i].Lead = "Chuyên đề của kế hoạch khác", m.settings.Unit.ID
		}
	}
	other.Plan.Themes = themes
	m.updates.others = []model.PlanVersion{other}
	m.settings.PlansAside = []string{"khac"}
	for i := range m.pooled.entries {
		m.pooled.entries[i].Plan = m.plan.ID
	}
	e := m.pooled.entries[0]
	e.Code, e.ID, e.Plan = "beside", "dbeside", "khac"
	m.pooled.entries = append(m.pooled.entries, e)
	m.pooled.verdicts["beside"] = PoolVerdict{}
	return m
}

func TestPool_ofTwoPlans(t *testing.T) {
	f := pooledForm(t, twoPlans(t))
	if got := len(f.planOptions()); got != 3 {
		t.Errorf("plans to choose from: got %d, want all and two", got)
	}
	whole := len(f.shown)
	f.choose(PoolFilter{Plan: "khac"})
	if len(f.shown) != 1 || f.shown[0].entry.Code != "beside" {
		t.Fatalf("of the other plan: got %d lines", len(f.shown))
	}
	cells := f.cells(f.shown[0])
	if cells[1].line != "2.3. Chuyên đề của kế hoạch khác" || !strings.HasPrefix(cells[1].below, "Theo Kế hoạch Khác") {
		t.Errorf("got %+v", cells[1])
	}
	f.choose(PoolFilter{Theme: "2.3"})
	for _, l := range f.shown {
		if l.entry.Code == "beside" {
			t.Error("theme 2.3 of the main plan has the other plan's package")
		}
	}
	f.choose(PoolFilter{Theme: "khac/2.3"})
	if len(f.shown) != 1 || whole < 2 {
		t.Errorf("theme 2.3 of the other plan: got %d of %d lines", len(f.shown), whole)
	}
}

// noPlans is a workspace that keeps none.
type noPlans struct{}

func (noPlans) PlanInForce(context.Context, string) (*model.Plan, string, error) {
	return nil, "", model.ErrNotFound
}

func TestReadPlans_ofAnUnknownOne(t *testing.T) {
	main := &model.Plan{ID: "chinh", Themes: []model.Theme{{ID: "2.3"}}}
	b, err := readPlans(t.Context(), noPlans{}, main, []string{"chinh", "la", "la"})
	if err != nil || len(b.others) != 1 {
		t.Fatalf("got %d plans, %v", len(b.others), err)
	}
	if b.themeKey("la", "2.3") == "2.3" || !strings.Contains(b.note("la", ""), "chưa có trên máy này (la)") {
		t.Errorf("taken for the main plan's: %q, %q", b.themeKey("la", "2.3"), b.note("la", ""))
	}
	if got := b.note("chinh", "ai"); got != "ai" {
		t.Errorf("of the main plan it says %q", got)
	}
}

func TestConsolidate_perPlan(t *testing.T) {
	m := twoPlans(t)
	f := beginConsolidation(pooledForm(t, m), m.settings.Unit.ID)
	for _, l := range f.choices() {
		if l.entry.Code == "beside" {
			t.Error("a package of another plan can be taken")
		}
	}
	f.theme = "khac/2.3"
	if got := f.codes(); len(got) != 1 || got[0] != "beside" {
		t.Fatalf("got %v", got)
	}
	if _, err := f.create(context.Background(), func(string, int, int) {}); err != nil || m.gathered.plan != "khac" || m.gathered.theme != "2.3" {
		t.Errorf("made under %q for %q, %v", m.gathered.plan, m.gathered.theme, err)
	}
}

func TestHomeAndBin_tellOfAnotherPlan(t *testing.T) {
	m := twoPlans(t)
	d := m.dossiers[campaign].Clone()
	d.Plan.ID, d.Theme = "khac", "2.3"
	m.dossiers[campaign] = d
	window := newDesk(t, m)
	f := window.home.form
	e := m.entry(d)
	if got := f.entryName(e); got != "2.3. Chuyên đề của kế hoạch khác" {
		t.Errorf("named %q", got)
	}
	if got := f.entryAbout(e); !strings.HasPrefix(got, "Theo Kế hoạch Khác. ") {
		t.Errorf("about %q", got)
	}
	var named []string
	for _, o := range window.home.filters.themes() {
		if o.value.plan == "khac" {
			named = append(named, o.label)
		}
	}
	if len(named) < 2 || named[0] != "Kế hoạch Khác: mọi chuyên đề" {
		t.Errorf("to choose from: %q", named)
	}
	bin := &binForm{name: f.entryName, about: f.entryAbout}
	if got := bin.about(e); !strings.HasPrefix(got, "Theo Kế hoạch Khác. ") {
		t.Errorf("in the bin: %q", got)
	}
}
