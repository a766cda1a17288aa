package ui

import (
	"context"
	"errors"
	"testing"
)

// scribe is a saver of a word.
func scribe(c *clock, word *string, write func(string) error) *saver {
	return &saver{back: c.background(), saved: func(error) {}, take: func() func(context.Context) error {
		taken := *word
		return func(context.Context) error { return write(taken) }
	}}
}

func TestSaver_writesOnceForManyChanges(t *testing.T) {
	var c clock
	var written []string
	word := ""
	s := scribe(&c, &word, func(w string) error { written = append(written, w); return nil })
	for _, w := range []string{"a", "ab", "abc"} {
		word = w
		s.touch()
	}
	if len(c.later) != 1 || len(written) != 0 {
		t.Fatalf("got %d saves due and %v written, want one due", len(c.later), written)
	}
	c.tick()
	if len(written) != 1 || written[0] != "abc" || s.dirty {
		t.Errorf("got %v, dirty %v; want abc once", written, s.dirty)
	}
}

func TestSaver_failedSaveIsTriedAgain(t *testing.T) {
	var c clock
	full := errors.New("disk full")
	word, written := "a", ""
	fail := true
	s := scribe(&c, &word, func(w string) error {
		if fail {
			return full
		}
		written = w
		return nil
	})
	var told error
	s.saved = func(err error) { told = err }
	s.touch()
	c.tick()
	if !errors.Is(told, full) || !s.dirty || len(c.later) != 1 {
		t.Fatalf("after a failure: told %v, dirty %v, %d due; want the error and one more try", told, s.dirty, len(c.later))
	}
	fail = false
	c.tick()
	if written != "a" || s.dirty || told != nil {
		t.Errorf("after the second try: written %q, dirty %v, told %v", written, s.dirty, told)
	}
}

func TestSaver_olderStateNeverReplacesNewer(t *testing.T) {
	var c clock
	word, written := "old", ""
	s := scribe(&c, &word, func(w string) error { written = w; return nil })
	s.touch()
	slow := s.pending()
	word = "new"
	s.touch()
	if err := s.flushNow(); err != nil {
		t.Fatal(err)
	}
	if err := slow(); err != nil {
		t.Fatal(err)
	}
	if written != "new" {
		t.Errorf("got %q on disk, want new", written)
	}
}
