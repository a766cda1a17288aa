package ui

import "hoso/model"

// addNominee adds an empty nominee and returns its id.
func (f *dossierForm) addNominee(t model.NomineeType) string {
	n := model.NewNominee(f.d.FreeNomineeID(), f.plan, f.d.Kind, t)
	*f.d = f.d.WithNominee(n)
	f.fresh.parts[partReport+n.ID] = true
	f.touch()
	return n.ID
}

// duplicateNominee puts a copy right behind a nominee and returns its id.
func (f *dossierForm) duplicateNominee(id string) string {
	d, as := f.d.DuplicateNominee(id)
	if as == "" {
		return ""
	}
	name := textf("list.duplicate.step", f.nominee(id).Called(f.place(id)))
	*f.d = d
	f.touch()
	f.steps.call(name)
	f.stepped()
	return as
}

// moveNominee moves a nominee n places down.
func (f *dossierForm) moveNominee(id string, n int) {
	*f.d = f.d.MoveNominee(id, n)
	f.touch()
}

// removeNominee takes a nominee out, with the votes and all that belongs to it.
func (f *dossierForm) removeNominee(id string) {
	if f.nominee(id) != nil {
		*f.d = f.d.WithoutNominee(id)
		f.touch()
	}
}
