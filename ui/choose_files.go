package ui

import (
	"slices"
	"strings"
)

// onChooseFiles asks for files and takes them as if they had been dropped on the
// window: the way for who works by keyboard, wherever the button for them is.
func (v *Window) onChooseFiles() {
	v.files.open(anyQuestion(v.dossier != nil), v.takeFiles)
}

// anyQuestion asks for whatever has a place in the program. What can be attached
// has one in a dossier only.
func anyQuestion(attached bool) FileQuestion {
	q := FileQuestion{Title: text("files.choose"), Many: true, Kinds: text("files.kinds")}
	lists := [][]string{tableQuestion().Patterns, packageQuestion().Patterns}
	if attached {
		lists = append(lists, fileQuestion("", true).Patterns)
	}
	for _, patterns := range lists {
		q.Patterns = append(q.Patterns, patterns...)
	}
	slices.SortFunc(q.Patterns, strings.Compare)
	q.Patterns = slices.Compact(q.Patterns)
	return q
}
