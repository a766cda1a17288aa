package ui

import (
	"context"
	"slices"
	"time"

	"hoso/model"
)

// judge finds out what the rules say of the dossiers in a list, one after the
// other and aside: those in view first, the latest of them before all, and when
// there are none left, those that nobody has looked at yet.
type judge struct {
	store   entriesStore
	today   model.Date
	back    Background
	told    func(id string, v Verdict)
	log     func(error)
	waiting []Entry
	known   map[string]time.Time // when a dossier was edited that has been judged, or waits
	failed  map[string]bool      // could not be judged: not tried again by sweep
	busy    bool
	ctx     context.Context
	stop    context.CancelFunc
}

const (
	// maxWaiting is the number of dossiers that wait: more have been scrolled by.
	maxWaiting = 40
	// sweepAtOnce is the number of dossiers out of view that are asked for at a
	// time, and sweepPause the time between two, so that the program stays cool.
	sweepAtOnce = 20
	sweepPause  = 150 * time.Millisecond
	// judgeAfter is how long the list has the computer to itself before anything
	// is judged: it shall be on the screen first.
	judgeAfter = 400 * time.Millisecond
)

func newJudge(store entriesStore, today model.Date, back Background, told func(string, Verdict), log func(error)) *judge {
	j := &judge{store: store, today: today, back: back, told: told, log: log, known: map[string]time.Time{}, failed: map[string]bool{}}
	j.ctx, j.stop = context.WithCancel(context.Background())
	j.busy = true
	back.After(judgeAfter, func() {
		j.busy = false
		j.next()
	})
	return j
}

// look is told that a dossier is in view. It is judged once, even where a
// verdict is kept: other dossiers may have changed what holds for this one.
func (j *judge) look(e Entry) {
	if at, ok := j.known[e.ID]; ok && at.Equal(e.Edited) {
		return
	}
	j.known[e.ID] = e.Edited
	j.waiting = append(j.waiting, e)
	if len(j.waiting) > maxWaiting {
		delete(j.known, j.waiting[0].ID)
		j.waiting = j.waiting[1:]
	}
	j.next()
}

// forget lets every dossier be judged again.
func (j *judge) forget() {
	j.waiting = nil
	j.known = map[string]time.Time{}
}

// next judges the dossier that came into view last.
func (j *judge) next() {
	if j.busy || len(j.waiting) == 0 || j.ctx.Err() != nil {
		return
	}
	j.busy = true
	e := j.waiting[len(j.waiting)-1]
	j.waiting = j.waiting[:len(j.waiting)-1]
	j.one(e, j.next)
}

// one judges a dossier and goes on.
func (j *judge) one(e Entry, then func()) {
	fetch(j.back, func() (Verdict, error) { return j.store.Judge(j.ctx, e.ID, e.Edited, j.today) }, func(v Verdict, err error) {
		j.busy = false
		switch {
		case j.ctx.Err() != nil:
			return
		case err != nil:
			j.failed[e.ID] = true
			j.log(err)
		default:
			j.told(e.ID, v)
		}
		then()
	})
}

// sweep judges what has no verdict yet, so that the list can be filtered by it.
func (j *judge) sweep() {
	fetch(j.back, func() ([]Entry, error) { return j.store.Unjudged(j.ctx, sweepAtOnce) }, func(left []Entry, err error) {
		if err != nil && j.ctx.Err() == nil {
			j.log(err)
		}
		left = slices.DeleteFunc(left, func(e Entry) bool { return j.failed[e.ID] })
		if len(left) > 0 {
			j.sweepOn(left)
		}
	})
}

// sweepOn judges the first of left, and after a pause the rest.
func (j *judge) sweepOn(left []Entry) {
	switch {
	case j.ctx.Err() != nil:
		return
	case len(left) == 0:
		j.sweep()
		return
	}
	j.back.After(sweepPause, func() {
		if j.busy || len(j.waiting) > 0 {
			j.sweepOn(left)
			return
		}
		j.busy = true
		j.one(left[0], func() {
			j.next()
			j.sweepOn(left[1:])
		})
	})
}
