package docx

import (
	"hoso/model/paper"
	"hoso/storage/pdf"
)

// headSlack is room beside the left column of a letterhead in mm, lest a letter
// that is a hair wider than in the PDF end a line.
const headSlack = 1.0

// letterhead sets the head of a paper as two columns without rules: bodies and
// number, motto and date. Number and date stand in a row of their own, so that
// they are level.
func (c *compositor) letterhead(b *paper.Letterhead) {
	if b.Form != "" {
		c.put(0, &paragraph{style: formNumber, keepNext: true, runs: []run{{text: b.Form}}})
		c.below = inPoints(pdf.FormSpace)
	}
	m := c.measures.Letterhead(b)
	bodies, right := c.bodies(b, m), c.motto(b, m)
	numbered, dated := c.numbered(b, m), c.dated(b, m)
	t := &table{style: blankTable, columns: []float64{c.measures.Width() - m.Right, m.Right}}
	aside := max(t.columns[0]-m.Left-headSlack, 0)
	if len(numbered) == 0 { // the date stands right below the motto
		right, dated = append(right, dated...), nil
	}
	t.rows = append(t.rows, row{whole: true, cells: []cell{filled(bodies), filled(right)}})
	if len(numbered)+len(dated) > 0 {
		t.rows = append(t.rows, row{whole: true, cells: []cell{filled(numbered), filled(dated)}})
	}
	for i := range t.rows {
		t.rows[i].cells[0].aside = aside
		t.rows[i].keep()
	}
	c.put(0, t)
	if b.Subject != "" {
		c.below = inPoints(pdf.LetterSpace)
	}
}

// filled is a cell, with an empty paragraph where there is nothing to fill it.
func filled(items []item) cell {
	if len(items) == 0 {
		items = []item{&paragraph{style: gap}}
	}
	return cellOf(items...)
}

func (c *compositor) bodies(b *paper.Letterhead, m pdf.HeadMeasures) []item {
	var items []item
	last := ""
	for _, name := range b.Parent {
		items = append(items, sized(parentBody, c.centred(name, pdf.Regular, m.Name, m.Left), m.Name))
	}
	for _, name := range m.NameLines(b.Name) {
		last = c.centred(name, pdf.Bold, m.Name, m.Left)
		items = append(items, sized(issuingBody, last, m.Name))
	}
	switch {
	case b.Mark != "":
		items = append(items, sized(issuingBody, b.Mark, m.Name))
	case last != "":
		items = append(items, rule(last, pdf.Bold, m.Name, pdf.RuleShare, m.Left+headSlack))
	}
	return items
}

func (c *compositor) motto(b *paper.Letterhead, m pdf.HeadMeasures) []item {
	var items []item
	for i, line := range b.Motto {
		style, size := stateName, m.Name
		switch {
		case len(b.Motto) == 1:
			style, size = partyHead, pdf.SizePartyHead
		case i > 0:
			style, size = motto, m.Motto
		}
		items = append(items, sized(style, line, size))
		if i == len(b.Motto)-1 {
			items = append(items, rule(line, pdf.Bold, size, 1, m.Right))
		}
	}
	return items
}

// numbered is the paper's number and an official letter's subject.
func (c *compositor) numbered(b *paper.Letterhead, m pdf.HeadMeasures) []item {
	var items []item
	space := inPoints(pdf.NumberSpace) + pdf.Rise*(m.Date-pdf.SizeNumber) // to the date's baseline
	for _, part := range []struct {
		style, text string
		size        float64
	}{{number, b.Number, pdf.SizeNumber}, {letterTopic, b.Subject, pdf.SizeLetterSubject}} {
		if part.text == "" {
			continue
		}
		p := plain(part.style, c.centred(part.text, pdf.Regular, part.size, m.Left))
		p.before = space
		items = append(items, p)
		space = inPoints(pdf.LetterSpace)
	}
	return items
}

func (c *compositor) dated(b *paper.Letterhead, m pdf.HeadMeasures) []item {
	if b.PlaceDate == "" {
		return nil
	}
	p := sized(placeDate, c.centred(b.PlaceDate, pdf.Italic, m.Date, m.Right), m.Date)
	p.before = inPoints(pdf.NumberSpace)
	return []item{p}
}

// sized is a paragraph whose size may differ from its style's.
func sized(style, text string, size float64) *paragraph {
	p := plain(style, text)
	if size != usual()[style].size {
		p.size = size
	}
	return p
}
