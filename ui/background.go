package ui

import (
	"time"

	"fyne.io/fyne/v2"
)

// Background is how screens do what may take time. Nothing else in this
// package starts a goroutine or a timer.
type Background struct {
	// Go runs work aside.
	Go func(work func())
	// Do runs a function on the event thread.
	Do func(then func())
	// After runs a function on the event thread when a time has passed.
	After func(d time.Duration, then func())
	// Over is closed when nobody is told anything any more; nil where that does
	// not happen.
	Over <-chan struct{}
}

// NewBackground returns the one for a real window.
func NewBackground() Background {
	return Background{
		Go:    func(work func()) { go work() },
		Do:    fyne.Do,
		After: func(d time.Duration, then func()) { time.AfterFunc(d, func() { fyne.Do(then) }) },
	}
}

// Ending returns a background that does the same until end is called, on the
// event thread: what goes on then is told to nobody, and what was put off is
// not done.
func (b Background) Ending() (ending Background, end func()) {
	ended := false // on the event thread alone
	over := make(chan struct{})
	unlessEnded := func(then func()) func() {
		return func() {
			if !ended {
				then()
			}
		}
	}
	return Background{
			Go:    b.Go,
			Do:    func(then func()) { b.Do(unlessEnded(then)) },
			After: func(d time.Duration, then func()) { b.After(d, unlessEnded(then)) },
			Over:  over,
		}, func() {
			if !ended {
				ended = true
				close(over)
			}
		}
}

// run does work aside and hands its error to done on the event thread.
func (b Background) run(work func() error, done func(error)) {
	b.Go(func() {
		err := work()
		b.Do(func() { done(err) })
	})
}

// fetch is run for work that has a result.
func fetch[T any](b Background, work func() (T, error), done func(T, error)) {
	b.Go(func() {
		result, err := work()
		b.Do(func() { done(result, err) })
	})
}
