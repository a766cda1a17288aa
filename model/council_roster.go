package model

import (
	"slices"
	"strings"
)

// CouncilRow is a council member as a row of a table gives it.
type CouncilRow struct {
	// Row is the place in the table, from 0.
	Row int
	// Member has no id.
	Member  CouncilMember
	Verdict RosterVerdict
	// Remarks say in Vietnamese what the clerk should look at.
	Remarks []string
}

// Fit tells that the row may be taken without a second thought.
func (r CouncilRow) Fit() bool { return r.Verdict == RosterSound || r.Verdict == RosterDoubtful }

// CouncilRoster is a table of council members as read.
type CouncilRoster struct {
	Rows []CouncilRow
	// Head is the place of the row of titles; -1 where the table has none, and
	// its columns are taken for name, post and role.
	Head int
	// Ignored are the titles of the columns that no field was found for.
	Ignored []string
}

// The columns of a council.
const (
	colPost = "post"
	colRole = "role"
)

// councilColumns are the titles that lists of councils use.
var councilColumns = []tableColumn{
	{colName, []string{"ho va ten", "ho ten", "ten", "thanh vien"}},
	{colPost, []string{"chuc vu", "chuc danh", "don vi", "chuc vu don vi"}},
	{colRole, []string{"vai tro", "chuc danh trong hoi dong", "nhiem vu", "chuc vu trong hoi dong", "trong hoi dong"}},
	ordinalTitle[0],
}

// ReadCouncil reads the members of a council from a table, as copied from a
// spreadsheet or read from a file: by its titles, in any order, with or without
// accents, or without titles as name, post and role. A column of numbers is left
// out. Rows are compared with each other and with the members known.
func ReadCouncil(table [][]string, known []CouncilMember) CouncilRoster {
	var roster CouncilRoster
	var columns map[string]int
	columns, roster.Head = councilHead(table)
	if roster.Head >= 0 {
		roster.Ignored = strangeTitles(table[roster.Head], columns)
	}
	members, above := map[string]bool{}, map[string]bool{}
	for _, m := range known {
		members[m.key()] = true
	}
	for i := roster.Head + 1; i < len(table); i++ {
		cells := councilCells(table[i], columns)
		if numbered := slices.IndexFunc(cells[:], func(s string) bool { return s != "" && !isOrdinal(strings.Trim(s, "()")) }) < 0; numbered {
			continue // blank, or the numbers of the columns
		}
		if _, heading := headingOf(table[i]); heading {
			continue // "Tổng cộng: 9 người"
		}
		row := councilRow(cells)
		row.Row = i
		key := row.Member.key()
		switch {
		case row.Member.Name == "":
			row.Verdict, row.Remarks = RosterNameless, []string{"thiếu tên"}
		case members[key]:
			row.Verdict, row.Remarks = RosterKnown, []string{"đã có trong Hội đồng"}
		case above[key]:
			row.Verdict, row.Remarks = RosterTwice, []string{"trùng với dòng ở trên"}
		}
		above[key] = true
		roster.Rows = append(roster.Rows, row)
	}
	return roster
}

// key is the same for two rows on one person.
func (m CouncilMember) key() string { return NameKey(m.Name) + "\x00" + NameKey(m.Post) }

// councilHead finds the row of titles among the first ones: it heads names and
// something else. A first row of a single title heads a list of names.
func councilHead(table [][]string) (columns map[string]int, at int) {
	for i, row := range table[:min(headSearched, len(table))] {
		found := matchColumns(row, councilColumns)
		if _, named := found[colName]; named && len(found) > 1 {
			return found, i
		}
	}
	if len(table) > 0 {
		if found := matchColumns(table[0], councilColumns); len(found) > 0 && len(found) >= filled(table[0]) {
			return found, 0
		}
	}
	return nil, -1
}

// councilCells are name, post and role of a row.
func councilCells(row []string, columns map[string]int) (cells [3]string) {
	ordinal, numbered := columns[colOrdinal]
	switch _, named := columns[colName]; {
	case !named:
		if len(row) > 1 && (blank(row[0]) || isOrdinal(strings.TrimSpace(row[0]))) {
			row = row[1:]
		}
		columns = map[string]int{colName: 0, colPost: 1, colRole: 2}
	case numbered && ordinal == 0 && len(row) > 0 && !blank(row[0]) && !isOrdinal(strings.Trim(row[0], " ()")): // a row added without its number
		row = append([]string{""}, row...)
	}
	for i, key := range []string{colName, colPost, colRole} {
		if at, ok := columns[key]; ok && at < len(row) {
			cell, _ := Clean(row[at])
			cells[i] = strings.Join(strings.Fields(cell), " ")
		}
	}
	return cells
}

func councilRow(cells [3]string) CouncilRow {
	name, _ := cutAddress(cells[0]) // minutes write names alone
	row := CouncilRow{Member: CouncilMember{Name: name, Post: cells[1], Role: Member}, Verdict: RosterSound}
	if cells[2] != "" {
		row.Member.Role = parseRole(cells[2])
		if !namesRole(cells[2], row.Member.Role) {
			row.Verdict, row.Remarks = RosterDoubtful, []string{"vai trò ghi “" + cells[2] + "”, hiểu là " + row.Member.Role.Name()}
		}
	}
	return row
}

// namesRole tells whether words name a role and nothing else.
func namesRole(words string, r CouncilRole) bool {
	bare := func(s string) string {
		s = strings.NewReplacer(",", " ", "-", " ", "kiem", " ", "hoi dong", " ", "thanh vien", "uy vien").Replace(Fold(s))
		return strings.Join(strings.Fields(s), " ")
	}
	return bare(words) == "" || bare(words) == bare(r.Name())
}

// parseRole reads a role as lists write it; Member for anything else.
func parseRole(words string) CouncilRole {
	folded := Fold(words)
	has := func(part string) bool { return strings.Contains(folded, part) }
	switch {
	case has("pho chu tich"):
		return ViceChair
	case has("chu tich"):
		return Chair
	case has("thuong truc"):
		return Standing
	case has("thu ky") && (has("uy vien") || has("thanh vien")):
		return MemberSecretary
	case has("thu ky"):
		return Secretary
	}
	return Member
}
