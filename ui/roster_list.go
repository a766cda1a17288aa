package ui

import (
	"slices"
	"strings"

	"hoso/model"
)

// nomineeList reads a table as nominees for a dossier, on a day.
type nomineeList struct {
	d     model.Dossier
	today model.Date
}

func (l nomineeList) read(table TableFile, sheet, encoding string) rosterRead {
	roster, from := table.Roster(sheet, encoding, l.d)
	roster.DoubtBirths(l.today)
	r := rosterRead{sheet: from, headed: roster.Headed, ignored: roster.Ignored}
	for _, row := range roster.Rows {
		r.rows = append(r.rows, rosterRow{row.Row + 1, row.Nominee.Name, row.Nominee.Type.Name(), facts(row.Nominee), row.Verdict, row.Remarks})
		r.nominees = append(r.nominees, row.Nominee)
	}
	return r
}

func (nomineeList) count(rows, chosen int) string { return textf("roster.rows", rows, chosen) }
func (nomineeList) kind() string                  { return text("roster.type") }
func (nomineeList) facts() string                 { return text("roster.facts") }

func (nomineeList) columns() columns { return columns{36, 58, 0.3, 84, 0.3, 0.4} }

// facts are what else a row says of its nominee, in short.
func facts(n model.Nominee) string {
	var parts []string
	if p := n.Person; p != nil {
		parts = []string{p.Birth.String(), p.Position, p.Workplace, p.Occupation, p.Hometown}
	} else if g := n.Group; g != nil {
		parts = []string{g.Head, g.Workplace, g.Address}
	}
	parts = slices.DeleteFunc(append(parts, n.Summary), func(s string) bool { return s == "" })
	return tidyLine(strings.Join(parts, ", "))
}

// memberList reads a table as members for a council.
type memberList struct{ known []model.CouncilMember }

func (l memberList) read(table TableFile, sheet, encoding string) rosterRead {
	roster, from := table.Council(sheet, encoding, l.known)
	r := rosterRead{sheet: from, headed: roster.Head >= 0, ignored: roster.Ignored}
	for _, row := range roster.Rows {
		r.rows = append(r.rows, rosterRow{row.Row + 1, row.Member.Name, row.Member.Role.Name(), row.Member.Post, row.Verdict, row.Remarks})
		r.members = append(r.members, row.Member)
	}
	return r
}

func (memberList) count(rows, chosen int) string { return textf("roster.rows.council", rows, chosen) }
func (memberList) kind() string                  { return text("council.role") }
func (memberList) facts() string                 { return text("council.post") }

func (memberList) columns() columns { return columns{36, 58, 0.28, 210, 0.36, 0.36} }

// takeRoster adds nominees as one act: collectives stand before individuals.
func (f *dossierForm) takeRoster(nominees []model.Nominee) {
	f.d.TakeNominees(f.plan, nominees)
	f.touch()
}

// takeAll adds members as one act and returns their ids.
func (f *councilForm) takeAll(members []model.CouncilMember) (ids []string) {
	list := slices.Clip(slices.Clone(f.council.Members))
	for _, m := range members {
		m.ID = freeID("m", func(id string) bool {
			return slices.ContainsFunc(list, func(o model.CouncilMember) bool { return o.ID == id })
		})
		ids, list = append(ids, m.ID), append(list, m)
	}
	f.council.Members = list
	f.changed()
	return ids
}

// giveBack takes members out again.
func (f *councilForm) giveBack(ids []string) {
	f.council.Members = slices.DeleteFunc(slices.Clone(f.council.Members), func(m model.CouncilMember) bool { return slices.Contains(ids, m.ID) })
	f.changed()
}
