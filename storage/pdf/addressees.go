package pdf

import "hoso/model/paper"

// addressees sets "Kính gửi:" with one body on the same line, or several below
// it, one a line, their dashes aligned under the colon (Nghị định 30/2020, Phụ
// lục I, mục II.9). The whole stands in the middle of the text.
func (s setter) addressees(a *paper.Addressees) []slab {
	set := s.bodySetting(a.ID)
	set.indent, set.align = 0, alignLeft
	head := set.lines([]span{{paper.KinhGui, Regular}})
	lines := a.Lines()

	// The names begin behind the colon's blank, or under the colon.
	colon := textWidth(paper.KinhGui, Regular, set.size)
	names := set
	if len(lines) == 1 {
		colon += textWidth(" ", Regular, set.size)
		names.balance = true
	} else {
		colon -= textWidth(":", Regular, set.size)
		names.indent = -textWidth("- ", Regular, set.size)
	}
	names.left, names.width = set.left+colon, set.width-colon
	var below []slab
	for _, l := range lines {
		below = append(below, names.lines([]span{{l, Regular}})...)
	}
	slabs := head
	if len(lines) == 1 && len(below) > 0 {
		slabs[0].runs[len(slabs[0].runs)-1].Text += " "
		slabs[0].take(below[0], 0)
		below = below[1:]
	}
	slabs = append(slabs, below...)
	s.centre(slabs)
	slabs[0].space = AddresseesSpace
	slabs[len(slabs)-1].height += TitleAfter
	return keepAll(slabs, true)
}

// centre moves slabs as one block to the middle of the text.
func (s setter) centre(slabs []slab) {
	right := s.sheet.left
	for _, line := range slabs {
		for _, r := range line.runs {
			right = max(right, r.X+r.Width())
		}
	}
	by := (s.sheet.left + s.sheet.width - right) / 2
	for _, line := range slabs {
		for i := range line.runs {
			line.runs[i].X += by
		}
	}
}
