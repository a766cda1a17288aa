package model

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// strange says what of a row can hardly be meant as it stands: a type that
// there is none of, a name that is no name. said is the cell of the type.
func strange(n Nominee, said string) []string {
	var remarks []string
	if said != "" && typeSaid(said) == "" {
		remarks = append(remarks, fmt.Sprintf("không có loại “%s”, tạm hiểu là %s", said, strings.ToLower(n.Type.Name())))
	}
	if n.Name != "" && !isName(n.Name) {
		remarks = append(remarks, fmt.Sprintf("“%s” không phải là tên", n.Name))
	}
	return remarks
}

// isName tells a name from a number, a formula and an error of a spreadsheet.
func isName(name string) bool {
	return strings.ContainsFunc(name, unicode.IsLetter) && strings.IndexAny(name, "=#+") != 0
}

// typeSaid is the type that a cell names; empty where it names none.
func typeSaid(cell string) NomineeType {
	switch said := Fold(cell); {
	case strings.Contains(said, "ho gia dinh"), said == "ho":
		return Household
	case strings.Contains(said, "tap the"), said == "tt":
		return Collective
	case strings.Contains(said, "ca nhan"), said == "cn":
		return Individual
	}
	return ""
}

// holdsTypes tells a column of types from one with the same title in which
// something else stands, such as a form of commendation.
func holdsTypes(title string, rows [][]string, at int) bool {
	return strings.Contains(foldTitle(title), "loai") || slices.ContainsFunc(rows, func(row []string) bool { return at < len(row) && typeSaid(row[at]) != "" })
}

// DoubtBirths finds strange what rows say of a birth after a day.
func (r *Roster) DoubtBirths(today Date) {
	for i := range r.Rows {
		row := &r.Rows[i]
		if p := row.Nominee.Person; p != nil && p.Birth.After(today) {
			row.Remarks = append(row.Remarks, fmt.Sprintf("ngày sinh %s ở tương lai", p.Birth))
			if row.Fit() {
				row.Verdict = RosterStrange
			}
		}
	}
}
