package ui

import (
	"context"
	"errors"
	"image"
	"maps"
	"slices"
	"time"

	"hoso/model"
)

// sheetsAfter is the time after a keystroke in which further ones are awaited
// before the sheets are laid out again.
const sheetsAfter = 10 * time.Millisecond

// sheetsForm keeps the sheets of the papers chosen as the dossier stands now.
// One layout is under way at a time, and the next one begins with the state
// that the dossier has by then, so that a fast typist gets the last state and
// a slow machine skips some in between.
type sheetsForm struct {
	store sheetsStore
	back  Background
	// take copies the dossier as it stands.
	take func() (*model.Plan, model.Dossier)
	// changed is called when there are other sheets or further pictures.
	changed func()
	failed  func(error)

	open    bool     // the pane is shown
	papers  []string // wanted; none for the whole set
	edition int      // counts what was asked for
	laid    int      // edition that sheets shows
	waiting bool     // for further keystrokes
	busy    bool     // laying out
	cancel  context.CancelFunc

	sheets  []Sheet
	of      []string // papers that sheets are of
	trouble error    // why there are no sheets

	measure  sheetMeasure
	from, to int // sheets that can be seen
	drawing  bool
	pictures map[uint64]sheetPicture // by looks
}

// sheetPicture is a drawn sheet; image is nil where it could not be drawn.
type sheetPicture struct {
	width int // asked for, in pixels
	image *image.RGBA
}

// choose shows other papers. What is still being laid out is given up.
func (f *sheetsForm) choose(papers []string) {
	if slices.Equal(papers, f.papers) && f.edition > 0 {
		f.touch()
		return
	}
	f.papers = papers
	f.edition++
	f.stop()
	f.begin()
}

// sheetsState tells what the sheets show.
type sheetsState int

const (
	sheetsNone    sheetsState = iota // nothing, nor will they
	sheetsComing                     // not yet the dossier as it stands
	sheetsCurrent                    // the dossier as it stands
)

// current are the sheets, and what they show.
func (f *sheetsForm) current() (sheets []Sheet, state sheetsState) {
	switch {
	case !f.open || f.trouble != nil:
		return nil, sheetsNone
	case f.laid == f.edition && slices.Equal(f.papers, f.of):
		return f.sheets, sheetsCurrent
	}
	return nil, sheetsComing
}

// show begins to follow the dossier, or rests while nobody looks.
func (f *sheetsForm) show(open bool) {
	f.open = open
	f.begin()
}

// touch is told of every change of the dossier.
func (f *sheetsForm) touch() {
	f.edition++
	if f.waiting || !f.open {
		return
	}
	f.waiting = true
	f.back.After(sheetsAfter, func() {
		f.waiting = false
		f.begin()
	})
}

// stop gives up what is being laid out.
func (f *sheetsForm) stop() {
	if f.cancel != nil {
		f.cancel()
	}
}

// layout is what a job aside brings back.
type layout struct {
	sheets   []Sheet
	pictures map[uint64]sheetPicture
}

func (f *sheetsForm) begin() {
	if f.busy || !f.open || f.laid == f.edition {
		return
	}
	f.busy = true
	edition, papers := f.edition, f.papers
	plan, d := f.take()
	measure, from, to, have := f.measure, f.from, f.to, maps.Clone(f.pictures)
	if !slices.Equal(papers, f.of) {
		from, to = 0, 2
	}
	ctx, cancel := context.WithCancel(context.Background())
	f.cancel = cancel
	fetch(f.back, func() (layout, error) {
		sheets, err := f.store.Sheets(ctx, plan, d, papers)
		return layout{sheets, draw(measure, sheets, from, to, have)}, err
	}, func(l layout, err error) {
		cancel()
		f.busy = false
		if slices.Equal(papers, f.papers) && !errors.Is(err, context.Canceled) {
			f.adopt(papers, l, err)
			f.laid = edition
		}
		f.begin()
	})
}

// adopt takes over what was laid out, with the pictures of what can be seen.
func (f *sheetsForm) adopt(papers []string, l layout, err error) {
	if err != nil && f.trouble == nil {
		f.failed(err)
	}
	f.sheets, f.of, f.trouble = l.sheets, papers, err
	f.keep(l.pictures)
	f.changed()
}

// look tells which sheets can be seen, and how large.
func (f *sheetsForm) look(m sheetMeasure, from, to int) {
	f.measure, f.from, f.to = m, from, to
	f.draw()
}

// draw draws aside what can be seen and is not drawn yet.
func (f *sheetsForm) draw() {
	if f.drawing || !f.open || !f.missing() {
		return
	}
	f.drawing = true
	measure, sheets, from, to, have := f.measure, f.sheets, f.from, f.to, maps.Clone(f.pictures)
	fetch(f.back, func() (map[uint64]sheetPicture, error) {
		return draw(measure, sheets, from, to, have), nil
	}, func(drawn map[uint64]sheetPicture, _ error) {
		f.drawing = false
		f.keep(drawn)
		f.changed()
		f.draw()
	})
}

func (f *sheetsForm) missing() bool {
	for _, s := range f.sheets[min(f.from, len(f.sheets)):min(f.to, len(f.sheets))] {
		if s.Face != nil && f.pictures[s.Looks].width != f.measure.pixels(s) {
			return true
		}
	}
	return false
}

// draw draws those sheets of a range that no picture of the right size is
// there of.
func draw(m sheetMeasure, sheets []Sheet, from, to int, have map[uint64]sheetPicture) map[uint64]sheetPicture {
	drawn := map[uint64]sheetPicture{}
	for _, s := range sheets[min(from, len(sheets)):min(to, len(sheets))] {
		width := m.pixels(s)
		if s.Face == nil || have[s.Looks].width == width {
			continue
		}
		p, _ := s.Face.Draw(width) // a sheet that cannot be drawn stays white
		drawn[s.Looks] = sheetPicture{width, p}
	}
	return drawn
}

// keep takes new pictures in, and forgets those far from what can be seen.
func (f *sheetsForm) keep(drawn map[uint64]sheetPicture) {
	if f.pictures == nil {
		f.pictures = map[uint64]sheetPicture{}
	}
	maps.Copy(f.pictures, drawn)
	near := map[uint64]bool{}
	for i, s := range f.sheets {
		if i >= f.from-2 && i < f.to+2 {
			near[s.Looks] = true
		}
	}
	maps.DeleteFunc(f.pictures, func(looks uint64, _ sheetPicture) bool { return !near[looks] && drawn[looks].width == 0 })
}

// picture is the picture of a sheet, of the size asked for or not; nil while
// there is none.
func (f *sheetsForm) picture(i int) *image.RGBA { return f.pictures[f.sheets[i].Looks].image }
