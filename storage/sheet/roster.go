package sheet

import (
	"fmt"
	"slices"
	"strings"

	"hoso/model"
)

// Chosen tells which sheet of a workbook was taken for the roster.
type Chosen struct {
	// Sheet is its name, Cells what it holds, as the verdicts number it.
	Sheet string
	Cells [][]string
	// Remarks say in Vietnamese what else the clerk should know of the file.
	Remarks []string
}

// Roster is a roster of nominees out of a workbook. Its rows are numbered from
// 0: the number in Excel is one more.
type Roster struct {
	model.Roster
	Chosen
}

// Roster reads the sheet that looks most like a roster of nominees and compares
// it with the nominees of d.
func (b Book) Roster(d model.Dossier) Roster {
	var best Roster
	bestScore := -1
	for _, t := range b.inOrder() {
		head := rosterHead(t.Rows)
		rows := t.filled(head)
		r := model.ReadRoster(rows, d)
		r.Rows = slices.DeleteFunc(r.Rows, func(row model.RosterRow) bool { return row.Row <= t.headEnd(head) })
		score := 0
		for i := range r.Rows {
			if r.Rows[i].Verdict != model.RosterNameless {
				score++
			}
			t.tell(r.Rows[i].Row, &r.Rows[i].Verdict, &r.Rows[i].Remarks)
		}
		if score = t.weigh(score, r.Headed); score > bestScore {
			best, bestScore = Roster{r, b.chosen(t, rows)}, score
		}
	}
	return best
}

// firstRows are those among which titles are looked for, and some more.
func firstRows(rows [][]string) [][]string { return rows[:min(20, len(rows))] }

// rosterHead is the place of the row of titles; -1 where there is none.
func rosterHead(rows [][]string) int {
	r := model.ReadRoster(firstRows(rows), model.Dossier{})
	if !r.Headed {
		return -1
	}
	return r.Head
}

// Council is a roster of council members out of a workbook, numbered as Roster.
type Council struct {
	model.CouncilRoster
	Chosen
}

// Council reads the sheet that looks most like a list of council members and
// compares it with the members known.
func (b Book) Council(known []model.CouncilMember) Council {
	var best Council
	bestScore := -1
	for _, t := range b.inOrder() {
		head := model.ReadCouncil(firstRows(t.Rows), nil).Head
		rows := t.filled(head)
		r := model.ReadCouncil(rows, known)
		r.Rows = slices.DeleteFunc(r.Rows, func(row model.CouncilRow) bool { return row.Row <= t.headEnd(head) })
		score := 0
		for i := range r.Rows {
			if r.Rows[i].Verdict != model.RosterNameless {
				score++
			}
			t.tell(r.Rows[i].Row, &r.Rows[i].Verdict, &r.Rows[i].Remarks)
		}
		if score = t.weigh(score, r.Head >= 0); score > bestScore {
			best, bestScore = Council{r, b.chosen(t, rows)}, score
		}
	}
	return best
}

// inOrder are the sheets with those that Excel shows first.
func (b Book) inOrder() []Table {
	tables := slices.Clone(b.Tables)
	slices.SortStableFunc(tables, func(a, b Table) int {
		switch {
		case a.Hidden == b.Hidden:
			return 0
		case a.Hidden:
			return 1
		}
		return -1
	})
	return tables
}

// weigh is how much a sheet looks like a roster: by the people in it, above all
// where it has titles; a hidden one only where no other has.
func (t Table) weigh(people int, headed bool) int {
	switch {
	case people == 0:
		return 0
	case t.Hidden:
		return 1
	case headed:
		return people + 1_000_000
	}
	return people + 1
}

// tell adds to a row's remarks that Excel does not show it.
func (t Table) tell(row int, verdict *model.RosterVerdict, remarks *[]string) {
	if _, hidden := slices.BinarySearch(t.HiddenRows, row+1); !hidden {
		return
	}
	*remarks = append(*remarks, "dòng đang ẩn trong Excel")
	if *verdict == model.RosterSound {
		*verdict = model.RosterDoubtful
	}
}

// chosen names the sheet and says what is to be known of the file.
func (b Book) chosen(t Table, rows [][]string) Chosen {
	c := Chosen{Sheet: t.Name, Cells: rows}
	say := func(format string, args ...any) { c.Remarks = append(c.Remarks, fmt.Sprintf(format, args...)) }
	others := slices.Clone(b.Unread)
	for _, o := range b.Tables {
		if o.Name != t.Name {
			others = append(others, o.Name)
		}
	}
	if len(others) > 0 {
		say("Chỉ đọc trang “%s”; không đọc trang %s.", t.Name, quoted(others))
	}
	if t.Hidden {
		say("Trang “%s” đang ẩn trong Excel.", t.Name)
	}
	if n := len(t.HiddenRows); n > 0 {
		say("Có %d dòng đang ẩn trong Excel; các dòng này vẫn được đọc và có ghi chú.", n)
	}
	if t.hasHiddenColumns() {
		say("Có cột đang ẩn trong Excel; cột này vẫn được đọc.")
	}
	if t.Mistakes > 0 {
		say("Có %d ô bị lỗi công thức (như #N/A); các ô này coi như để trống.", t.Mistakes)
	}
	if b.Macros {
		say("Tệp có macro; chương trình chỉ đọc dữ liệu, không chạy macro.")
	}
	return c
}

// quoted names some sheets.
func quoted(names []string) string {
	const shown = 5
	list := make([]string, 0, shown)
	for _, name := range names[:min(shown, len(names))] {
		list = append(list, "“"+name+"”")
	}
	words := strings.Join(list, ", ")
	if more := len(names) - shown; more > 0 {
		words += fmt.Sprintf(" và %d trang khác", more)
	}
	return words
}
