package ui

import (
	"context"
	"sync"
	"time"
)

const (
	// saveAfter is the longest time that a change waits before it is written:
	// a second is promised, disk and all.
	saveAfter = 700 * time.Millisecond
	// retryAfter is the time after which a failed save is tried again.
	retryAfter = 3 * time.Second
)

// saver keeps what is typed on disk. It writes one state after the other,
// never an older one over a newer one, and goes on trying where it fails.
type saver struct {
	back    Background
	take    func() func(context.Context) error // copies the present state and returns the work of writing it
	saved   func(err error)                    // told of each attempt, on the event thread
	waiting bool                               // a save is due
	dirty   bool
	edition int // counts changes

	mu      sync.Mutex
	written int // edition on disk
}

// touch tells that something has changed.
func (s *saver) touch() {
	s.dirty = true
	s.edition++
	s.schedule(saveAfter)
}

func (s *saver) schedule(d time.Duration) {
	if s.waiting {
		return
	}
	s.waiting = true
	s.back.After(d, func() {
		s.waiting = false
		s.flush(nil)
	})
}

// flush writes what is not yet on disk, aside, and then calls done.
func (s *saver) flush(done func(error)) {
	s.back.run(s.pending(), func(err error) {
		s.after(err)
		if done != nil {
			done(err)
		}
	})
}

// pending takes the present state and returns the work of writing it, which
// may be done on any thread. There is nothing to do where all is on disk.
func (s *saver) pending() func() error {
	if !s.dirty {
		return func() error { return nil }
	}
	edition, write := s.edition, s.take()
	return func() error {
		s.mu.Lock()
		defer s.mu.Unlock()
		if edition <= s.written {
			return nil
		}
		if err := write(context.Background()); err != nil {
			return err
		}
		s.written = edition
		return nil
	}
}

// after notes on the event thread how a save went.
func (s *saver) after(err error) {
	s.mu.Lock()
	written := s.written
	s.mu.Unlock()
	if written == s.edition {
		s.dirty = false
	}
	if err != nil {
		s.schedule(retryAfter)
	}
	s.saved(err)
}

// flushNow writes on the calling thread: the window is being closed.
func (s *saver) flushNow() error {
	err := s.pending()()
	s.after(err)
	return err
}
