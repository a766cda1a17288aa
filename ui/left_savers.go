package ui

import "slices"

// leftSaver is that of a screen that was left: of a dossier by its id, of the
// settings with none.
type leftSaver struct {
	of string
	*saver
}

// leftSavers are those of screens that were left. A screen goes although its last
// change could not be written: its saver goes on trying, the window does not close
// without a word before that is on disk, and what it wrote on is not read before.
type leftSavers []leftSaver

// keep notes the saver of a screen that is being left, and forgets those that have
// nothing to write any more.
func (l *leftSavers) keep(of string, s *saver) {
	*l = append(slices.DeleteFunc(*l, func(other leftSaver) bool { return !other.dirty || other.saver == s }), leftSaver{of, s})
}

// pending returns the work of writing what was left of a dossier, or of the
// settings, for any thread.
func (l leftSavers) pending(of string) func() error {
	var works []func() error
	for _, s := range l {
		if s.of == of {
			works = append(works, s.pending())
		}
	}
	return func() error {
		for _, write := range works {
			if err := write(); err != nil {
				return err
			}
		}
		return nil
	}
}

// flushNow writes on the calling thread what is not yet on disk: the window is
// being closed. The error is that of the first that fails.
func (l leftSavers) flushNow() (failed error) {
	for _, s := range l {
		if !s.dirty {
			continue
		}
		if err := s.flushNow(); failed == nil {
			failed = err
		}
	}
	return failed
}
