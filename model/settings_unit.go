package model

import "cmp"

// TakeUnit makes u the settings' unit. Signers stay, with the posts of u where
// they had those of the unit before; so does what only the clerk knows: whom to
// call, the cluster, and the drafting section where u has none.
func (s *Settings) TakeUnit(u Unit) {
	old := s.Unit
	u.Contact, u.Cluster = cmp.Or(u.Contact, old.Contact), cmp.Or(u.Cluster, old.Cluster)
	u.Drafter = cmp.Or(u.Drafter, old.Drafter)
	s.Unit = u
	if len(s.Signers) == 0 {
		s.Signers = []Signer{{}}
	}
	for i := range s.Signers {
		signer := &s.Signers[i]
		takeWords(&signer.Position, old.HeadPosition, u.HeadPosition)
		takeWords(&signer.HeadPosition, old.HeadPosition, u.HeadPosition)
		takeWords(&signer.Collective, old.Collective, u.Collective)
	}
}

// takeWords changes words that are still those of the unit before.
func takeWords(words *string, old, new string) {
	if *words == old {
		*words = new
	}
}

// UnitTaken lists what TakeUnit changes.
func UnitTaken(was, is Settings) []Change {
	list := unitChanges(Dossier{Proposer: was.Unit}, Dossier{Proposer: is.Unit})
	for i, signer := range is.Signers {
		var old Signer
		if i < len(was.Signers) {
			old = was.Signers[i]
		}
		list = append(list, changed(Change{"chức vụ ghi khi " + signerName(signer) + " ký", listed(old.Lines(), asIs), listed(signer.Lines(), asIs)})...)
	}
	return list
}

func signerName(s Signer) string {
	if s.Name == "" {
		return "người đứng đầu"
	}
	return s.Name
}
