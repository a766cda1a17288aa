package pdf

import (
	"strings"
	"unicode/utf8"

	"hoso/model/paper"
)

const (
	// tighteningStep is what letters come closer by at a time, in points: the
	// least that word processors know.
	tighteningStep = 0.05
	// maxTightening is as much as the blanks of a line shrink by, shared among
	// its letters.
	maxTightening = 4 * tighteningStep
)

// Lines is the number of lines that a paragraph takes, and closer by how many
// points its letters have to stand closer, lest it take more of them in a word
// processor: those fill line after line from the left, and older ones do not
// shrink blanks. It is 0 where nothing needs to be done, or nothing helps.
func (m Measures) Lines(p *paper.Paragraph) (lines int, closer float64) {
	set, spans, _ := m.set.running(p)
	lines = len(set.broken(spans))
	for steps := 0; closer <= maxTightening; steps++ {
		closer = float64(steps) * tighteningStep
		if set.filled(spans, closer) <= lines {
			return lines, closer
		}
	}
	return lines, 0
}

// filled is the number of lines that a text takes when each line takes as much
// as it can hold, with letters closer by so many points.
func (s setting) filled(spans []span, closer float64) int {
	lines, at := 1, max(s.indent, 0)
	blank, chain := 0.0, 0.0 // what stands behind the line so far and parts only as a whole
	for _, w := range divideWide(s.words(spans), s.width) {
		for i, p := range w.pieces {
			parts := strings.SplitAfter(p.text(), "-")
			for j, part := range parts {
				chain += textWidth(part, p.font, s.size) - float64(utf8.RuneCountInString(part))*closer*mmPerPoint
				if last := i+1 == len(w.pieces) && j+1 == len(parts); last && w.bound {
					continue
				}
				if at+blank+chain > s.width && at > 0 {
					lines, at, blank = lines+1, 0, 0
				}
				at += blank + chain
				blank, chain = 0, 0
			}
		}
		if gap := w.gap - float64(w.blanks)*closer*mmPerPoint; w.bound {
			chain += gap
		} else {
			blank = gap
		}
	}
	return lines
}
