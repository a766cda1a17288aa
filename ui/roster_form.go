package ui

import (
	"slices"
	"strings"

	"hoso/model"
)

// rosterForm is a table of nominees pasted, before any of it is taken.
type rosterForm struct {
	pasted string
	d      model.Dossier // that it is compared with
	// encoding is the old encoding that the table is in; empty for sound text.
	encoding string
	convert  bool

	roster model.Roster
	taken  []bool // by row
}

// newRosterForm reads a table as it was pasted. It takes some 30 µs a row, so it
// is done aside.
func newRosterForm(pasted string, d model.Dossier) *rosterForm {
	encoding := model.LegacyEncoding(pasted)
	return (&rosterForm{pasted: pasted, d: d, encoding: encoding}).read(encoding != "")
}

// read reads the table anew, converted from the old encoding or as it is.
func (f *rosterForm) read(convert bool) *rosterForm {
	table := f.pasted
	if convert {
		table = model.ToUnicode(table, f.encoding)
	}
	g := &rosterForm{pasted: f.pasted, d: f.d, encoding: f.encoding, convert: convert, roster: model.ReadRoster(model.SplitTable(table), f.d)}
	for _, row := range g.roster.Rows {
		g.taken = append(g.taken, row.Fit())
	}
	return g
}

// toggle takes a row or leaves it out. A row without a name cannot be taken.
func (f *rosterForm) toggle(i int) {
	if f.roster.Rows[i].Verdict != model.RosterNameless {
		f.taken[i] = !f.taken[i]
	}
}

// nominees are those of the rows taken.
func (f *rosterForm) nominees() []model.Nominee {
	var list []model.Nominee
	for i, row := range f.roster.Rows {
		if f.taken[i] {
			list = append(list, row.Nominee)
		}
	}
	return list
}

// summary says how many rows there are, and what stands in their way.
func (f *rosterForm) summary() string {
	n := map[model.RosterVerdict]int{}
	for _, row := range f.roster.Rows {
		n[row.Verdict]++
	}
	words := []string{textf("roster.rows", len(f.roster.Rows), len(f.nominees()))}
	for _, part := range []struct {
		n     int
		words string
	}{
		{n[model.RosterDoubtful], textf("roster.doubtful", n[model.RosterDoubtful])},
		{n[model.RosterTwice] + n[model.RosterKnown], textf("roster.double", n[model.RosterTwice]+n[model.RosterKnown])},
		{n[model.RosterNameless], textf("roster.nameless", n[model.RosterNameless])},
	} {
		if part.n > 0 {
			words = append(words, part.words)
		}
	}
	return strings.Join(words, "; ") + "."
}

// hint says how the columns were understood, where that may need a look.
func (f *rosterForm) hint() string {
	var words []string
	if !f.roster.Headed {
		words = append(words, text("roster.guessed"))
	}
	if len(f.roster.Ignored) > 0 {
		words = append(words, textf("roster.ignored", strings.Join(f.roster.Ignored, ", ")))
	}
	return strings.Join(words, " ")
}

// verdict is what became of a row, in words.
func (f *rosterForm) verdict(i int) string {
	row := f.roster.Rows[i]
	if len(row.Remarks) == 0 {
		return text("roster.sound")
	}
	return strings.Join(row.Remarks, "; ")
}

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

// takeRoster adds nominees as one act: collectives stand before individuals.
func (f *dossierForm) takeRoster(nominees []model.Nominee) {
	f.d.TakeNominees(f.plan, nominees)
	f.touch()
}
