package pdf

import "strings"

// FirmText is a paragraph's text with no-break spaces where no line of it may
// end, for programs that break lines themselves: "kinh tế\u00A0- xã hội".
func (m Measures) FirmText(text string, f Font, size float64) string {
	return setting{width: m.set.sheet.width, size: size, spacing: 1}.firm(text, f)
}

// FirmCell is the same of a text in a table's column of the given width, in mm.
func (m Measures) FirmCell(text string, f Font, width float64) string {
	return setting{width: width, size: SizeTable, spacing: 1, align: alignLeft}.firm(text, f)
}

// firm puts no-break spaces behind bound words, a list's mark apart. Where a chain
// of such words does not fit a line it is parted as in the PDF.
func (s setting) firm(text string, f Font) string {
	words := divideWide(s.words([]span{{text, f}}), min(s.widths()))
	if len(words) == 0 || drawable(text) != text {
		return text
	}
	var firm strings.Builder
	firm.WriteString(text[:len(text)-len(strings.TrimLeft(text, " "))])
	for _, w := range words {
		firm.WriteString(w.text())
		if w.bound && w.blanks == 1 && !w.fixed {
			firm.WriteRune(nbsp)
		} else {
			firm.WriteString(strings.Repeat(" ", w.blanks))
		}
	}
	firm.WriteString(text[len(strings.TrimRight(text, " ")):])
	return firm.String()
}
