package pdf

import (
	"strings"

	"hoso/model/paper"
)

// widestWord is the share of a table's width up to which a column is widened
// for its longest word; a longer word is divided.
const widestWord = 0.25

// columnEdges returns the x of a table's vertical rules, in mm: each column has
// its share of the text's width, but no column is too narrow for its longest
// word as long as others have width to spare; and some share theirs by what they
// hold.
func columnEdges(columns []paper.Column, rows []paper.Row, area sheet) []float64 {
	shares := make([]float64, len(columns))
	least := make([]float64, len(columns))
	for i, c := range columns {
		shares[i] = max(c.Width, 0)
		least[i] = longestWord(c.Title, Bold)
	}
	for _, r := range rows {
		if r.Group {
			continue
		}
		for i, c := range r.Cells[:min(len(r.Cells), len(least))] {
			least[i] = max(least[i], longestWord(c.Text, Regular.styled(c.Bold, false)))
		}
	}
	for i := range least {
		least[i] = min(least[i]+2*CellSide+TableWeight, area.width*widestWord)
	}
	edges := make([]float64, 1, len(shares)+1)
	edges[0] = area.left
	widths := distribute(area.width, shares, least)
	fitColumns(widths, least, columns, rows)
	for i, w := range widths {
		edges = append(edges, edges[i]+w)
	}
	return edges
}

// longestWord is the width in mm of the widest word of a text. A paper's symbol,
// "45/TTr-UBND", may end a line behind its hyphen.
func longestWord(text string, f Font) float64 {
	longest := 0.0
	for word := range strings.FieldsSeq(text) {
		parts := []string{word}
		if at := strings.LastIndexByte(word, '-') + 1; at > 0 && strings.Contains(word[:at], "/") {
			parts = []string{word[:at], word[at:]}
		}
		for _, part := range parts {
			longest = max(longest, textWidth(part, f, SizeTable))
		}
	}
	return longest
}

// distribute divides width by shares, giving each part at least its least
// width, which is above 0, if all of them together fit; if not, it divides
// width by the least widths.
func distribute(width float64, shares, least []float64) []float64 {
	if sum(least) > width {
		shares, least = least, make([]float64, len(least))
	}
	parts := make([]float64, len(shares))
	fixed := make([]bool, len(shares))
	for {
		rest, free := width, 0.0
		for i := range shares {
			if fixed[i] {
				rest -= least[i]
			} else {
				free += shares[i]
			}
		}
		settled := true
		for i := range shares {
			switch {
			case fixed[i]:
				parts[i] = least[i]
			case shares[i]/free*rest < least[i]:
				fixed[i], settled = true, false
			default:
				parts[i] = shares[i] / free * rest
			}
		}
		if settled {
			return parts
		}
	}
}

func sum(values []float64) float64 {
	total := 0.0
	for _, v := range values {
		total += v
	}
	return total
}
