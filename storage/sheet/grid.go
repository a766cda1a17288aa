package sheet

import "hoso/model"

// grid is a table on a sheet of its own: titles, a head of one or two rows,
// rows.
type grid struct {
	tab     string // the sheet's name
	owner   string // the body whose table it is, above the title; may be empty
	title   string
	notes   []string // lines below the title
	columns []column
	rows    []row
	foot    []string // lines below the table
	filter  bool     // buttons to filter by in the head
	toFill  bool     // blank cells keep what is typed as it is typed
}

// column is a column of a grid. Neighbours of one group have a merged cell above
// their titles.
type column struct {
	group string
	title string
	width float64 // in digits of the default font, as Excel counts
	kind  kind
}

// kind is what a column holds, and so how it is written and aligned.
type kind int

const (
	words  kind = iota // text that wraps, left
	label              // short text, centred
	number             // a whole number, centred
	day                // a date, centred
)

// row is a row of a grid: its cells, or one heading across all columns.
type row struct {
	heading string
	cells   []any // string, int, model.Date or nil, for each column
	strong  bool  // in bold: a total, or what needs looking at
}

// headed tells that the head has a row of groups.
func (g grid) headed() bool {
	for _, c := range g.columns {
		if c.group != "" {
			return true
		}
	}
	return false
}

// headRows is how many rows the head takes.
func (g grid) headRows() int {
	if g.headed() {
		return 2
	}
	return 1
}

// headAt is the number of the head's first row: it stands after owner, title,
// notes and a blank row.
func (g grid) headAt() int {
	if g.owner == "" {
		return 1 + len(g.notes) + 2
	}
	return 2 + len(g.notes) + 2
}

// firstRow is the number of the body's first row.
func (g grid) firstRow() int { return g.headAt() + g.headRows() }

// datable is the day that Excel can hold as a number: it knows no day before
// 1900, and takes 29/2/1900 for one.
func datable(d model.Date) bool { return d.IsDay() && d >= "1900-03-01" }
