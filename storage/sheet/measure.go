package sheet

import (
	"strings"
	"unicode"
)

// Rows are given the height that their texts take, because LibreOffice does not
// work it out for files from elsewhere. Like a height that Excel worked out, it
// is not a fixed one: Excel makes a row higher again when somebody types into
// it.

// lineHeight is what a line of the body takes, in points, with what stands
// above and below it.
const lineHeight = 15

// padding is the part of a column's width that Excel keeps free, in digits.
const padding = 0.9

// heightOf is the height of a row of cells, in points: of the one with most
// lines.
func (d *drawing) heightOf(r row) float64 {
	lines := 1
	for i, value := range r.cells {
		if text, ok := value.(string); ok {
			lines = max(lines, linesOf(text, d.columns[i].width, r.strong))
		}
	}
	return lineHeight * float64(lines)
}

// linesOf is how many lines a text takes in a cell of a width: words go on the
// next line whole, and one that is wider than the cell is cut.
func linesOf(text string, width float64, bold bool) int {
	width -= padding
	if bold {
		width /= 1.08
	}
	n := 0
	for paragraph := range strings.SplitSeq(text, "\n") {
		n++
		taken := 0.0
		for _, word := range strings.Fields(paragraph) {
			w := widthOf(word)
			if taken > 0 && taken+w > width {
				n++
				taken = 0
			}
			for w > width {
				n++
				w -= width
			}
			taken += w + widthOf(" ")
		}
	}
	return n
}

// widthOf is the width of a word in Times New Roman, in digits of the same
// size, a little above the truth.
func widthOf(word string) float64 {
	total := 0.0
	for _, r := range word {
		switch {
		case strings.ContainsRune(" .,;:'’!|()[]/-ijltfrI", r) || unicode.Is(unicode.Mn, r):
			total += 0.62
		case strings.ContainsRune("mMwW%@—", r):
			total += 1.6
		case unicode.IsUpper(r):
			total += 1.35
		default:
			total += 0.95
		}
	}
	return total
}
