package ui

import (
	"slices"
	"strings"

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
		f.add(m)
	}
	return len(members)
}

// parseMembers reads lines of "name<TAB>post<TAB>role", as a table is copied
// from a spreadsheet. A first column of numbers and a line of titles are left
// out.
func parseMembers(pasted string) []model.CouncilMember {
	var found []model.CouncilMember
	for line := range strings.Lines(pasted) {
		var cells []string
		for cell := range strings.SplitSeq(line, "\t") {
			cells = append(cells, strings.TrimSpace(cell))
		}
		if _, numbered := parseCount(cells[0]); numbered && len(cells) > 1 {
			cells = cells[1:]
		}
		if cells[0] == "" || isTitle(cells[0]) {
			continue
		}
		m := model.CouncilMember{Name: cells[0], Role: model.Member}
		if len(cells) > 1 {
			m.Post = cells[1]
		}
		if len(cells) > 2 {
			m.Role = parseRole(cells[2])
		}
		found = append(found, m)
	}
	return found
}

func isTitle(cell string) bool {
	switch model.Fold(cell) {
	case "ho ten", "ho va ten", "ten", "thanh vien", "stt", "tt":
		return true
	}
	return false
}

// parseRole reads a role as lists write it.
func parseRole(words string) model.CouncilRole {
	folded := model.Fold(words)
	has := func(part string) bool { return strings.Contains(folded, part) }
	switch {
	case has("pho chu tich"):
		return model.ViceChair
	case has("chu tich"):
		return model.Chair
	case has("thuong truc"):
		return model.Standing
	case has("thu ky") && (has("uy vien") || has("thanh vien")):
		return model.MemberSecretary
	case has("thu ky"):
		return model.Secretary
	}
	return model.Member
}
