package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// newFactEntry returns an entry for a fact that is one line of a paper: a name,
// an address, a post. A long one is shown whole, in as many rows as it takes;
// Enter goes on to the next field all the same.
func newFactEntry(around surroundings) *paragraphsEntry {
	e := newParagraphsEntry(around, 1)
	e.oneLine = true
	return e
}

// bind keeps a value at what is typed, as that of lineEntry does.
func (e *paragraphsEntry) bind(value *string, changed, left func()) {
	e.SetText(*value)
	e.OnChanged = func(s string) {
		*value = tidyLine(s)
		e.fit()
		changed()
	}
	e.left = func() {
		if t := tidyLine(e.Text); t != e.Text {
			e.replace(t)
		}
		left()
	}
}

// takesLine tells whether a field holds one line, so that line feeds do not
// belong there.
func takesLine(e textField) bool {
	fact, ok := e.(*paragraphsEntry)
	return !e.text().MultiLine || ok && fact.oneLine
}

// wrappedRows is the number of rows that a line takes in a width, as the entry
// breaks it.
func wrappedRows(line string, width float32) int {
	wide := func(s string) bool {
		return fyne.MeasureText(s, theme.TextSize(), fyne.TextStyle{}).Width > width
	}
	if !wide(line) {
		return 1
	}
	rows, row := 1, ""
	for word := range strings.SplitAfterSeq(line, " ") {
		if row != "" && wide(row+strings.TrimRight(word, " ")) {
			rows, row = rows+1, ""
		}
		row += word
	}
	return rows
}
