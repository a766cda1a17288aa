package model

import "strings"

// rejoined puts rows together again that a cell of several paragraphs tore: Word
// copies each paragraph as if a row ended there. It does so in a table whose
// rows are numbered, where what follows a row bears no number and fills up just
// the cells that the row lacks, or, between two numbered rows, is a line for the
// last cell. Excel gives every row all its cells: its tables stay as they are.
func rejoined(rows [][]string) [][]string {
	head := numberedHead(rows)
	if head < 0 {
		return rows
	}
	width := len(rows[head])
	whole := rows[: head+1 : head+1]
	for i := head + 1; i < len(rows); i++ {
		row, last := rows[i], len(whole)-1
		before := whole[last]
		fills := len(before) < width && len(before)+len(row)-1 <= width
		between := len(row) == 1 && i+1 < len(rows) && isNumbered(rows[i+1])
		if last > head && continues(row, before) && (fills || between) {
			whole[last] = joinRows(before, row)
		} else {
			whole = append(whole, row)
		}
	}
	return whole
}

// numberedHead finds the row of titles that begins with one for numbers; -1
// where there is none.
func numberedHead(rows [][]string) int {
	for i, row := range rows[:min(headSearched, len(rows))] {
		if len(row) > 1 && matchTitle(row[0], ordinalTitle) != "" {
			return i
		}
	}
	return -1
}

// continues tells that a row without a number may belong to the numbered one
// before it.
func continues(row, before []string) bool {
	if _, heading := headingOf(row); heading {
		return false
	}
	return isNumbered(before) && !isNumbered(row) && !blank(row[0])
}

func isNumbered(row []string) bool {
	first := strings.TrimSpace(row[0])
	return first != "" && isOrdinal(first)
}

// joinRows continues the last cell of a row with the first one of the next.
func joinRows(before, row []string) []string {
	end := len(before) - 1
	joined := append(before[:end:end], before[end]+"\n"+row[0])
	return append(joined, row[1:]...)
}
