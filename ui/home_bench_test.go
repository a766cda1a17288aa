package ui

import (
	"context"
	"fmt"
	"testing"
	"time"

	"hoso/model"
)

// endless is a workspace of ten thousand dossiers with long names.
type endless struct{ *memory }

const endlessDossiers = 10_000

func (endless) Counts(context.Context, ListQuery) (map[model.Headway]int, error) {
	return map[model.Headway]int{model.Faulty: endlessDossiers}, nil
}

func (endless) Page(_ context.Context, _ ListQuery, offset, limit int) ([]Entry, error) {
	page := make([]Entry, min(limit, endlessDossiers-offset))
	for i := range page {
		page[i] = Entry{
			ID: fmt.Sprint(offset + i), Kind: model.Campaign, Stage: model.UnitStage, Theme: "2.3", Headway: model.Faulty,
			Names:       fmt.Sprintf("Ban Quản lý dự án đầu tư xây dựng các công trình giao thông Thành phố %d; Nguyễn Thị Ví Dụ %d", offset+i, i),
			Collectives: 2, Individuals: i % 4, Verdict: &Verdict{1, 2, "Biên bản chưa ghi ngày họp Hội đồng; hãy điền ngày họp."},
		}
	}
	return page, nil
}

func (endless) Judge(context.Context, string, time.Time, model.Date) (Verdict, error) {
	return Verdict{1, 2, "Biên bản chưa ghi ngày họp Hội đồng; hãy điền ngày họp."}, nil
}

// BenchmarkHome_scroll goes down the list by a notch of the wheel, or by half a
// screen, which puts other dossiers into half of the lines: what the event
// thread does for a frame, without and with the painting of the whole window.
func BenchmarkHome_scroll(b *testing.B) {
	for _, step := range []float32{50, 250} {
		for _, painted := range []bool{false, true} {
			b.Run(fmt.Sprintf("by %.0f, painted %v", step, painted), func(b *testing.B) {
				d := newDesk(b, newSample(b))
				d.options.Store = endless{newSample(b)}
				d.onHome()
				list := d.home.list
				at := float32(0)
				for b.Loop() {
					if at += step; at > 400_000 {
						at = 0
					}
					list.ScrollToOffset(at)
					if painted {
						d.window.Canvas().Capture()
					}
				}
			})
		}
	}
}
