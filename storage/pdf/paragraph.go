package pdf

import (
	"strings"

	"hoso/model/paper"
)

// paragraph sets running text: 14 pt (or 13), justified, 1.27 cm before its
// first line, 6 pt above (Nghị định 30/2020, Phụ lục I, mục II.6).
func (s setter) paragraph(p *paper.Paragraph) []slab {
	set, spans, next := s.running(p)
	lines := set.lines(spans)
	if len(lines) == 0 {
		return nil
	}
	lines[0].space = ParagraphSpace
	if next {
		return keepAll(lines, true)
	}
	keepLines(lines)
	if leadsOn(spans) {
		keepWeakly(&lines[len(lines)-1])
	}
	return lines
}

// running is how a paragraph is set, and whether it is kept with the next.
func (s setter) running(p *paper.Paragraph) (set setting, spans []span, next bool) {
	set = s.bodySetting(p.ID)
	var bold, italic bool
	switch p.Style {
	case paper.Basis:
		italic = true
	case paper.Heading, paper.Subhead:
		bold, next = true, true
		set.align = alignLeft
	case paper.Centred:
		bold, next = true, true
		set.align, set.indent = alignCentre, 0
	case paper.Remark:
		italic = true
		set.align, set.indent = alignCentre, 0
	case paper.Flush:
		set.indent = 0
	}
	spans = make([]span, len(p.Runs))
	for i, r := range p.Runs {
		spans[i] = span{r.Text, Regular.styled(bold || r.Bold, italic || r.Italic)}
	}
	return set, spans, next
}

// leadsOn reports whether a text announces what follows: "… gồm có:".
func leadsOn(spans []span) bool {
	return len(spans) > 0 && strings.HasSuffix(strings.TrimSpace(spans[len(spans)-1].text), ":")
}

// bodySetting is the setting of body text over the whole width.
func (s setter) bodySetting(block string) setting {
	return setting{
		left: s.sheet.left, width: s.sheet.width, indent: s.house.Indent,
		size: s.house.Body, spacing: s.house.Spacing, block: block,
	}
}
