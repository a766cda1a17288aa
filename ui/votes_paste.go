package ui

import (
	"slices"
	"strings"

	"hoso/model"
)

// votesTable reads votes copied from a spreadsheet; nil where it is one cell or
// a sentence, which goes into the field like any other text.
func votesTable(copied string) [][]string {
	table := model.SplitTable(copied)
	if len(table) == 0 || len(table) == 1 && len(table[0]) == 1 {
		return nil
	}
	for _, row := range table {
		for _, cell := range row {
			if len([]rune(strings.TrimSpace(cell))) > 6 { // no count of votes
				return nil
			}
		}
	}
	return table
}

// fill puts a table of votes into the rows from that of a nominee on, and into
// the columns from one of voteKeys on. What lies beyond the table's edge is left
// out; what is no number is kept as typed. It returns the number of rows filled.
func (f *minutesForm) fill(nominee, key string, table [][]string) int {
	results := slices.Clone(f.d.Minutes.Results)
	first := slices.IndexFunc(results, func(r model.Result) bool { return r.Nominee == nominee })
	column := slices.Index(voteKeys[:], key)
	if first < 0 || column < 0 {
		return 0
	}
	table = table[:min(len(table), len(results)-first)]
	for i, row := range table {
		r := &results[first+i]
		counts := []*int{&r.For, &r.Against, &r.Other}[column:]
		for j, cell := range row[:min(len(row), len(counts))] {
			typed := tidyLine(cell)
			n, ok := parseCount(typed)
			if ok {
				typed = ""
			}
			*counts[j] = n
			f.d.SetUnread(votePath(r.Nominee, voteKeys[column+j]), typed)
		}
	}
	f.d.Minutes.Results = results
	f.changed()
	return len(table)
}
