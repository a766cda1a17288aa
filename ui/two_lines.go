package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// twoLines breaks words into two lines where one is too short for them. What is
// too long for two loses its middle: names are told apart by their ends, the
// given name or the place.
func twoLines(words string, fits func(string) bool) string {
	if fits(words) {
		return words
	}
	list := strings.Fields(words)
	first := 1
	for first < len(list) && fits(strings.Join(list[:first+1], " ")) {
		first++
	}
	if first == len(list) {
		return words
	}
	head, rest := strings.Join(list[:first], " "), list[first:]
	if end := strings.Join(rest, " "); fits(end) {
		return head + "\n" + end
	}
	last := len(rest) - 1
	for last > 0 && fits("… "+strings.Join(rest[last-1:], " ")) {
		last--
	}
	return head + "\n… " + strings.Join(rest[last:], " ")
}

// shortNames breaks names for a column, each once.
type shortNames struct {
	width, size float32 // of the column and of the letters
	known       map[string]string
}

// of is a name in one or two lines for a column of a width.
func (n *shortNames) of(name string, width float32) string {
	if size := theme.TextSize(); n.known == nil || n.width != width || n.size != size {
		*n = shortNames{width, size, map[string]string{}}
	}
	short, ok := n.known[name]
	if !ok {
		short = twoLines(name, func(s string) bool {
			return width <= 0 || fyne.MeasureText(s, n.size, fyne.TextStyle{}).Width <= width
		})
		n.known[name] = short
	}
	return short
}
