package ui

import (
	"strings"
	"unicode"

	"hoso/model"
)

const (
	// maxSteps is how far back a dossier can be undone.
	maxSteps = 200
	// maxKept is the number of nominees, copies counted, that the steps of a
	// dossier may hold: some 1.5 kB each, for texts are shared.
	maxKept = 10_000
)

// undoStack is what was done to a dossier, so that it can be undone and done
// again, across fields and papers. Words typed into one field without a pause
// are one step; any other change is a step of its own.
type undoStack struct {
	present      model.Dossier // as of the last step
	past, future []step
	typing       bool // the last step may take up what is typed next
}

// step is one change of a dossier.
type step struct {
	state model.Dossier // on the other side of the step
	name  string        // "xóa cá nhân Nguyễn Văn Mẫu"
	part  string        // where it was made
	path  string        // of the field
	sent  *sent         // the nominee that went to another dossier with it
}

func newUndoStack(d model.Dossier) *undoStack { return &undoStack{present: d.Clone()} }

// note takes up what was changed since the last note, in a part, and reports
// whether that was anything.
func (s *undoStack) note(d *model.Dossier, part string) bool {
	changes := model.Compare(s.present, *d)
	if len(changes) == 0 {
		return false
	}
	if !s.goesOn(changes) {
		c := weightiest(changes)
		name := c.Describe(s.present, *d)
		if more := len(changes) - 1; more > 0 && c.Kind == model.Edited {
			name = textf("undo.more", name, more)
		}
		s.past = append(s.past, step{state: s.present, name: name, part: part, path: c.Path})
		s.forget(len(d.Nominees))
	}
	s.present, s.future = d.Clone(), nil
	s.typing = len(changes) == 1 && changes[0].Kind == model.Edited
	if last := s.past[len(s.past)-1]; s.typing && len(model.Compare(last.state, s.present)) == 0 {
		s.past, s.typing = s.past[:len(s.past)-1], false // typed and taken away again
	}
	return true
}

// call gives the last step a name of its own.
func (s *undoStack) call(name string) {
	if len(s.past) > 0 {
		s.past[len(s.past)-1].name, s.typing = name, false
	}
}

// pause ends the step that typing went into.
func (s *undoStack) pause() { s.typing = false }

// goesOn tells whether changes only carry on the word that is being typed.
func (s *undoStack) goesOn(changes []model.Difference) bool {
	if !s.typing || len(s.past) == 0 || len(changes) > 1 {
		return false
	}
	c := changes[0]
	if c.Kind != model.Edited || c.Path != s.past[len(s.past)-1].path {
		return false
	}
	_, gone, come := delta(c.Before, c.After)
	return !strings.ContainsFunc(gone+come, unicode.IsSpace)
}

// delta is how one text became another: after at bytes gone were replaced by
// come.
func delta(before, after string) (at int, gone, come string) {
	b, a := []rune(before), []rune(after)
	first := 0
	for first < len(b) && first < len(a) && b[first] == a[first] {
		first++
	}
	endB, endA := len(b), len(a)
	for endB > first && endA > first && b[endB-1] == a[endA-1] {
		endB, endA = endB-1, endA-1
	}
	return first, string(b[first:endB]), string(a[first:endA])
}

// weightiest is the change that a step is named for: a nominee that came or
// went says more than the votes that went along.
func weightiest(changes []model.Difference) model.Difference {
	weight := func(c model.Difference) int {
		structural := c.Kind == model.Added || c.Kind == model.Removed
		switch {
		case structural && strings.HasPrefix(c.Path, "nominees/") && strings.Count(c.Path, "/") == 1:
			return 3
		case structural:
			return 2
		case c.Kind == model.Moved:
			return 1
		}
		return 0
	}
	best := changes[0]
	for _, c := range changes[1:] {
		if weight(c) > weight(best) {
			best = c
		}
	}
	return best
}

// forget lets the oldest steps go where there are too many.
func (s *undoStack) forget(nominees int) {
	most := max(20, min(maxSteps, maxKept/max(1, nominees)))
	if len(s.past) > most {
		s.past = append([]step(nil), s.past[len(s.past)-most:]...)
	}
}

// undo takes the last step back and redo makes it again; each returns the step
// with the state that it leads to. ok is false where there is none.
func (s *undoStack) undo() (taken step, ok bool) { return s.cross(&s.past, &s.future) }

func (s *undoStack) redo() (taken step, ok bool) { return s.cross(&s.future, &s.past) }

func (s *undoStack) cross(from, to *[]step) (taken step, ok bool) {
	if len(*from) == 0 {
		return step{}, false
	}
	taken = (*from)[len(*from)-1]
	*from = (*from)[:len(*from)-1]
	back := taken
	back.state = s.present
	*to = append(*to, back)
	s.present, s.typing = taken.state, false
	return taken, true
}

// replace takes the dossier as it is for the present without making a step: a
// job has changed it.
func (s *undoStack) replace(d *model.Dossier) { s.present, s.typing = d.Clone(), false }

// names are those of the steps that can be undone and done again; empty where
// there is none.
func (s *undoStack) names() (undo, redo string) {
	if n := len(s.past); n > 0 {
		undo = s.past[n-1].name
	}
	if n := len(s.future); n > 0 {
		redo = s.future[n-1].name
	}
	return undo, redo
}
