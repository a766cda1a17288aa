package model

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// poolFacts is a small pool at the Board's desk, ten days before the deadline:
// two units of three and a lead unit have sent something.
func poolFacts() PoolFacts {
	plan := &Plan{
		ID: "p", Name: "Kế hoạch mẫu", Board: "ban",
		Groups:    []UnitGroup{{ID: "district", Name: "quận, huyện"}, {ID: "body", Name: "sở, ban"}, {ID: "board", Name: "Ban"}},
		Quotas:    []Quota{{Groups: []string{"district", "body"}, Collectives: 1, Individuals: 1}},
		Themes:    []Theme{{ID: "1", Title: "Một", Lead: "so-a", LeadText: "Sở A", Nominations: true}, {ID: "2", Title: "Hai", LeadText: "Sở B", Nominations: true}, {ID: "3", Title: "Ba"}},
		Deadlines: []Deadline{{Stage: UnitStage, Before: "2024-09-01"}, {Stage: LeadStage, Before: "2024-09-01"}},
	}
	return PoolFacts{
		Desk: Unit{ID: "ban", Body: "Ban mẫu", Group: "board"}, Plan: plan, Day: "2024-08-21", Taken: time.Date(2024, 8, 21, 9, 5, 0, 0, time.UTC),
		PlanID: "p", Plans: []PooledPlan{{"p", "Kế hoạch mẫu", 2}},
		Units: []Unit{
			{ID: "ban", Name: "Ban", Group: "board"}, {ID: "quan-a", Name: "quận A", Group: "district"},
			{ID: "quan-b", Name: "quận B", Group: "district"}, {ID: "quan-c", Name: "quận C", Group: "district"}, {ID: "so-a", Name: "Sở A", Group: "body"},
		},
		Nominees: []PooledNominee{
			{Type: Collective, Unit: "quan-a", Group: "district", Award: "Bằng khen", Campaign: true},
			{Type: Household, Unit: "quan-a", Group: "district", Award: "Bằng khen", Campaign: true},
			{Type: Individual, Unit: "quan-b", Group: "district", Award: "Bằng khen", Campaign: true},
			{Type: Individual, Unit: "quan-c", Group: "district", Award: "Giấy khen"},
		},
		Dossiers: []PooledDossier{
			{Unit: "so-a", Group: "body", Kind: Campaign, Stage: LeadStage, Theme: "1", Came: "2024-08-20"},
			{Unit: "quan-c", Group: "district", Kind: AdHoc, Came: "2024-09-03"},
		},
		Themes: []PoolShare{{ID: "1", Title: "1. Một", Count: Headcount{2, 1}}, {Title: "đột xuất", Count: Headcount{0, 1}}},
		Quotas: []QuotaState{
			{Unit: "quan-a", Name: "UBND quận A", Bound: true, Allowed: Headcount{1, 1}, Proposed: Headcount{2, 0}, Over: Headcount{1, 0}},
			{Unit: "quan-b", Name: "UBND quận B", Bound: true, Allowed: Headcount{1, 1}, Proposed: Headcount{0, 1}},
		},
	}
}

func TestSumUp(t *testing.T) {
	f := poolFacts()
	got := SumUp(f)
	if len(got.Doubts) == 0 {
		t.Error("nothing is doubted")
	}
	got.Doubts = nil
	want := PoolSummary{
		Unit: "Ban mẫu", Plan: "Kế hoạch mẫu", PlanID: "p", Plans: f.Plans, Day: f.Day, Taken: f.Taken, Packages: 2, Senders: 3, Nominees: Headcount{2, 2},
		Themes:    []PoolShare{{"1", "1. Một", Headcount{2, 1}, 1}, {"", "đột xuất", Headcount{0, 1}, 1}},
		Groups:    []PoolShare{{"district", "Quận, huyện", Headcount{2, 2}, 1}, {"body", "Sở, ban", Headcount{}, 1}},
		Clusters:  []PoolShare{},
		Awards:    []PoolShare{{"Bằng khen", "Bằng khen", Headcount{2, 1}, 0}, {"Giấy khen", "Giấy khen", Headcount{0, 1}, 0}},
		Addressed: 4,
		Silent: []SilentGroup{
			{"district", "quận, huyện", 3, []PoolUnit{{"quan-c", "quận C"}}}, // it sent an ad-hoc dossier only
			{"body", "sở, ban", 1, []PoolUnit{}},
		},
		Leads:     []LeadState{{"1", "Một", "Sở A", "2024-08-20", Headcount{2, 1}}, {"2", "Hai", "Sở B", "", Headcount{}}},
		Over:      f.Quotas[:1],
		Unbound:   []string{},
		Deadlines: []DeadlineState{{Stages: []Stage{UnitStage, LeadStage}, Last: "2024-08-31", LastWorking: "2024-08-30", DaysLeft: 10}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if got.SilentUnits() != 1 {
		t.Errorf("got %d silent units, want 1", got.SilentUnits())
	}
}

func TestSumUp_deadlines(t *testing.T) {
	f := poolFacts()
	f.Plan.Deadlines[1].Before = "2024-09-11"
	f.Dossiers = append(f.Dossiers, PooledDossier{Unit: "quan-a", Kind: Campaign, Stage: UnitStage, Came: "2024-09-01"},
		PooledDossier{Unit: "quan-b", Kind: Campaign, Stage: UnitStage, Came: "2024-08-31"})
	f.Day = "2024-09-02"
	got := SumUp(f).Deadlines
	want := []DeadlineState{
		{Stages: []Stage{UnitStage}, Last: "2024-08-31", LastWorking: "2024-08-30", DaysLeft: -2, Late: 1},
		{Stages: []Stage{LeadStage}, Last: "2024-09-10", LastWorking: "2024-09-10", DaysLeft: 8},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestSumUp_leadUnitsDesk(t *testing.T) {
	f := poolFacts()
	f.Desk = Unit{ID: "so-a", Group: "body"}
	got := SumUp(f)
	if len(got.Leads) != 0 {
		t.Errorf("got %v: other lead units' dossiers do not come here", got.Leads)
	}
	if got.Addressed != 3 {
		t.Errorf("got %d units addressed, want 3: the unit itself sends nothing here", got.Addressed)
	}
	if !strings.Contains(strings.Join(got.Doubts, "\n"), "đơn vị chủ trì chuyên đề khác") {
		t.Errorf("got %q", got.Doubts)
	}
}

func TestSumUp_clusters(t *testing.T) {
	f := poolFacts()
	f.Dossiers[1].Cluster = "Cụm 1"
	want := []PoolShare{{"Cụm 1", "Cụm 1", Headcount{0, 1}, 0}, {"", "Chưa rõ cụm thi đua", Headcount{2, 1}, 0}}
	if diff := cmp.Diff(want, SumUp(f).Clusters); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestSumUp_doubts(t *testing.T) {
	for name, c := range map[string]struct {
		change func(f *PoolFacts)
		want   string
	}{
		"no plan":          {func(f *PoolFacts) { f.Plan, f.PlanID = nil, "" }, "Chưa chọn kế hoạch"},
		"a plan not here":  {func(f *PoolFacts) { f.Plan = nil }, "Máy này chưa có kế hoạch ấy (p)"},
		"none is told":     {func(f *PoolFacts) { f.Planless = 2 }, "Có 02 hồ sơ không ghi kế hoạch"},
		"no unit list":     {func(f *PoolFacts) { f.Units = nil }, "Không có danh sách đơn vị"},
		"no deadline":      {func(f *PoolFacts) { f.Plan.Deadlines = nil }, "không ghi thời hạn"},
		"another plan":     {func(f *PoolFacts) { f.Plans = append(f.Plans, PooledPlan{"q", "", 3}) }, "Có 03 hồ sơ theo kế hoạch khác, không tính"},
		"a strange unit":   {func(f *PoolFacts) { f.Nominees[0].Unit = "xa" }, "Có 01 đơn vị đã gửi"},
		"no quota":         {func(f *PoolFacts) { f.Quotas[1].Bound = false }, "của 01 đơn vị nên không biết có vượt hay không: UBND quận B."},
		"a lead's dossier": {func(f *PoolFacts) {}, "ai không được chọn thì chỉ được đếm"},
		"silent units":     {func(f *PoolFacts) {}, "“Chưa có hồ sơ” chỉ có nghĩa"},
	} {
		t.Run(name, func(t *testing.T) {
			f := poolFacts()
			c.change(&f)
			if got := strings.Join(SumUp(f).Doubts, "\n"); !strings.Contains(got, c.want) {
				t.Errorf("got %q, want %q in it", got, c.want)
			}
		})
	}
}

func TestSumUp_nothing(t *testing.T) {
	got := SumUp(PoolFacts{})
	if got.Addressed != 0 || got.SilentUnits() != 0 || got.Nominees.Total() != 0 || len(got.Doubts) != 1 {
		t.Errorf("got %+v", got)
	}
}
