package docx

import (
	"hoso/model/paper"
	"hoso/storage/pdf"
)

// title sets the name of the type, the subject, notes, and the rule below.
func (c *compositor) title(t *paper.Title) {
	last, face := "", pdf.Bold
	line := func(style, text string, f pdf.Font) {
		if text == "" {
			return
		}
		last, face = c.centred(text, f, pdf.SizeTitle, c.measures.TitleWidth()), f
		c.put(usual()[style].before, plain(style, last))
	}
	line(typeName, t.Name, pdf.Bold)
	for _, s := range t.Subject {
		line(subject, s, pdf.Bold)
	}
	for _, n := range t.Notes {
		line(subjectNote, n, pdf.Italic)
	}
	if last == "" {
		return
	}
	if t.Rule {
		c.add(rule(last, face, pdf.SizeTitle, pdf.RuleShare, c.measures.Width()))
	}
	c.below = inPoints(pdf.TitleAfter)
}

// addressees set "Kính gửi:" with one body on the same line, or several below,
// in the middle of the text.
func (c *compositor) addressees(a *paper.Addressees) {
	lines, size := a.Lines(), c.house.Body
	width := func(text string) float64 { return pdf.TextWidth(text, pdf.Regular, size) }
	space := usual()[addressHead].before
	switch only := len(lines) == 1; {
	case only && width(paper.KinhGui+" "+lines[0]) <= c.measures.Width():
		p := plain(addressHead, paper.KinhGui+" "+lines[0])
		p.align = centre
		c.put(space, p)
	case only:
		colon := width(paper.KinhGui + " ")
		p := plain(addressHead, paper.KinhGui+" "+c.centred(lines[0], pdf.Regular, size, c.measures.Width()-colon))
		p.left, p.hanging = c.measures.Addressees(a)+colon, colon
		c.put(space, p)
	default:
		head := plain(addressHead, paper.KinhGui)
		head.left = c.measures.Addressees(a)
		c.put(space, head)
		for _, l := range lines {
			p := plain(addressLine, l)
			p.hanging = width("- ")
			p.left = head.left + width(paper.KinhGui) - width(":") + p.hanging
			c.add(p)
		}
	}
	c.below = inPoints(pdf.TitleAfter)
}
