package pdf

import "hoso/model/paper"

// titleMargin is what the lines of a title stay inside the text on either side,
// in mm.
const titleMargin = 8.0

// title sets the name of the type and the subject, bold and centred, with a
// rule of a third to a half of the line below (Nghị định 30/2020, Phụ lục I,
// mục II.5), and notes in italics; the rule stands below these where there are
// any (Phụ lục III, Mẫu 2.1).
func (s setter) title(t *paper.Title) []slab {
	set := setting{
		left: s.sheet.left + titleMargin, width: s.sheet.width - 2*titleMargin,
		size: SizeTitle, spacing: s.house.Spacing, align: alignCentre, block: t.ID,
	}
	lines := set.lines([]span{{t.Name, Bold}})
	for _, line := range t.Subject {
		lines = append(lines, set.lines([]span{{line, Bold}})...)
	}
	for _, note := range t.Notes {
		notes := set.lines([]span{{note, Italic}})
		if len(notes) > 0 {
			notes[0].space = NoteSpace
		}
		lines = append(lines, notes...)
	}
	if n := len(lines); n > 0 {
		if t.Rule {
			lines[n-1].underline(RuleShare)
		}
		lines[0].space = TitleSpace
		lines[n-1].height += TitleAfter
	}
	return keepAll(lines, true)
}

// underline draws a rule below the slab's last line, centred under it and as
// long as share of it, and makes room for it.
func (s *slab) underline(share float64) {
	if len(s.runs) == 0 {
		return
	}
	last := s.runs[len(s.runs)-1]
	x1, x2 := last.X, last.X+last.Width()
	for _, r := range s.runs {
		if r.Y == last.Y {
			x1 = min(x1, r.X)
		}
	}
	middle, half := (x1+x2)/2, (x2-x1)/2*share
	y := last.Y + underRule*last.Size*mmPerPoint
	s.rules = append(s.rules, Rule{middle - half, y, middle + half, y, RuleWeight})
	s.height = max(s.height, y+RuleWeight)
}
