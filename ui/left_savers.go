package ui

import "slices"

// leftSavers are those of screens that were left. A screen goes although its last
// change could not be written: its saver goes on trying, and the window does not
// close without a word before that is on disk.
type leftSavers []*saver

// keep notes the saver of a screen that is being left, and forgets those that have
// nothing to write any more.
func (l *leftSavers) keep(s *saver) {
	*l = append(slices.DeleteFunc(*l, func(other *saver) bool { return !other.dirty || other == s }), s)
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
