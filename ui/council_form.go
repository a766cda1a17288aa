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

// memberTitles are the titles that lists of councils use.
var memberTitles = []model.TableColumn{
	{Key: "name", Titles: []string{"ho va ten", "ho ten", "ten", "thanh vien"}},
	{Key: "post", Titles: []string{"chuc vu", "chuc danh", "don vi", "chuc vu don vi"}},
	{Key: "role", Titles: []string{"vai tro", "chuc danh trong hoi dong", "nhiem vu", "chuc vu trong hoi dong", "trong hoi dong"}},
	{Key: "number", Titles: []string{"stt", "tt"}},
}

// parseMembers reads the members from a table as it is copied from a
// spreadsheet: by its titles, in any order, or without titles as name, post and
// role. A first column of numbers is left out.
func parseMembers(table string) []tableMember {
	rows := model.SplitTable(table)
	var titles map[string]int
	if len(rows) > 0 {
		if at := model.MatchColumns(rows[0], memberTitles); len(at) > 1 || len(at) == len(rows[0]) {
			titles, rows = at, rows[1:]
		}
	}
	var found []tableMember
	for _, row := range rows {
		cells := memberCells(row, titles)
		if cells[0] == "" {
			continue
		}
		m := tableMember{CouncilMember: model.CouncilMember{Name: cells[0], Post: cells[1], Role: model.Member}}
		if cells[2] != "" {
			m.Role = parseRole(cells[2])
			if !sameRole(cells[2], m.Role) {
				m.words = cells[2]
			}
		}
		found = append(found, m)
	}
	return found
}

func isCount(cell string) bool {
	_, ok := parseCount(cell)
	return ok
}

func hasKey(at map[string]int, key string) bool {
	_, ok := at[key]
	return ok
}

// memberCells are name, post and role of a row.
func memberCells(row []string, titles map[string]int) (cells [3]string) {
	if !hasKey(titles, "name") {
		if len(row) > 1 && isCount(row[0]) {
			row = row[1:]
		}
		titles = map[string]int{"name": 0, "post": 1, "role": 2}
	}
	if titles["number"] == 0 && hasKey(titles, "number") && !isCount(row[0]) { // a row added without its number
		row = append([]string{""}, row...)
	}
	for i, key := range []string{"name", "post", "role"} {
		if at, ok := titles[key]; ok && at < len(row) {
			cells[i] = tidyLine(row[at])
		}
	}
	return cells
}

// sameRole tells whether words name a role and nothing else.
func sameRole(words string, r model.CouncilRole) bool {
	bare := func(s string) string {
		s = strings.NewReplacer(",", " ", "hoi dong", " ", "thanh vien", "uy vien").Replace(model.Fold(s))
		return tidyLine(s)
	}
	return bare(words) == "" || bare(words) == bare(r.Name())
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
