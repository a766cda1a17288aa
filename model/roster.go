package model

import (
	"fmt"
	"slices"
	"strings"
)

// RosterVerdict is what became of a row of a roster.
type RosterVerdict string

const (
	RosterSound    RosterVerdict = "sound"
	RosterDoubtful RosterVerdict = "doubtful" // taken, and to be looked at
	RosterStrange  RosterVerdict = "strange"  // taken only when the clerk says so
	RosterTwice    RosterVerdict = "twice"    // the same nominee stands in a row above
	RosterKnown    RosterVerdict = "known"    // the dossier has the nominee already
	RosterNameless RosterVerdict = "nameless" // cannot be taken
)

// RosterRow is a nominee as a row of a table gives it.
type RosterRow struct {
	// Row is the place in the table, from 0.
	Row int
	// Nominee has neither an id nor sections of a report.
	Nominee Nominee
	Verdict RosterVerdict
	// Remarks say in Vietnamese what the clerk should look at.
	Remarks []string
}

// Fit tells that the row may be taken without a second thought.
func (r RosterRow) Fit() bool { return r.Verdict == RosterSound || r.Verdict == RosterDoubtful }

// Roster is a table of nominees as read.
type Roster struct {
	Rows []RosterRow
	// Headed tells that the table has titles; else the columns were told by what
	// they hold.
	Headed bool
	// Head is the place of the row of titles, where it has one.
	Head int
	// Ignored are the titles of the columns that no field was found for.
	Ignored []string
}

// ReadRoster reads a table of collectives, households and individuals, as
// copied from a spreadsheet or read from a file. Columns are known by their
// titles, in any order, with or without accents; rows above the titles, a row
// that only numbers the columns, and rows of headings are no nominees. A heading
// such as "I. TẬP THỂ" tells what stands below it. Rows are compared with each
// other and with the nominees of d; nothing is added to d.
func ReadRoster(table [][]string, d Dossier) Roster {
	var roster Roster
	columns, first, headed := headRow(table)
	roster.Headed, roster.Head = headed, first
	if headed {
		roster.Ignored = strangeTitles(table[first], columns)
		first++
		if first < len(table) && addSecondTitles(table[first], columns) {
			first++
		}
	} else {
		columns = guessColumns(table)
	}
	reader := rosterReader{columns: columns, known: identities{}, above: identities{}}
	if at, ok := columns[colType]; ok {
		reader.typed = !headed || holdsTypes(table[roster.Head][min(at, len(table[roster.Head])-1)], table[first:], at)
	}
	for _, n := range d.Nominees {
		reader.known.add(identityOf(n))
	}
	for i := first; i < len(table); i++ {
		if row, ok := reader.read(table[i]); ok {
			row.Row = i
			roster.Rows = append(roster.Rows, row)
		}
	}
	return roster
}

// addSecondTitles adds the titles of a second row, as lists have them that
// divide the year of birth into men and women.
func addSecondTitles(row []string, columns map[string]int) bool {
	more := matchColumns(row, rosterColumns)
	if len(more) == 0 || len(more) != filled(row) {
		return false
	}
	for key, at := range more {
		if _, known := columns[key]; !known {
			columns[key] = at
		}
	}
	return true
}

func strangeTitles(head []string, columns map[string]int) []string {
	used := map[int]bool{}
	for _, at := range columns {
		used[at] = true
	}
	var strange []string
	for i, title := range head {
		if !used[i] && !blank(title) {
			strange = append(strange, strings.Join(strings.Fields(title), " "))
		}
	}
	return strange
}

// rosterReader reads one row after the other.
type rosterReader struct {
	columns map[string]int
	typed   bool        // the column of types holds nothing else
	below   NomineeType // what the last heading announced
	known   identities  // of the dossier
	above   identities  // of the rows read
	broken  string      // a cell of the present row that holds no value
}

// identities are nominees by the key of their names.
type identities map[string][]identity

func (all identities) add(id identity) { all[id.name] = append(all[id.name], id) }

func (all identities) has(id identity) bool { return slices.ContainsFunc(all[id.name], id.same) }

// read returns the nominee of a row; ok is false when the row is none.
func (r *rosterReader) read(row []string) (read RosterRow, ok bool) {
	if filled(row) == 0 || slices.IndexFunc(row, func(c string) bool { return !blank(c) && !isOrdinal(strings.Trim(c, " ()")) }) < 0 {
		return read, false // blank, or the numbers of the columns
	}
	if t, heading := headingOf(row); heading {
		if t != "" {
			r.below = t
		}
		return read, false
	}
	r.broken = ""
	cells := r.cells(row)
	if cells.only(colNote) {
		return read, false
	}
	read.Nominee, read.Remarks = cells.nominee(r.below)
	if r.broken != "" {
		read.Remarks = append(read.Remarks, "bỏ qua ô “"+r.broken+"”: bảng tính báo lỗi, không có giá trị")
	}
	said := ""
	if r.typed {
		said = cells[colType]
	}
	read.Verdict = r.judge(&read, strange(read.Nominee, said))
	r.above.add(identityOf(read.Nominee))
	return read, true
}

// judge says what is to become of a row, and adds why; odd is what is strange
// of it.
func (r *rosterReader) judge(read *RosterRow, odd []string) RosterVerdict {
	n := read.Nominee
	id := identityOf(n)
	read.Remarks = append(odd, read.Remarks...)
	switch {
	case blank(n.Name):
		read.Remarks = append([]string{"thiếu tên"}, read.Remarks...)
		return RosterNameless
	case r.known.has(id):
		read.Remarks = append([]string{"đã có trong hồ sơ"}, read.Remarks...)
		return RosterKnown
	case r.above.has(id):
		read.Remarks = append([]string{"trùng với dòng ở trên"}, read.Remarks...)
		return RosterTwice
	case len(odd) > 0:
		return RosterStrange
	case len(read.Remarks) > 0:
		return RosterDoubtful
	}
	return RosterSound
}

// headingOf tells a row that only announces what stands below it: a number in
// Roman or a letter, and "Tập thể", "Cá nhân", "Tổng cộng".
func headingOf(row []string) (t NomineeType, heading bool) {
	if filled(row) > 2 {
		return "", false
	}
	words := strings.Fields(foldTitle(strings.Join(row, " ")))
	for len(words) > 0 && (isOrdinal(words[0]) || strings.Trim(words[0], "ivx") == "" || len(words[0]) == 1) {
		words = words[1:]
	}
	for len(words) > 0 && isOrdinal(words[len(words)-1]) { // how many there are
		words = words[:len(words)-1]
	}
	switch title := strings.Join(words, " "); {
	case len(words) > 5:
	case strings.HasPrefix(title, "tap the") && len(words) == 2, strings.HasPrefix(title, "danh sach tap the"), title == "doi voi tap the":
		return Collective, true
	case title == "ho gia dinh", strings.HasPrefix(title, "danh sach ho gia dinh"), title == "doi voi ho gia dinh":
		return Household, true
	case title == "ca nhan", strings.HasPrefix(title, "danh sach ca nhan"), title == "doi voi ca nhan":
		return Individual, true
	case strings.HasPrefix(title, "tong cong"), strings.HasPrefix(title, "tong so"), title == "cong":
		return "", true
	}
	return "", false
}

// doubt is what a cell says that could not be read.
func doubt(what, cell string) string {
	return fmt.Sprintf("không đọc được %s “%s”", what, cell)
}
