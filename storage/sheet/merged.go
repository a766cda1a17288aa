package sheet

import "slices"

// filled are the rows with each merged area's text in all rows that the area
// covers, below the row of titles (from 0; -1: none): a unit that is written
// once beside its people is each one's. Texts merged over columns stay where
// they begin. What would pass MaxCells or MaxText is left as it is.
func (t Table) filled(head int) [][]string {
	f := filling{rows: slices.Clone(t.Rows), own: map[int]bool{}}
	for _, a := range t.merged {
		if a.top-1 > head && a.top <= len(t.Rows) && a.left <= len(t.Rows[a.top-1]) {
			f.down(a, t.Rows[a.top-1][a.left-1])
		}
	}
	return f.rows
}

// headEnd is the place of the last row of titles, where some of the first are
// merged over several rows.
func (t Table) headEnd(head int) int {
	end := head
	for _, a := range t.merged {
		if head >= 0 && a.top-1 == head && a.bottom-a.top < 3 {
			end = max(end, a.bottom-1)
		}
	}
	return end
}

// filling fills rows, and changes none that others see.
type filling struct {
	rows           [][]string
	own            map[int]bool // rows that were cloned
	cells, letters int          // written
}

// down writes a text below itself, in the rows of an area that have something
// in them.
func (f *filling) down(a area, text string) {
	if text == "" {
		return
	}
	for i := a.top; i < min(a.bottom, len(f.rows)); i++ {
		row := f.rows[i]
		if len(row) == 0 || a.left <= len(row) && row[a.left-1] != "" {
			continue
		}
		more := max(0, a.left-len(row))
		f.cells += 1 + more
		f.letters += len(text)
		if f.cells > MaxCells || f.letters > MaxText {
			return
		}
		if !f.own[i] {
			row, f.own[i] = slices.Clone(row), true
		}
		row = append(row, make([]string, more)...)
		row[a.left-1] = text
		f.rows[i] = row
	}
}
