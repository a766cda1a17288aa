package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// bodyLines is how many lines of the list of parts the name of a body may take.
const bodyLines = 3

// brokenName breaks a name into lines that fit. What is too long for most lines
// loses the middle of the last: bodies are told apart by their ends, the place.
// With most 0 there are as many lines as it takes: a person's name is never
// shortened.
func brokenName(name string, most int, fits func(string) bool) string {
	left := strings.Fields(name)
	if len(left) == 0 {
		return name
	}
	var lines []string
	for len(left) > 0 && (most == 0 || len(lines) < most-1) {
		n := 1
		for n < len(left) && fits(strings.Join(left[:n+1], " ")) {
			n++
		}
		lines, left = append(lines, strings.Join(left[:n], " ")), left[n:]
	}
	if len(left) == 0 {
		return strings.Join(lines, "\n")
	}
	last := strings.Join(left, " ")
	if !fits(last) && len(left) > 1 {
		n := len(left) - 1
		for n > 1 && fits("… "+strings.Join(left[n-1:], " ")) {
			n--
		}
		last = "… " + strings.Join(left[n:], " ")
	}
	return strings.Join(append(lines, last), "\n")
}

// brokenNames breaks names for a column, each once.
type brokenNames struct {
	width, size float32 // of the column and of the letters
	known       map[string]string
}

// of is a name in at most so many lines for a column of a width.
func (n *brokenNames) of(name string, width float32, most int) string {
	if size := theme.TextSize(); n.known == nil || n.width != width || n.size != size {
		*n = brokenNames{width, size, map[string]string{}}
	}
	broken, ok := n.known[name]
	if !ok {
		broken = brokenName(name, most, func(s string) bool {
			return width <= 0 || fyne.MeasureText(s, n.size, fyne.TextStyle{}).Width <= width
		})
		n.known[name] = broken
	}
	return broken
}
