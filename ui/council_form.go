package ui

import (
	"slices"

	"hoso/model"
)

// councilForm edits the members of a council. Lists are replaced, never
// changed in place.
type councilForm struct {
	council *model.Council
	gone    func(member string) // hears of one who was removed; may be nil
	changed func()
}

func (f *councilForm) add(m model.CouncilMember) string {
	m.ID = freeID("m", func(id string) bool { _, taken := f.council.MemberByID(id); return taken })
	if m.Role == "" {
		m.Role = model.Member
	}
	f.council.Members = append(slices.Clip(slices.Clone(f.council.Members)), m)
	f.changed()
	return m.ID
}

func (f *councilForm) remove(i int) {
	member := f.council.Members[i].ID
	f.council.Members = slices.Delete(slices.Clone(f.council.Members), i, i+1)
	if f.gone != nil {
		f.gone(member)
	}
	f.changed()
}

// move moves a member n places down.
func (f *councilForm) move(i, n int) {
	if i+n < 0 || i+n >= len(f.council.Members) {
		return
	}
	list := slices.Clone(f.council.Members)
	list[i], list[i+n] = list[i+n], list[i]
	f.council.Members = list
	f.changed()
}

// withoutVote says that the council has somebody who does not vote, and why the
// membership is less than the list; empty when all vote.
func withoutVote(members []model.CouncilMember) string {
	n := 0
	for _, m := range members {
		if !m.Votes() {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return textf("council.no-vote", n)
}
