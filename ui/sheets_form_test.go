package ui

import (
	"context"
	"image"
	"slices"
	"testing"
	"time"

	"hoso/model"
)

// slowStore lays out a sheet that looks like the dossier's id, as often as
// it is let.
type slowStore struct {
	asked   []string // id of the dossier, and papers
	drawn   []uint64
	looks   map[string]uint64
	stopped int
}

func (s *slowStore) Sheets(ctx context.Context, _ *model.Plan, d model.Dossier, papers []string) ([]Sheet, error) {
	if ctx.Err() != nil {
		s.stopped++
		return nil, ctx.Err()
	}
	s.asked = append(s.asked, d.ID+" "+papers[0])
	var sheets []Sheet
	for i := range 6 {
		looks := uint64(100 + i)
		if i == 1 {
			looks = s.looks[d.ID]
		}
		sheets = append(sheets, Sheet{Paper: papers[0], Number: i + 1, Of: 6, Width: 210, Height: 297, Looks: looks, Face: slowFace{s, looks}})
	}
	return sheets, nil
}

type slowFace struct {
	store *slowStore
	looks uint64
}

func (f slowFace) Draw(width int) (*image.RGBA, error) {
	f.store.drawn = append(f.store.drawn, f.looks)
	return image.NewRGBA(image.Rect(0, 0, width, 1)), nil
}

func (slowFace) BlockAt(float64, float64) (string, bool) { return "", false }

// slowDesk is a form whose work aside waits until the test does it.
type slowDesk struct {
	*sheetsForm
	store *slowStore
	id    string
	aside []func()
	later []func()
}

func newSlowDesk() *slowDesk {
	s := &slowDesk{store: &slowStore{looks: map[string]uint64{"a": 1, "b": 2, "c": 3}}, id: "a"}
	s.sheetsForm = &sheetsForm{
		store: s.store, open: true, failed: func(error) {}, changed: func() {},
		back: Background{
			Go:    func(work func()) { s.aside = append(s.aside, work) },
			Do:    func(then func()) { then() },
			After: func(_ time.Duration, then func()) { s.later = append(s.later, then) },
		},
		take:  func() (*model.Plan, model.Dossier) { return nil, model.Dossier{ID: s.id} },
		sight: sight{measure: sheetMeasure{scale: 1}, to: 2},
	}
	return s
}

// work does what was to be done aside, and then what that led to.
func (s *slowDesk) work() {
	for len(s.aside) > 0 {
		do := s.aside[0]
		s.aside = s.aside[1:]
		do()
	}
}

func (s *slowDesk) tick() {
	due := s.later
	s.later = nil
	for _, do := range due {
		do()
	}
}

func TestSheetsForm_lastStateWins(t *testing.T) {
	s := newSlowDesk()
	s.choose([]string{"list"})
	s.id = "b"
	s.touch()
	s.tick() // the first layout is still under way
	s.id = "c"
	s.touch()
	s.tick()
	s.work()
	if want := []string{"a list", "c list"}; !slices.Equal(s.store.asked, want) {
		t.Errorf("laid out %v, want %v: what was typed in between is skipped", s.store.asked, want)
	}
	if s.sheets[1].Looks != 3 {
		t.Errorf("got a sheet that looks like %d, want the last state's", s.sheets[1].Looks)
	}
}

func TestSheetsForm_anotherPartStopsTheLayout(t *testing.T) {
	s := newSlowDesk()
	s.choose([]string{"list"})
	s.choose([]string{"minutes"})
	s.work()
	if s.store.stopped != 1 || len(s.sheets) == 0 || s.sheets[0].Paper != "minutes" {
		t.Errorf("stopped %d, got sheets %v", s.store.stopped, s.sheets)
	}
}

func TestSheetsForm_drawsWhatCanBeSeenOnce(t *testing.T) {
	s := newSlowDesk()
	s.choose([]string{"list"})
	s.work()
	if want := []uint64{100, 1}; !slices.Equal(s.store.drawn, want) {
		t.Fatalf("drawn %v, want the two in sight %v", s.store.drawn, want)
	}
	s.store.drawn = nil
	s.id = "b"
	s.touch()
	s.tick()
	s.work()
	if want := []uint64{2}; !slices.Equal(s.store.drawn, want) {
		t.Errorf("after a change: drawn %v, want %v", s.store.drawn, want)
	}
	s.store.drawn = nil
	s.look(s.sight.measure, 1, 4)
	s.work()
	if want := []uint64{102, 103}; !slices.Equal(s.store.drawn, want) {
		t.Errorf("after scrolling: drawn %v, want %v", s.store.drawn, want)
	}
	s.store.drawn = nil
	larger := s.sight.measure
	larger.zoom = 200
	s.look(larger, 1, 2)
	s.work()
	if want := []uint64{2}; !slices.Equal(s.store.drawn, want) {
		t.Errorf("after zooming: drawn %v, want %v", s.store.drawn, want)
	}
	if len(s.sight.pictures) > 6 {
		t.Errorf("keeps %d pictures", len(s.sight.pictures))
	}
}

func TestSheetsForm_restsWhileHidden(t *testing.T) {
	s := newSlowDesk()
	s.open = false
	s.choose([]string{"list"})
	s.touch()
	s.tick()
	s.work()
	if len(s.store.asked) > 0 {
		t.Errorf("laid out %v for nobody", s.store.asked)
	}
	s.show(true)
	s.work()
	if len(s.sheets) == 0 {
		t.Error("shown again: no sheets")
	}
}
