package ui

import (
	"context"
	"os"
	"time"

	"hoso/model"
)

// summed is what the fake workspace's pool amounts to.
type summed struct {
	facts  model.PoolSummary
	wrote  []string // pages
	failed error
}

func (m *memory) PoolSummary(_ context.Context, plan string, today model.Date, progress func(done, total int)) (model.PoolSummary, error) {
	progress(1, 1)
	m.summed.facts.Day = today
	if plan != "" {
		m.summed.facts.PlanID = plan
	}
	return m.summed.facts, m.summed.failed
}

func (m *memory) WritePoolSummary(_ context.Context, file string, _ model.PoolSummary) error {
	if m.summed.failed != nil {
		return m.summed.failed
	}
	m.summed.wrote = append(m.summed.wrote, file)
	return os.WriteFile(file, []byte("%PDF-1.7"), 0o600)
}

// boardsSummary is a pool at the Board's desk, with a unit over its quota.
func boardsSummary() model.PoolSummary {
	return model.PoolSummary{
		Unit: "Ban mẫu", Taken: time.Date(2024, 8, 20, 9, 5, 0, 0, time.UTC), Packages: 3, Senders: 2, Nominees: model.Headcount{Collectives: 3, Individuals: 4},
		Themes: []model.PoolShare{
			{ID: "2.1", Title: "2.1. Thúc đẩy xây dựng đô thị văn minh, “Sáng - xanh - sạch - đẹp”", Count: model.Headcount{Collectives: 3, Individuals: 1}, Packages: 2},
			{ID: "2.2", Title: "2.2. Hai", Count: model.Headcount{Individuals: 2}},
			{Title: "Khen thưởng đột xuất", Count: model.Headcount{Individuals: 1}, Packages: 1},
		},
		Groups: []model.PoolShare{{ID: "district", Title: "Quận, huyện, thị xã", Count: model.Headcount{Collectives: 3, Individuals: 4}, Packages: 3}},
		Awards: []model.PoolShare{{ID: "Bằng khen", Title: "Bằng khen", Count: model.Headcount{Collectives: 3, Individuals: 4}}},
		Leads:  []model.LeadState{{Theme: "2.1", Title: "Một", Lead: "Sở A", Came: "2024-08-19"}, {Theme: "2.2", Title: "Hai", Lead: "Sở B"}},
		Over: []model.QuotaState{{
			Unit: "so-xay-dung", Name: "Sở Xây dựng", Allowed: model.Headcount{Collectives: 1, Individuals: 2}, Proposed: model.Headcount{Collectives: 3, Individuals: 2},
			Over: model.Headcount{Collectives: 2}, Packages: 1, Note: "Có văn bản cho phép",
		}},
		Addressed: 30,
		Silent: []model.SilentGroup{
			{ID: "district", Name: "quận, huyện, thị xã", Addressed: 30, Units: []model.PoolUnit{{ID: "a", Name: "quận A"}, {ID: "b", Name: "quận B"}}},
		},
		Deadlines: []model.DeadlineState{{Stages: []model.Stage{model.UnitStage, model.LeadStage}, Last: "2024-08-31", LastWorking: "2024-08-30", DaysLeft: 11}},
		Doubts:    []string{"Một điều chưa biết."},
	}
}
