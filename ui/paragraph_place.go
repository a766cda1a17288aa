package ui

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// paragraph is the paragraph that the cursor is in, counted from 0 without
// blank ones, as paper counts them, and how far into it, from 0 to 1.
func (e *paragraphsEntry) paragraph() (n int, part float64) {
	left := e.CursorTextOffset()
	for line := range strings.SplitSeq(e.Text, "\n") {
		length := utf8.RuneCountInString(line)
		blank := strings.TrimSpace(line) == ""
		if left <= length {
			if blank {
				return max(0, n-1), 1
			}
			return n, float64(left) / float64(max(1, length))
		}
		left -= length + 1
		if !blank {
			n++
		}
	}
	return max(0, n-1), 1
}

// goToParagraph puts the cursor at the beginning of a paragraph.
func (e *paragraphsEntry) goToParagraph(n int) {
	offset := 0
	for line := range strings.SplitSeq(e.Text, "\n") {
		if strings.TrimSpace(line) != "" {
			if n == 0 {
				break
			}
			n--
		}
		offset += utf8.RuneCountInString(line) + 1
	}
	if n == 0 {
		e.goTo(offset)
	}
}

// goTo puts the cursor behind a number of letters. The field must have been
// drawn: only then it knows its rows.
func (e *paragraphsEntry) goTo(offset int) {
	unselect(&e.Entry)
	e.place(min(offset, utf8.RuneCountInString(e.Text)))
	e.Refresh()
	e.showCursor()
}

// place notes that the cursor is behind a number of letters, which the next
// Refresh shows.
func (e *paragraphsEntry) place(offset int) {
	e.CursorColumn = 0
	// The last row that does not begin behind the place looked for. There are
	// no more rows than letters; what is no row begins at 0.
	e.CursorRow = sort.Search(offset+1, func(row int) bool {
		e.CursorRow = row + 1
		begin := e.CursorTextOffset()
		return begin > offset || begin == 0
	})
	e.CursorColumn = offset - e.CursorTextOffset()
}
