package docx

import (
	"slices"
	"strings"

	"hoso/model/paper"
	"hoso/storage/pdf"
)

// table sets a ruled table whose head is shown on every page that it reaches.
// Rows stay whole, as far as they do in the PDF; a group's row stays with the
// next, the last row has the one before it for company, and a short table stays
// on one page.
func (c *compositor) table(b *paper.Table) error {
	m := c.measures.Table(b)
	t := &table{style: ruledTable, columns: m.Columns}
	if slices.ContainsFunc(b.Columns, func(col paper.Column) bool { return col.Title != "" }) {
		t.rows = append(t.rows, c.headOf(b, m.Columns))
	}
	for i, r := range b.Rows {
		set, err := c.rowOf(b, r, m.Columns)
		if err != nil {
			return err
		}
		set.whole, set.low = m.Whole[i], m.Low[i]
		if r.Group || m.Short && i < len(b.Rows)-1 {
			set.keep()
		}
		t.rows = append(t.rows, set)
	}
	if len(t.rows) == 0 {
		return nil
	}
	c.put(inPoints(pdf.TableSpace), t)
	c.below = inPoints(pdf.TableSpace)
	return nil
}

// accompany gives the last row the one before it for company on a new page,
// unless it is kept with what follows.
func (t *table) accompany() {
	if n := len(t.rows); n > 1 && !t.kept && t.rows[n-2].low {
		t.rows[n-2].keep()
	}
}

// lastLow tells that the last row is low enough to go on a new page with what
// follows.
func (t *table) lastLow() bool { return len(t.rows) > 0 && t.rows[len(t.rows)-1].low }

// chained tells that the last row takes the one before it along wherever it goes.
func (t *table) chained() bool {
	n := len(t.rows)
	return n < 2 || t.rows[n-2].head || t.rows[n-2].kept
}

// headOf sets the columns' titles, with their lines ended as in the PDF.
func (c *compositor) headOf(b *paper.Table, widths []float64) row {
	head := row{head: true}
	for i, col := range b.Columns {
		title := c.centred(col.Title, pdf.Bold, pdf.SizeTable, widths[i]-2*pdf.CellSide)
		cell := cellOf(plain(tableHead, title))
		cell.middle = true
		head.cells = append(head.cells, cell)
	}
	return head
}

// rowOf sets a row. Cells beyond the last column are added to it, so that no
// text is lost; missing ones stay empty.
func (c *compositor) rowOf(b *paper.Table, r paper.Row, widths []float64) (row, error) {
	set := row{cells: make([]cell, len(widths))}
	if r.Group {
		set.cells = []cell{{span: len(widths)}}
	}
	for i, source := range r.Cells {
		at := min(i, len(set.cells)-1)
		width := widths[at]
		if source.Span > 1 && !r.Group {
			set.cells[at].span = min(source.Span, len(widths)-at)
			for _, further := range widths[at+1 : at+set.cells[at].span] {
				width += further
			}
		}
		if !r.Group {
			source.Text = c.firm(source, width-2*pdf.CellSide)
		}
		if err := set.cells[at].fill(styleIn(b, r, at), source, width-2*pdf.CellSide); err != nil {
			return row{}, err
		}
	}
	for i := range set.cells {
		if len(set.cells[i].items) == 0 {
			set.cells[i].add(&paragraph{style: styleIn(b, r, i)})
		}
	}
	return set.withoutCovered(), nil
}

// withoutCovered takes away the cells of columns that another cell takes.
func (r row) withoutCovered() row {
	for i := 0; i < len(r.cells); i++ {
		if span := min(r.cells[i].span, len(r.cells)-i); span > 1 {
			r.cells = slices.Delete(r.cells, i+1, i+span)
		}
	}
	return r
}

// firm is a cell's text with lines that end where the PDF allows it.
func (c *compositor) firm(source paper.Cell, width float64) string {
	face := pdf.Regular
	if source.Bold {
		face = pdf.Bold
	}
	lines := strings.Split(source.Text, "\n")
	for i, l := range lines {
		lines[i] = c.measures.FirmCell(l, face, width)
	}
	return strings.Join(lines, "\n")
}

func styleIn(b *paper.Table, r paper.Row, column int) string {
	switch {
	case r.Group:
		return tableGroup
	case column < len(b.Columns) && b.Columns[column].Align == paper.Centre:
		return tableCentre
	}
	return tableText
}

// fill adds the paragraphs of a cell, or its bar. The text's width is in mm.
func (c *cell) fill(style string, source paper.Cell, width float64) error {
	if source.Bar != nil {
		bar, err := barPicture(*source.Bar, width)
		c.add(&paragraph{style: style, picture: bar})
		return err
	}
	for text := range strings.SplitSeq(source.Text, "\n") {
		c.add(&paragraph{style: style, runs: []run{{text: text, bold: source.Bold}}})
	}
	return nil
}
