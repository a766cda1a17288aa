package ui

import (
	"slices"

	"hoso/model"
)

// signersForm edits a unit's signers. The first one signs new dossiers. Lists
// are replaced, never changed in place.
type signersForm struct {
	unit    *model.Unit
	signers *[]model.Signer
	changed func()
}

// add adds a deputy, who signs for the head: the head is usually there
// already. It returns the new place.
func (f *signersForm) add() int {
	s := model.Signer{Position: f.unit.HeadPosition, Collective: f.unit.Collective, HeadPosition: f.unit.HeadPosition}
	if len(*f.signers) > 0 && f.unit.HeadPosition != "" {
		s.Authority, s.Position = model.KT, "Phó "+f.unit.HeadPosition
	}
	*f.signers = append(slices.Clip(slices.Clone(*f.signers)), s)
	f.changed()
	return len(*f.signers) - 1
}

func (f *signersForm) remove(i int) {
	*f.signers = slices.Delete(slices.Clone(*f.signers), i, i+1)
	f.changed()
}

// prefer puts a signer first: that one is used for new dossiers.
func (f *signersForm) prefer(i int) {
	list := slices.Clone(*f.signers)
	chosen := list[i]
	*f.signers = slices.Insert(slices.Delete(list, i, i+1), 0, chosen)
	f.changed()
}

// label names a signer among others, in as little room as it takes.
func (f *signersForm) label(i int) string {
	if name := (*f.signers)[i].FullName(); name != "" {
		return name
	}
	return text("signers.unnamed")
}
