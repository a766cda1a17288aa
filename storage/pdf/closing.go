package pdf

import "hoso/model/paper"

// closing sets the end of a paper. With one signature, "Nơi nhận:" stands at
// the left, level with the signature's first line; with two (minutes), the
// recipients stand below both.
func (s setter) closing(c *paper.Closing) []slab {
	if c.Left != nil {
		row := s.signatureRow(c.ID, s.halves(), [2]*paper.Signature{c.Left, &c.Right})
		if len(c.Recipients) == 0 {
			return []slab{row}
		}
		list := s.recipients(c, s.sheet.width)
		list.space = RecipientsSpace
		return keepAll([]slab{row, list}, false)
	}
	left := s.sheet.width * RecipientsShare
	places := [2]column{{}, {s.sheet.left + left, s.sheet.width - left}}
	row := s.signatureRow(c.ID, places, [2]*paper.Signature{nil, &c.Right})
	if len(c.Recipients) == 0 {
		return []slab{row}
	}
	list := s.recipients(c, left-HeadGutter)
	level := 0.0 // brings the first baselines to one height
	if len(row.runs) > 0 && len(list.runs) > 0 {
		level = row.runs[0].Y - list.runs[0].Y
	}
	whole := slab{space: row.space}
	whole.take(list, max(level, 0))
	whole.take(row, max(-level, 0))
	return []slab{whole}
}

// recipients sets "Nơi nhận:", 12 pt bold italic, and the list, 11 pt upright,
// each from its dash on (Nghị định 30/2020, Phụ lục I, mục II.9).
func (s setter) recipients(c *paper.Closing, width float64) slab {
	set := setting{left: s.sheet.left, width: width, size: SizeRecipientsHead, spacing: 1, align: alignLeft, block: c.ID}
	lines := set.lines([]span{{paper.NoiNhan, BoldItalic}})
	set.size = SizeRecipients
	set.indent = -textWidth("- ", Regular, set.size)
	for _, r := range c.Recipients {
		lines = append(lines, set.lines([]span{{r, Regular}})...)
	}
	return stack(lines)
}
