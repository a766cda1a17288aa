package model

import (
	"strings"
	"unicode"
)

// SplitTable divides text copied from a spreadsheet or a table of Word into
// rows of cells. A cell of several lines comes from Excel between quotes; other
// quotes are the text's own. In a cell of Word's a line may end in a mark of its
// own, or as a row does (rejoined). Rows without a word are left out.
func SplitTable(pasted string) [][]string { return rejoined(splitRows(pasted)) }

// rowEnds makes one of the ends that rows have; a line of a cell ends in cellBreak.
var rowEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\f", "\n", "\u0085", "\n", "\u2028", cellBreak, "\u2029", "\n")

// cellBreak ends a line within a cell of Word's (Shift+Enter).
const cellBreak = "\v"

func splitRows(pasted string) [][]string {
	pasted = rowEnds.Replace(pasted)
	var rows [][]string
	var row []string
	endRow := func() {
		if strings.TrimSpace(strings.Join(row, "")) != "" {
			rows = append(rows, row)
		}
		row = nil
	}
	for {
		cell, rest := cutCell(pasted)
		row = append(row, strings.ReplaceAll(cell, cellBreak, "\n"))
		if rest == "" {
			endRow()
			return rows
		}
		if rest[0] == '\n' {
			endRow()
		}
		pasted = rest[1:]
	}
}

// cutCell takes the first cell; what is left begins with what divides it from
// the next.
func cutCell(s string) (cell, rest string) {
	if strings.HasPrefix(s, `"`) {
		for end := 1; end < len(s); end++ {
			switch {
			case s[end] != '"':
			case end+1 < len(s) && s[end+1] == '"':
				end++ // a quote of the text's own
			case strings.Contains(s[:end], "\n") && (end+1 == len(s) || s[end+1] == '\t' || s[end+1] == '\n'):
				return strings.ReplaceAll(s[1:end], `""`, `"`), s[end+1:]
			default:
				end = len(s)
			}
		}
	}
	if end := strings.IndexAny(s, "\t\n"); end >= 0 {
		return s[:end], s[end:]
	}
	return s, ""
}

// tableColumn is a column that a table may have, with the titles that lists
// give it, folded: "ho va ten".
type tableColumn struct {
	Key    string
	Titles []string
}

// matchColumns tells which of the known columns the cells of a row head, by
// their place in the row. A title may be followed by more words ("Họ và tên cá
// nhân"), an explanation in brackets does not count, and the longest title that
// fits decides. The first of two cells with one title is taken.
func matchColumns(row []string, known []tableColumn) map[string]int {
	at := map[string]int{}
	for i, cell := range row {
		key := matchTitle(cell, known)
		if _, taken := at[key]; key != "" && !taken {
			at[key] = i
		}
	}
	return at
}

func matchTitle(cell string, known []tableColumn) (key string) {
	words := " " + foldTitle(cell) + " "
	longest := 0
	for _, c := range known {
		for _, title := range c.Titles {
			if fits := strings.HasPrefix(words, " "+title+" ") || len(title) > len("ngay") && strings.Contains(words, " "+title+" "); fits && len(title) > longest {
				key, longest = c.Key, len(title)
			}
		}
	}
	if len(words) > 60 { // a sentence, not a title
		return ""
	}
	return key
}

// foldTitle is a title without marks, stops and what stands in brackets.
func foldTitle(cell string) string {
	if start := strings.IndexByte(cell, '('); start > 0 {
		cell = cell[:start]
	}
	return strings.Join(strings.FieldsFunc(Fold(cell), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}
