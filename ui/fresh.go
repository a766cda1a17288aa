package ui

import "hoso/model"

// freshness remembers what the clerk has not come to yet: a form that nobody
// has filled in is not full of faults. Of such a part only those fields are
// judged that were left once; the rest follows when another part is shown, or
// when the clerk asks for a check.
type freshness struct {
	parts map[string]bool
	left  map[string]bool // paths of fields
}

// newFreshness takes every part of a dossier as fresh that nobody is in yet.
func newFreshness(f *dossierForm) freshness {
	n := freshness{parts: map[string]bool{}, left: map[string]bool{}}
	if len(f.d.Nominees) == 0 {
		for _, id := range []string{partGeneral, partProposal, partCouncil, partMinutes, partList, partAttachments} {
			n.parts[id] = true
		}
	}
	return n
}

// asked is told that the clerk wants to know everything.
func (n freshness) asked() { clear(n.parts) }

// leave is told that another part is shown now.
func (n freshness) leave(part string) { delete(n.parts, part) }

// judged tells whether what is found at a path is said on a part.
func (n freshness) judged(part, path string) bool { return !n.parts[part] || n.left[path] }

// told are the findings that are not held back.
func (f *dossierForm) told(part string) (told []model.Finding, held bool) {
	for _, finding := range f.findingsOf(part) {
		if f.fresh.judged(part, finding.Path) {
			told = append(told, finding)
		} else {
			held = true
		}
	}
	return told, held
}
