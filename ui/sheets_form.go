package ui

import (
	"context"
	"errors"
	"image"
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
	sight   sight
	drawing bool
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
	sight := f.sight.copied()
	if !slices.Equal(papers, f.of) {
		sight.from, sight.to = 0, 2
	}
	ctx, cancel := context.WithCancel(context.Background())
	f.cancel = cancel
	fetch(f.back, func() (layout, error) {
		sheets, err := f.store.Sheets(ctx, plan, d, papers)
		return layout{sheets, sight.draw(sheets)}, err
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
	f.sight.keep(f.sheets, l.pictures)
	f.changed()
}

// look tells which sheets can be seen, and how large.
func (f *sheetsForm) look(m sheetMeasure, from, to int) {
	f.sight.measure, f.sight.from, f.sight.to = m, from, to
	f.draw()
}

// draw draws aside what can be seen and is not drawn yet.
func (f *sheetsForm) draw() {
	if f.drawing || !f.open || !f.sight.lacks(f.sheets) {
		return
	}
	f.drawing = true
	sight, sheets := f.sight.copied(), f.sheets
	fetch(f.back, func() (map[uint64]sheetPicture, error) { return sight.draw(sheets), nil }, func(drawn map[uint64]sheetPicture, _ error) {
		f.drawing = false
		f.sight.keep(f.sheets, drawn)
		f.changed()
		f.draw()
	})
}

// picture is the picture of a sheet, of the size asked for or not; nil while
// there is none.
func (f *sheetsForm) picture(i int) *image.RGBA { return f.sight.pictures[f.sheets[i].Looks].image }
