package pdf

import (
	"strings"

	"hoso/model/paper"
)

const (
	stateName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
	// headAllowance is what the right column is wider than the state's name,
	// headGutter what the left column's text keeps away from it, in mm.
	headAllowance = 2.0
	headGutter    = 3.0
	// numberSpace stands above the line of number and date.
	numberSpace = 5 * mmPerPoint
)

// headSizes are the sizes of a letterhead's parts in points.
type headSizes struct{ name, motto, date float64 }

var (
	largeHead = headSizes{SizeHeadLarge, SizeMottoLarge, SizeMottoLarge}
	smallHead = headSizes{SizeHeadSmall, SizeMottoSmall, SizeMottoSmall}
)

// letterhead sets the two columns of a paper's head: at the left the bodies
// and the number, at the right the state's name and motto, place and date,
// number and date on one line (Nghị định 30/2020, Phụ lục I, mục II.1–4, and
// the page's plan in mục IV). The right column is as wide as the state's name,
// the left one takes the rest, on a landscape page no more than the right one.
func (s setter) letterhead(b *paper.Letterhead) []slab {
	sizes := largeHead
	if !s.headFits(b, sizes) {
		sizes = smallHead
	}
	left, right := s.headColumns(sizes)
	left.block, right.block = b.ID, b.ID

	var bodies, motto slab
	for _, line := range b.Parent {
		bodies = stack(append([]slab{bodies}, left.lines([]span{{line, Regular}})...))
	}
	for _, line := range b.Name {
		bodies = stack(append([]slab{bodies}, left.lines([]span{{line, Bold}})...))
	}
	if len(b.Name) > 0 {
		bodies.underline(RuleShare)
	}
	for i, line := range b.Motto {
		set := right
		switch {
		case len(b.Motto) == 1:
			set.size = SizePartyHead
		case i > 0:
			set.size = sizes.motto
		}
		motto = stack(append([]slab{motto}, set.lines([]span{{line, Bold}})...))
	}
	motto.underline(1)

	foot := motto.height + numberSpace
	if b.Number != "" {
		foot = max(bodies.height, motto.height) + numberSpace
	}
	left.size, right.size = SizeNumber, sizes.date
	number := stack(left.lines([]span{{b.Number, Regular}}))
	date := stack(right.lines([]span{{b.PlaceDate, Italic}}))
	lift := right.baseline() - left.baseline() // to one baseline
	if len(number.runs)+len(date.runs) == 0 {
		foot -= numberSpace
	}
	var whole slab
	whole.take(bodies, 0)
	whole.take(number, foot+lift)
	whole.take(motto, 0)
	whole.take(date, foot)
	whole.keep = true
	return []slab{whole}
}

// headColumns returns the settings of the two columns at the size of the
// bodies' names.
func (s setter) headColumns(sizes headSizes) (left, right setting) {
	width := min(textWidth(stateName, Bold, sizes.name)+headAllowance, s.sheet.width)
	column := setting{size: sizes.name, spacing: 1, align: alignCentre}
	left, right = column, column
	left.left, left.width = s.sheet.left, min(s.sheet.width-width-headGutter, width)
	right.left, right.width = s.sheet.left+s.sheet.width-width, width
	return left, right
}

// headFits reports whether each line of the left column stays one line.
func (s setter) headFits(b *paper.Letterhead, sizes headSizes) bool {
	left, right := s.headColumns(sizes)
	for _, line := range b.Parent {
		if textWidth(line, Regular, sizes.name) > left.width {
			return false
		}
	}
	for _, line := range b.Name {
		if textWidth(line, Bold, sizes.name) > left.width {
			return false
		}
	}
	return textWidth(strings.TrimSpace(b.PlaceDate), Italic, sizes.date) <= right.width
}
