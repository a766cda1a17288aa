package pdf

import (
	"slices"

	"hoso/model/paper"
)

// slab is the smallest piece of a page. Its runs, rules and boxes have their X
// on the page and their Y from the slab's top, in mm.
type slab struct {
	// space is left above the slab, except at the top of a page.
	space  float64
	height float64
	runs   []Run
	rules  []Rule
	boxes  []Box
	// keep holds the slab on one page with the next. Where that asks for more
	// than a page, weak holds give way first.
	keep, weak bool
	// table marks head and rows of a table.
	table bool
	// head is shown again above a slab that opens a page: a table's head.
	head *slab
	// slice is set where the slab is one line of a table row that is too high
	// for one page.
	slice *rowSlice
}

// rowSlice is what one line of a table row has beside rules.
type rowSlice struct {
	row *paper.Row
	// cells are the slice's runs, cell by cell. Slices of one row that come on
	// one page are read cell after cell.
	cells [][]Run
	// lead is added above a slice that opens a page, tail kept free below one
	// that ends a page, and close drawn there: the foot of a row that goes on.
	lead, tail float64 // mm
	close      []Rule
}

// shift moves what the slab shows down by y mm.
func (s *slab) shift(y float64) {
	for i := range s.runs {
		s.runs[i].Y += y
	}
	shiftRules(s.rules, y)
	for i := range s.boxes {
		s.boxes[i].Y += y
	}
	if s.slice == nil {
		return
	}
	shiftRules(s.slice.close, y)
	for _, cell := range s.slice.cells {
		for i := range cell {
			cell[i].Y += y
		}
	}
}

func shiftRules(rules []Rule, y float64) {
	for i := range rules {
		rules[i].Y1 += y
		rules[i].Y2 += y
	}
}

// take adds what other shows, y mm below the slab's top.
func (s *slab) take(other slab, y float64) {
	other.shift(y)
	s.runs = append(s.runs, other.runs...)
	s.rules = append(s.rules, other.rules...)
	s.boxes = append(s.boxes, other.boxes...)
	s.height = max(s.height, y+other.height)
}

// heightOf is the height of slabs one below the other.
func heightOf(slabs []slab) float64 {
	height := 0.0
	for i, s := range slabs {
		if i > 0 {
			height += s.space
		}
		height += s.height
	}
	return height
}

// stack puts slabs into one, one below the other. It moves what they show.
func stack(slabs []slab) slab {
	var whole slab
	for i, s := range slabs {
		y := whole.height
		if i > 0 {
			y += s.space
		}
		whole.take(s, y)
	}
	return whole
}

// keepLines ties the lines of a paragraph so that no page begins or ends with
// a single one of them.
func keepLines(lines []slab) []slab {
	if n := len(lines); n > 1 {
		keepWeakly(&lines[0])
		keepWeakly(&lines[n-2])
	}
	return lines
}

// keepWeakly holds a slab with the next, unless it is held already.
func keepWeakly(s *slab) {
	if !s.keep {
		s.keep, s.weak = true, true
	}
}

// keepFirmly holds a slab with the next.
func keepFirmly(s *slab) { s.keep, s.weak = true, false }

// keepAll ties slabs to each other, and the last to what follows if next is
// set.
func keepAll(slabs []slab, next bool) []slab {
	for i := range slabs {
		if next || i+1 < len(slabs) {
			keepFirmly(&slabs[i])
		}
	}
	return slabs
}

// opened returns a slice of a row as it opens a page, with the room above it
// that a cell's first line has.
func (s slab) opened() slab {
	if s.slice == nil {
		return s
	}
	lead := s.slice.lead
	s.shift(lead)
	for i := range s.rules {
		if s.rules[i].X1 == s.rules[i].X2 {
			s.rules[i].Y1 -= lead
		}
	}
	s.height += lead
	return s
}

// repeated returns a copy of a table's head to be shown on another page.
func (s slab) repeated() slab {
	s.runs, s.rules = slices.Clone(s.runs), slices.Clone(s.rules)
	for i := range s.runs {
		s.runs[i].Repeated = true
	}
	return s
}
