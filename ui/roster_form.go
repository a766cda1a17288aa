package ui

import (
	"slices"
	"strings"

	"hoso/model"
)

// rosterForm is a table of nominees or of council members, before any of it is
// taken.
type rosterForm struct {
	table TableFile
	list  rosterList
	// encoding is the old encoding that the table is in; empty for sound text.
	encoding string
	convert  bool

	rosterRead
	taken []bool // by row
}

// rosterList is what a table is read as.
type rosterList interface {
	read(table TableFile, sheet, encoding string) rosterRead
	// count says how many rows were read, and how many are chosen.
	count(rows, chosen int) string
	// kind and facts head what is shown of a row beside its name.
	kind() string
	facts() string
	// columns are a tick, the row's number, name, kind, facts and verdict.
	columns() columns
}

// rosterRead is what a table holds, by one way of reading it. Either nominees or
// members are set, by row.
type rosterRead struct {
	sheet    TableSheet
	rows     []rosterRow
	headed   bool
	ignored  []string // titles of columns
	nominees []model.Nominee
	members  []model.CouncilMember
}

// rosterRow is a row as it is shown.
type rosterRow struct {
	number            int // in the file, from 1
	name, kind, facts string
	verdict           model.RosterVerdict
	remarks           []string
}

// newRosterForm reads a table. It takes some 30 µs a row, so it is done aside.
func newRosterForm(table TableFile, list rosterList) *rosterForm {
	f := &rosterForm{table: table, list: list, encoding: table.Encoding()}
	return f.read("", f.encoding != "")
}

// read reads the table anew: another sheet of it, or converted from the old
// encoding or as it is.
func (f *rosterForm) read(sheet string, convert bool) *rosterForm {
	g := &rosterForm{table: f.table, list: f.list, encoding: f.encoding, convert: convert}
	from := ""
	if convert {
		from = f.encoding
	}
	g.rosterRead = f.list.read(f.table, sheet, from)
	for _, row := range g.rows {
		g.taken = append(g.taken, row.verdict == model.RosterSound || row.verdict == model.RosterDoubtful)
	}
	return g
}

// toggle takes a row or leaves it out. A row without a name cannot be taken.
func (f *rosterForm) toggle(i int) {
	if f.rows[i].verdict != model.RosterNameless {
		f.taken[i] = !f.taken[i]
	}
}

// chosen are those of the people of all rows whose rows are taken.
func chosen[T any](f *rosterForm, people []T) []T {
	var list []T
	for i, p := range people {
		if f.taken[i] {
			list = append(list, p)
		}
	}
	return list
}

// count is the number of rows taken.
func (f *rosterForm) count() int { return len(chosen(f, f.rows)) }

// summary says how many rows there are, and what stands in their way.
func (f *rosterForm) summary() string {
	n := map[model.RosterVerdict]int{}
	for _, row := range f.rows {
		n[row.verdict]++
	}
	words := []string{f.list.count(len(f.rows), f.count())}
	for _, part := range []struct {
		n     int
		words string
	}{
		{n[model.RosterDoubtful] + n[model.RosterStrange], textf("roster.doubtful", n[model.RosterDoubtful]+n[model.RosterStrange])},
		{n[model.RosterTwice] + n[model.RosterKnown], textf("roster.double", n[model.RosterTwice]+n[model.RosterKnown])},
		{n[model.RosterNameless], textf("roster.nameless", n[model.RosterNameless])},
	} {
		if part.n > 0 {
			words = append(words, part.words)
		}
	}
	return strings.Join(words, "; ") + "."
}

// hint says how the table was understood, where that may need a look.
func (f *rosterForm) hint() string {
	words := append([]string{}, f.sheet.Remarks...)
	if !f.headed && len(f.rows) > 0 {
		words = append(words, text("roster.guessed"))
	}
	if len(f.ignored) > 0 {
		words = append(words, textf("roster.ignored", strings.Join(f.ignored, ", ")))
	}
	return strings.Join(words, " ")
}

// inFull is all that is shown of a row; empty where there is none.
func (f *rosterForm) inFull(i int) string {
	if i < 0 || i >= len(f.rows) {
		return ""
	}
	row := f.rows[i]
	return strings.Join(slices.DeleteFunc([]string{row.name, row.kind, row.facts, f.verdict(i)}, func(s string) bool { return s == "" }), " – ")
}

// verdict is what became of a row, in words.
func (f *rosterForm) verdict(i int) string {
	row := f.rows[i]
	if len(row.remarks) == 0 {
		return text("roster.sound")
	}
	return strings.Join(row.remarks, "; ")
}
