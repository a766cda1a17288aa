package ui

import (
	"slices"

	"hoso/model"
)

// councilForm edits the members of a council. Lists are replaced, never
// changed in place.
type councilForm struct {
	council *model.Council
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
	f.council.Members = slices.Delete(slices.Clone(f.council.Members), i, i+1)
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

// take adds the members of lines pasted from a table and returns how many.
func (f *councilForm) take(pasted string) int {
	members := parseMembers(pasted)
	for _, m := range members {
		f.add(m.CouncilMember)
	}
	return len(members)
}

// tableMember is a member as read from a table.
type tableMember struct {
	model.CouncilMember
	// words are the table's own for the role, where they say more or something
	// else than the role taken from them.
	words string
}

// String names the member with what was made of the role.
func (p tableMember) String() string {
	line := p.Name + " – " + p.Post + " – " + p.Role.Name()
	if p.words != "" {
		line += " " + textf("council.paste.words", p.words)
	}
	return line
}

// parseMembers reads the members from a table as it is copied from a
// spreadsheet. Rows without a name are left out.
func parseMembers(table string) []tableMember {
	var found []tableMember
	for _, row := range model.ReadCouncil(model.SplitTable(table), nil).Rows {
		if row.Member.Name != "" {
			found = append(found, tableMember{row.Member, row.Words})
		}
	}
	return found
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
