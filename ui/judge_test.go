package ui

import (
	"context"
	"slices"
	"testing"
	"time"

	"hoso/model"
)

// slowly collects work instead of doing it.
type slowly struct{ work []func() }

func (s *slowly) background(c *clock) Background {
	b := c.background()
	b.Go = func(work func()) { s.work = append(s.work, work) }
	return b
}

func (s *slowly) step() {
	work := s.work
	s.work = nil
	for _, do := range work {
		do()
	}
}

func TestJudge_latestInViewFirst(t *testing.T) {
	m := newSample(t)
	crowd(m, 60)
	var c clock
	var s slowly
	j := newJudge(m, "2024-08-20", s.background(&c), func(string, Verdict) {}, func(err error) { t.Error(err) })
	c.tick()
	for i, e := range m.listed(ListQuery{Sort: SortEdited}) {
		if i >= 50 {
			break
		}
		j.look(e)
		j.look(e)
	}
	for len(s.work) > 0 {
		s.step()
	}
	if len(m.judged) != maxWaiting+1 || slices.Contains(m.judged[1:], m.judged[0]) {
		t.Errorf("got %d judged, want those still in view, each once", len(m.judged))
	}
	if m.judged[1] != "dot-047" {
		t.Errorf("got %s next, want the latest", m.judged[1])
	}
}

func TestJudge_sweepsWhatNobodyLooksAt(t *testing.T) {
	m := newSample(t)
	crowd(m, 30)
	var c clock
	told := map[string]bool{}
	j := newJudge(m, "2024-08-20", c.background(), func(id string, _ Verdict) { told[id] = true }, func(error) {})
	j.sweep()
	for range 100 {
		c.tick()
	}
	if len(told) != 32 || len(c.later) > 0 {
		t.Errorf("got %d judged, %d to come; want 32 and none", len(told), len(c.later))
	}
}

// A dossier that cannot be judged does not keep the sweep going for ever.
func TestJudge_givesUp(t *testing.T) {
	m := newSample(t)
	var c clock
	logged := 0
	j := newJudge(unjudgeable{m}, "2024-08-20", c.background(), func(string, Verdict) {}, func(error) { logged++ })
	j.sweep()
	for range 100 {
		c.tick()
	}
	if logged != 2 || len(c.later) > 0 {
		t.Errorf("got %d tries, %d to come; want one of each dossier", logged, len(c.later))
	}
}

type unjudgeable struct{ *memory }

func (unjudgeable) Judge(context.Context, string, time.Time, model.Date) (Verdict, error) {
	return Verdict{}, model.ErrNotFound
}

func TestJudge_stops(t *testing.T) {
	m := newSample(t)
	var c clock
	j := newJudge(m, "2024-08-20", c.background(), func(string, Verdict) { t.Error("told after the end") }, func(error) {})
	j.stop()
	j.look(m.entry(m.dossiers[campaign]))
	j.sweep()
	c.tick()
}
