package ui

import (
	"slices"

	"hoso/model"
)

// unsettle makes a dossier that was printed, packed or handed in a draft again,
// and remembers it as it stood before the change.
func (f *dossierForm) unsettle(before model.Dossier) {
	switch f.d.State {
	case model.Printed, model.Packed, model.Submitted:
		before = before.Clone()
		before.State, before.Revision, before.SubmittedOn = f.d.State, f.d.Revision, f.d.SubmittedOn
		f.settled = &before
		f.d.State = model.Draft
	}
}

// settle makes a draft what it was before, where undoing has led back to the
// very contents that were printed, packed or handed in.
func (f *dossierForm) settle() {
	s := f.settled
	if s == nil || f.d.State != model.Draft || f.d.Revision != s.Revision || f.d.SubmittedOn != s.SubmittedOn {
		return
	}
	if slices.Equal(f.d.Attachments, s.Attachments) && len(model.Compare(*s, *f.d)) == 0 {
		f.d.State = s.State
	}
}
