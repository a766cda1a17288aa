package ui

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func newSummaryForm(facts model.PoolSummary) *summaryForm {
	return &summaryForm{facts: facts, zone: time.UTC}
}

func TestSummaryForm_charts(t *testing.T) {
	got := newSummaryForm(boardsSummary()).charts()
	if len(got) != 3 {
		t.Fatalf("got %d charts, want 3: nobody has told a cluster", len(got))
	}
	themes := got[0]
	if themes.most() != 4 || themes.sum() != (model.Headcount{Collectives: 3, Individuals: 4}) {
		t.Errorf("got most %d, sum %v", themes.most(), themes.sum())
	}
	var shows []*PoolFilter
	for _, l := range themes.lines {
		shows = append(shows, l.shows)
	}
	want := []*PoolFilter{{Theme: "2.1"}, nil, {Theme: adHocTheme}} // those of 2.2 came through a lead unit
	if diff := cmp.Diff(want, shows); diff != "" {
		t.Errorf("themes: -want +got\n%s", diff)
	}
	if diff := cmp.Diff(&PoolFilter{Group: "district"}, got[1].lines[0].shows); diff != "" {
		t.Errorf("groups: -want +got\n%s", diff)
	}
	if got[2].lines[0].shows != nil {
		t.Error("an award leads to the pool, which cannot be filtered by it")
	}
}

func TestSummaryForm_tiles(t *testing.T) {
	facts := boardsSummary()
	facts.Day = "2024-08-20"
	var figures []string
	for _, tile := range newSummaryForm(facts).tiles() {
		figures = append(figures, tile.figure)
	}
	if diff := cmp.Diff([]string{"7", "28/30", "11 ngày", "1"}, figures); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	facts.Addressed, facts.Silent, facts.Deadlines, facts.Over = 0, nil, nil, nil
	tiles := newSummaryForm(facts).tiles()
	if len(tiles) != 3 || tiles[1].figure != "2" || tiles[2].warn {
		t.Errorf("without unit list, deadline or excess: got %+v", tiles)
	}
}

func TestSummaryForm_deadline(t *testing.T) {
	for name, c := range map[string]struct {
		left          int
		day           model.Date
		late          int
		figure, words string
		warn          bool
	}{
		"ahead":               {11, "2024-08-20", 0, "11 ngày", "còn đến hết ngày 31/8/2024 (gửi đơn vị chủ trì); ngày làm việc cuối: thứ Sáu 30/8/2024", false},
		"last working day":    {1, "2024-08-30", 0, "1 ngày", "còn đến hết ngày 31/8/2024 (gửi đơn vị chủ trì); ngày làm việc cuối: thứ Sáu 30/8/2024", false},
		"offices are closed":  {0, "2024-08-31", 0, "0 ngày", "còn đến hết ngày 31/8/2024 (gửi đơn vị chủ trì), nhưng ngày làm việc cuối thứ Sáu 30/8/2024 đã qua", true},
		"past, with late one": {-3, "2024-09-03", 2, "Đã hết hạn", "quá hạn 3 ngày, hạn hết ngày 31/8/2024 (gửi đơn vị chủ trì); 2 hồ sơ đến sau hạn", true},
	} {
		t.Run(name, func(t *testing.T) {
			f := newSummaryForm(model.PoolSummary{Day: c.day})
			got := f.deadline(model.DeadlineState{Stages: []model.Stage{model.UnitStage}, Last: "2024-08-31", LastWorking: "2024-08-30", DaysLeft: c.left, Late: c.late})
			if want := (tile{c.figure, c.words, c.warn}); got != want {
				t.Errorf("got %+v, want %+v", got, want)
			}
		})
	}
}

func TestSummaryForm_lists(t *testing.T) {
	f := newSummaryForm(boardsSummary())
	over := f.over()
	if len(over) != 1 || over[0].collectives != "3/1, vượt 2" || over[0].individuals != "2/2" || *over[0].shows != (PoolFilter{Unit: "so-xay-dung"}) {
		t.Errorf("got %+v", over)
	}
	if diff := cmp.Diff([]string{"Quận, huyện, thị xã: 2/30 đơn vị", "Quận A", "Quận B"}, append([]string{f.silent()[0].title}, f.silent()[0].names...)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if leads := f.leads(); len(leads) != 2 || leads[0].missing || leads[0].came != "nhận 19/8/2024" || !leads[1].missing {
		t.Errorf("got %+v", leads)
	}
}

func TestSummaryForm_read(t *testing.T) {
	m := &memory{}
	m.summed.facts = boardsSummary()
	f := &summaryForm{store: m, today: "2024-08-20"}
	steps := ""
	got, err := f.read(context.Background(), func(step string, done, total int) { steps += step })
	if err != nil || got.Day != "2024-08-20" || !strings.Contains(steps, "1/1") {
		t.Errorf("got day %q, steps %q, %v", got.Day, steps, err)
	}
	m.summed.failed = errors.New("no disk")
	if _, err := f.read(context.Background(), func(string, int, int) {}); err == nil {
		t.Error("no error")
	}
}
