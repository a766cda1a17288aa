package pdf

import (
	"slices"
	"strings"

	"hoso/model/paper"
)

const (
	stateName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
	// headAllowance is what the right column is wider than the state's name, in
	// mm.
	headAllowance = 2.0
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
// the page's plan in mục IV); an official letter's subject stands below its
// number, a form's number above all. The right column is as wide as the state's
// name, the left one takes the rest of an upright page; on a landscape page it is
// as wide, so that a body's name has the same lines on all papers.
func (s setter) letterhead(b *paper.Letterhead) []slab {
	sizes := largeHead
	if !s.headFits(b, sizes) {
		sizes = smallHead
	}
	left, right := s.headColumns(sizes)
	left.block, right.block = b.ID, b.ID
	bodies, motto := headBodies(b, left), headMotto(b, right, sizes)

	foot := motto.height + NumberSpace
	if b.Number != "" {
		foot = max(bodies.height, motto.height) + NumberSpace
	}
	left.size, right.size = SizeNumber, sizes.date
	number := stack(left.lines([]span{{b.Number, Regular}}))
	date := stack(right.lines([]span{{b.PlaceDate, Italic}}))
	lift := right.baseline() - left.baseline() // to one baseline
	if len(number.runs)+len(date.runs) == 0 {
		foot -= NumberSpace
	}
	left.size = SizeLetterSubject
	subject := stack(left.lines([]span{{b.Subject, Regular}}))
	if len(subject.runs) > 0 {
		number.take(subject, number.height+LetterSpace)
	}

	whole := s.formNumber(b)
	top := whole.height
	whole.take(bodies, top)
	whole.take(number, top+foot+lift)
	whole.take(motto, top)
	whole.take(date, top+foot)
	if len(subject.runs) > 0 {
		whole.height += LetterSpace // no title's space follows
	}
	whole.keep = true
	return []slab{whole}
}

// headBodies sets the bodies of the left column, with a rule of a third to a
// half of the line below them, or the mark that some bodies have there instead.
func headBodies(b *paper.Letterhead, left setting) slab {
	var bodies slab
	for _, line := range b.Parent {
		bodies = stack(append([]slab{bodies}, left.lines([]span{{line, Regular}})...))
	}
	for _, line := range nameLines(b.Name, left.size, left.width) {
		bodies = stack(append([]slab{bodies}, left.lines([]span{{line, Bold}})...))
	}
	switch {
	case b.Mark != "":
		bodies = stack(append([]slab{bodies}, left.lines([]span{{b.Mark, Bold}})...))
	case len(b.Name) > 0:
		bodies.underline(RuleShare)
	}
	return bodies
}

// nameLines are the lines of a body's name: those that were given where they fit
// the column, else the whole name divided anew, which takes fewer lines than
// dividing each of them.
func nameLines(given []string, size, width float64) []string {
	if !slices.ContainsFunc(given, func(l string) bool { return textWidth(l, Bold, size) > width }) {
		return given
	}
	set := setting{width: width, size: size, spacing: 1, align: alignCentre}
	var lines []string
	for _, l := range set.broken([]span{{strings.Join(given, " "), Bold}}) {
		lines = append(lines, strings.TrimRight(l.text(), " "))
	}
	return lines
}

// headMotto sets the state's name and motto, or the single heading of another
// body, over a rule as long as its last line.
func headMotto(b *paper.Letterhead, right setting, sizes headSizes) slab {
	var motto slab
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
	return motto
}

// formNumber sets "Mẫu số 08" at the right margin; nothing where the paper bears
// none.
func (s setter) formNumber(b *paper.Letterhead) slab {
	set := setting{left: s.sheet.left, width: s.sheet.width, size: SizeForm, spacing: 1, align: alignLeft, block: b.ID}
	form := stack(set.lines([]span{{b.Form, Bold}}))
	if len(form.runs) == 0 {
		return slab{}
	}
	last := form.runs[len(form.runs)-1]
	by := s.sheet.left + s.sheet.width - last.X - last.Width()
	for i := range form.runs {
		form.runs[i].X += by
	}
	form.height += FormSpace
	return form
}

// headColumns returns the settings of the two columns at the size of the
// bodies' names.
func (s setter) headColumns(sizes headSizes) (left, right setting) {
	width := min(textWidth(stateName, Bold, sizes.name)+headAllowance, s.sheet.width)
	column := setting{size: sizes.name, spacing: 1, align: alignCentre}
	left, right = column, column
	upright := newSheet(s.house, false).width
	left.left, left.width = s.sheet.left, min(upright-width-HeadGutter, width)
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
