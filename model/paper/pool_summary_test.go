package paper

import (
	"strings"
	"testing"
	"time"

	"hoso/model"
)

// poolSummary is the Board's, with somebody over the quota.
func poolSummary() model.PoolSummary {
	return model.PoolSummary{
		Unit: "Ban mẫu", Plan: "Kế hoạch mẫu", Day: "2024-08-20", Taken: time.Date(2024, 8, 20, 16, 5, 0, 0, time.UTC), Packages: 3, Senders: 2,
		Nominees: model.Headcount{Collectives: 3, Individuals: 4},
		Themes: []model.PoolShare{
			{ID: "2.1", Title: "2.1. Một", Count: model.Headcount{Collectives: 3, Individuals: 1}}, {ID: "2.2", Title: "2.2. Hai", Count: model.Headcount{Individuals: 3}},
		},
		Groups:    []model.PoolShare{{ID: "district", Title: "Quận, huyện", Count: model.Headcount{Collectives: 3, Individuals: 4}}},
		Awards:    []model.PoolShare{{ID: "Bằng khen", Title: "Bằng khen", Count: model.Headcount{Collectives: 3, Individuals: 4}}},
		Addressed: 30,
		Silent: []model.SilentGroup{
			{ID: "district", Name: "quận, huyện", Addressed: 20, Units: []model.PoolUnit{{ID: "quan-a", Name: "quận A"}, {ID: "quan-b", Name: "quận B"}}},
			{ID: "body", Name: "sở, ban", Addressed: 10},
		},
		Leads: []model.LeadState{{Theme: "2.1", Title: "Một", Lead: "Sở A", Came: "2024-08-19"}, {Theme: "2.2", Title: "Hai", Lead: "Sở B"}},
		Over: []model.QuotaState{{
			Unit: "quan-c", Name: "Ủy ban nhân dân quận C", Bound: true, Allowed: model.Headcount{Collectives: 2, Individuals: 3},
			Proposed: model.Headcount{Collectives: 3, Individuals: 3}, Over: model.Headcount{Collectives: 1}, Note: "Có văn bản cho phép",
		}},
		Deadlines: []model.DeadlineState{{Stages: []model.Stage{model.UnitStage, model.LeadStage}, Last: "2024-08-31", LastWorking: "2024-08-30", DaysLeft: 11, Late: 2}},
		Doubts:    []string{"Một điều chưa biết."},
	}
}

func TestPoolSummary(t *testing.T) {
	p := PoolSummary(unitByID(t, "ban-thi-dua-khen-thuong"), poolSummary())
	golden(t, "pool-summary", []Paper{p})
	checkPapers(t, []Paper{p})
	var bars []Bar
	for _, b := range p.Blocks {
		if table, ok := b.(*Table); ok && table.ID == "summary/themes" {
			bars = append(bars, *table.Rows[0].Cells[1].Bar, *table.Rows[1].Cells[1].Bar)
		}
	}
	if len(bars) != 2 || bars[0] != (Bar{0.75, 0.25}) || bars[1] != (Bar{0, 0.75}) {
		t.Errorf("got bars %v: the greatest figure takes the whole width", bars)
	}
}

func TestPoolSummary_nothing(t *testing.T) {
	p := PoolSummary(model.Unit{}, model.PoolSummary{Day: "2024-08-20"})
	checkPapers(t, []Paper{p})
	for _, want := range []string{"Chưa nhận hồ sơ nào.", "Không có đơn vị nào vượt chỉ tiêu.", "Không biết: xem mục cuối."} {
		if !strings.Contains(p.Text(), want) {
			t.Errorf("want %q in\n%s", want, p.Text())
		}
	}
}

func TestDeadlineState(t *testing.T) {
	d := model.DeadlineState{Stages: []model.Stage{model.UnitStage}, Last: "2024-08-31", LastWorking: "2024-08-30"}
	for want, c := range map[string]struct {
		left  int
		today model.Date
	}{
		"hết ngày 31/8/2024, còn 1 ngày; ngày làm việc cuối cùng là thứ Sáu, 30/8/2024.":        {1, "2024-08-30"},
		"hết ngày 31/8/2024, hết hạn trong hôm nay; ngày làm việc cuối cùng 30/8/2024 đã qua.":  {0, "2024-08-31"},
		"hết ngày 31/8/2024, đã quá hạn 3 ngày; ngày làm việc cuối cùng là thứ Sáu, 30/8/2024.": {-3, "2024-09-03"},
	} {
		d.DaysLeft = c.left
		if got := deadlineState(d, c.today); got != "Thời hạn hồ sơ gửi đơn vị chủ trì: "+want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
