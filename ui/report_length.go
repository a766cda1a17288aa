package ui

import (
	"context"
	"time"
	"unicode/utf8"

	"hoso/model"
)

// pagesAfter is the time after a keystroke in which further ones are awaited
// before the pages of a report are counted again.
const pagesAfter = 500 * time.Millisecond

// nearlyFull is the length from which on a section is said to be getting too
// long, in characters.
const nearlyFull = maxField * 9 / 10

// reportLength counts the characters of a report at once, and its pages aside.
type reportLength struct {
	store sheetsStore
	back  Background
	paper string // id: "report/n1"
	// take copies the dossier as it stands.
	take func() (*model.Plan, model.Dossier)
	// shown are the sheets beside the form, so that nothing is laid out twice; it
	// may be nil.
	shown func() (sheets []Sheet, state sheetsState)
	// counted is told when the number of pages is known anew.
	counted func()

	pages   int // 0 while they are not known
	waiting bool
	busy    bool
	stale   bool // changed since the last count began
	closed  bool // the report is no longer shown
}

// touch is told of every change of the report.
func (l *reportLength) touch() {
	l.stale = true
	if l.waiting || l.closed {
		return
	}
	l.waiting = true
	l.back.After(pagesAfter, func() {
		l.waiting = false
		l.count()
	})
}

// count counts the pages that are shown, or else lays the report out aside, one
// count at a time.
func (l *reportLength) count() {
	if l.busy || l.closed {
		return
	}
	if l.shown != nil {
		switch sheets, state := l.shown(); state {
		case sheetsCurrent:
			l.stale = false
			l.adopt(sheets)
			return
		case sheetsComing:
			l.touch()
			return
		}
	}
	l.busy, l.stale = true, false
	plan, d := l.take()
	fetch(l.back, func() ([]Sheet, error) { return l.store.Sheets(context.Background(), plan, d, []string{l.paper}) }, func(sheets []Sheet, err error) {
		l.busy = false
		if err == nil { // where it fails, the pane beside the form says so
			l.adopt(sheets)
		}
		if l.stale {
			l.touch()
		}
	})
}

func (l *reportLength) adopt(sheets []Sheet) {
	l.pages = 0
	for _, s := range sheets {
		if s.Paper == l.paper {
			l.pages++
		}
	}
	l.counted()
}

// sectionLength says how long a section is, and the whole report.
func (l *reportLength) sectionLength(s *model.Section, r *model.Report) string {
	words := textf("report.characters", grouped(utf8.RuneCountInString(s.Text)))
	all := 0
	for _, other := range r.Sections {
		all += utf8.RuneCountInString(other.Text)
	}
	if l.pages > 0 {
		return words + " " + textf("report.length.pages", grouped(all), l.pages)
	}
	return words + " " + textf("report.length", grouped(all))
}

// tooLongSection warns of a section that is getting too long; empty where it is
// not.
func tooLongSection(s *model.Section) string {
	if n := utf8.RuneCountInString(s.Text); n >= nearlyFull {
		return textf("report.long", grouped(maxField))
	}
	return ""
}
