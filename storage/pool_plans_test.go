package storage

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/assets"
	"hoso/model"
)

// twoPlanPool has one unit's dossier of theme 2.3 under the main plan, and two of
// the theme with the same number under another plan.
func twoPlanPool(t *testing.T) *Workspace {
	t.Helper()
	w := tablePool(t, "quan-ba-dinh")
	shipped, err := assets.FS.ReadFile("plans/hanoi-2024.json")
	must(t, err)
	take(t, w, rewritten(t, shipped, `"id": "hanoi-2024"`, `"id": "hanoi-2025"`, "Kế hoạch thi đua năm 2024", "Kế hoạch thi đua năm 2025"), false)
	for _, unit := range []string{"so-y-te", "quan-tay-ho"} {
		d := fromUnit(t, w, unit, "khac-"+unit)
		d.Plan = model.PlanRef{ID: "hanoi-2025"}
		receive(t, w, codeOf("beside "+unit), d)
	}
	return w
}

func TestPoolSummary_ofOnePlan(t *testing.T) {
	w := twoPlanPool(t)
	for plan, units := range map[string]int{"": 1, "hanoi-2024": 1, "hanoi-2025": 2} {
		s, err := w.PoolSummary(t.Context(), plan, "2024-08-20", nil)
		must(t, err)
		want := model.Headcount{Collectives: units, Individuals: 2 * units}
		if s.Packages != units || s.Senders != units || s.Nominees != want || shareOf(t, s.Themes, "2.3") != want {
			t.Errorf("of %q: got %d packages, %d senders, %v, %v", plan, s.Packages, s.Senders, s.Nominees, s.Themes)
		}
		codes, err := w.PoolCodes(t.Context(), PoolFilter{Plan: s.PlanID, Theme: "2.3"}, "2024-08-20")
		if at := slices.IndexFunc(s.Themes, func(x model.PoolShare) bool { return x.ID == "2.3" }); err != nil || len(codes) != s.Themes[at].Packages {
			t.Errorf("of %q: the pool's filter takes %d, the summary counts %d", plan, len(codes), s.Themes[at].Packages)
		}
		if len(s.Plans) != 2 || s.Plans[0].ID != "hanoi-2024" || s.Plans[1].Packages != 2 || s.Plans[1].Name == s.Plans[0].Name {
			t.Errorf("to choose from: got %+v", s.Plans)
		}
		if !strings.Contains(strings.Join(s.Doubts, "\n"), "theo kế hoạch khác, không tính") {
			t.Errorf("of %q: nothing tells of the other plan's", plan)
		}
	}
	if _, err := w.PoolSummary(t.Context(), "khong-co", "2024-08-20", nil); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("of a plan that is nowhere: got %v", err)
	}
}

// A plan that is not here has its nominees counted all the same.
func TestPoolSummary_ofAPlanNotHere(t *testing.T) {
	w := tablePool(t, "quan-ba-dinh")
	d := fromUnit(t, w, "so-y-te", "la")
	d.Plan = model.PlanRef{ID: "la"}
	receive(t, w, codeOf("la"), d)
	s, err := w.PoolSummary(t.Context(), "la", "2024-08-20", nil)
	must(t, err)
	if s.Plan != "" || s.PlanID != "la" || s.Packages != 1 || s.Nominees.Total() != 3 || len(s.Deadlines) > 0 {
		t.Errorf("got %+v", s)
	}
}

func TestTable_ofTwoPlans(t *testing.T) {
	w := twoPlanPool(t)
	got := tableOf(t, w, Filter{})
	counts := map[string]int{}
	for _, theme := range got.Themes {
		if theme.ID == "2.3" {
			counts[theme.Plan] = theme.Proposed.Total()
		}
	}
	if diff := cmp.Diff(map[string]int{"hanoi-2024": 3, "hanoi-2025": 6}, counts); diff != "" {
		t.Errorf("theme 2.3: -want +got\n%s", diff)
	}
	if got.Plan != "" || len(got.Plans) != 2 {
		t.Errorf("plans: got %q, %v", got.Plan, got.Plans)
	}
	if got := tableOf(t, w, Filter{Plan: "hanoi-2025"}); len(got.Nominees) != 6 || len(got.Plans) != 1 || !strings.Contains(got.Plan, "2025") {
		t.Errorf("of one plan: got %d nominees, %v", len(got.Nominees), got.Plans)
	}
	file := filepath.Join(t.TempDir(), "bang.xlsx")
	_, err := w.WriteTable(t.Context(), file, Filter{}, "2024-08-20", nil)
	must(t, err)
	plans := map[string]int{}
	for _, row := range excelRows(t, file, "Tổng hợp") {
		plans[row["Kế hoạch"]]++
	}
	if len(plans) != 2 {
		t.Errorf("the workbook's plans: got %v", plans)
	}
}
