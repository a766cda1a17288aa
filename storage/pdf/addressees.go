package pdf

import "hoso/model/paper"

const addresseesSpace = 10 * mmPerPoint

// addressees sets "Kính gửi:" with one body on the same line, or several below
// it, one a line, their dashes aligned under the colon (Nghị định 30/2020, Phụ
// lục I, mục II.9). The whole is centred as far as its length allows.
func (s setter) addressees(a *paper.Addressees) []slab {
	set := s.bodySetting(a.ID)
	set.indent, set.align = 0, alignLeft
	head := textWidth(paper.KinhGui, Regular, set.size)
	colon := head - textWidth(":", Regular, set.size)
	lines := a.Lines()
	if len(lines) == 0 {
		return nil
	}
	longest := 0.0
	for _, l := range lines {
		longest = max(longest, textWidth(drawable(l), Regular, set.size))
	}
	var slabs []slab
	if len(lines) == 1 {
		// One paragraph, whose further lines hang under the body's name.
		hang := head + textWidth(" ", Regular, set.size)
		set = set.centredBlock(hang + longest)
		set.indent = -hang
		slabs = set.lines([]span{{paper.KinhGui + " " + lines[0], Regular}})
	} else {
		set = set.centredBlock(colon + longest)
		slabs = set.lines([]span{{paper.KinhGui, Regular}})
		set.left, set.width = set.left+colon, set.width-colon
		set.indent = -textWidth("- ", Regular, set.size)
		for _, l := range lines {
			slabs = append(slabs, set.lines([]span{{l, Regular}})...)
		}
	}
	slabs[0].space = addresseesSpace
	slabs[len(slabs)-1].height += titleAfter
	return keepAll(slabs, true)
}

// centredBlock narrows the column to a block in its middle, if it is narrower.
func (s setting) centredBlock(width float64) setting {
	width = min(width+slackEpsilon*2, s.width)
	s.left += (s.width - width) / 2
	s.width = width
	return s
}
