package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Pasted is a text from the clipboard made fit for a field of paragraphs, and
// what was done to it that the clerk may want to know of: not that letters were
// composed, line ends of Windows or runs of blanks changed.
type Pasted struct {
	Text string
	// Hidden is the number of characters that cannot be seen and went, or became
	// plain blanks: zero-width marks, soft hyphens, blanks that do not break.
	Hidden int
	// Marks is the number of lines whose mark of a list became "- " or "+ ".
	Marks int
	// Rows is the number of rows of a table that became lines.
	Rows int
	// Blanks is the number of empty lines that went.
	Blanks int
}

// CleanPasted makes text from the clipboard fit for a field of paragraphs. It is
// cleaned as Clean does. Besides, a mark of a list at the beginning of a line
// becomes one of the papers' own, "- " or "+ " (Section.Text), a row of a table
// becomes a line with its cells after one another, and empty lines and runs of
// blanks go, since no paper prints them. Of a piece of a line the blanks at both
// ends stay: it may be pasted between words.
func CleanPasted(raw string) Pasted {
	p := Pasted{Hidden: hiddenIn(raw)}
	raw = lineEnds.Replace(raw)
	body := strings.TrimRight(raw, "\n")
	if !strings.ContainsAny(body, "\n\t") {
		if mark, rest := listMark(body); mark != "" && !strings.HasPrefix(body, mark) {
			p.Marks, body = 1, mark+rest
		}
		p.Text, _ = Clean(body)
		return p
	}
	var kept []string
	trimmed := strings.TrimLeft(body, "\n")
	p.Blanks = max(0, len(body)-len(trimmed)-1)
	for line := range strings.SplitSeq(trimmed, "\n") {
		if line = p.line(line); line != "" {
			kept = append(kept, line)
		} else {
			p.Blanks++
		}
	}
	p.Text, _ = Clean(strings.Join(kept, "\n"))
	if len(trimmed) < len(body) && len(kept) > 0 {
		p.Text = "\n" + p.Text // begins a paragraph of its own
	}
	if len(raw) > len(body) && len(kept) > 1 {
		p.Text += "\n" // whole paragraphs were copied
	}
	return p
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

// line puts one line in order and counts what was done to it.
func (p *Pasted) line(line string) string {
	line = strings.Trim(line, " \t\u00a0")
	mark, rest := listMark(line)
	if mark != "" && !strings.HasPrefix(line, mark) {
		p.Marks++
	}
	cells := cellsIn(rest)
	number := ""
	switch {
	case len(cells) < 2:
	case isOrdinal(cells[0]):
		number, cells = strings.TrimRight(cells[0], ".)")+". ", cells[1:]
	case matchTitle(cells[0], ordinalTitle) != "":
		cells = cells[1:]
	}
	if len(cells) < 2 {
		return mark + number + strings.Join(cells, "")
	}
	p.Rows++
	return mark + number + cells[0] + ": " + strings.Join(cells[1:], "; ")
}

// cellsIn divides a line at its tabs into what is not blank, with one blank
// between words.
func cellsIn(line string) []string {
	var cells []string
	for cell := range strings.SplitSeq(line, "\t") {
		if cell = strings.Join(strings.Fields(cell), " "); cell != "" {
			cells = append(cells, cell)
		}
	}
	return cells
}

// isOrdinal tells the number that counts rows or paragraphs: "1", "1.", "12)".
func isOrdinal(cell string) bool {
	digits := strings.TrimRight(cell, ".)")
	return len(digits) <= 3 && len(cell)-len(digits) <= 1 && allDigits(digits)
}

// bullets are the marks of lists that programs draw, and the places that Word
// has for them in its fonts of symbols.
const bullets = "•●○◦▪■□♦❖►▶➢➤⮚✓✔∙‣\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d\uf0e8"

// listMark cuts the mark of a list from the beginning of a line. mark is "- ",
// "+ " or "" where the line has none. A minus before a figure is no mark.
func listMark(line string) (mark, rest string) {
	r, size := utf8.DecodeRuneInString(line)
	after, _ := utf8.DecodeRuneInString(line[size:])
	rest = strings.TrimLeft(line[size:], " \t\u00a0")
	blank := unicode.IsSpace(after)
	switch {
	case rest == "":
		return "", line
	case strings.ContainsRune(bullets, r), strings.ContainsRune("·§*", r) && blank:
		return "- ", rest
	case strings.ContainsRune("-–—−", r) && (blank || unicode.IsLetter(after)):
		return "- ", rest
	case r == '+' && (blank || unicode.IsLetter(after)), r == 'o' && after == '\t':
		return "+ ", rest
	}
	return "", line
}

// hiddenIn counts what cannot be seen in a text: line ends, tabs and plain
// blanks aside.
func hiddenIn(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\v' || r == '\f' || r == 0x85:
		case unicode.In(r, unicode.Zs, unicode.Cc, unicode.Cf):
			n++
		}
	}
	return n
}
