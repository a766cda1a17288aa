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
func (c *compositor) table(b *paper.Table) {
	m := c.measures.Table(b)
	t := &table{style: ruledTable, columns: m.Columns}
	if slices.ContainsFunc(b.Columns, func(col paper.Column) bool { return col.Title != "" }) {
		t.rows = append(t.rows, c.headOf(b, m.Columns))
	}
	for i, r := range b.Rows {
		set := rowOf(b, r)
		set.whole, set.low = m.Whole[i], m.Low[i]
		if r.Group || m.Short && i < len(b.Rows)-1 {
			set.keep()
		}
		t.rows = append(t.rows, set)
	}
	if len(t.rows) == 0 {
		return
	}
	c.put(inPoints(pdf.TableSpace), t)
	c.below = inPoints(pdf.TableSpace)
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
func rowOf(b *paper.Table, r paper.Row) row {
	columns := max(len(b.Columns), 1)
	if r.Group {
		group := cell{span: columns}
		for _, source := range r.Cells {
			group.lines(tableGroup, source)
		}
		return row{cells: []cell{group.orEmpty(tableGroup)}}
	}
	set := row{cells: make([]cell, columns)}
	for i, source := range r.Cells {
		at := min(i, columns-1)
		set.cells[at].lines(styleIn(b, at), source)
	}
	for i := range set.cells {
		set.cells[i] = set.cells[i].orEmpty(styleIn(b, i))
	}
	return set
}

func styleIn(b *paper.Table, column int) string {
	if column < len(b.Columns) && b.Columns[column].Align == paper.Centre {
		return tableCentre
	}
	return tableText
}

// lines adds the paragraphs of a cell.
func (c *cell) lines(style string, source paper.Cell) {
	for text := range strings.SplitSeq(source.Text, "\n") {
		c.add(&paragraph{style: style, runs: []run{{text: text, bold: source.Bold}}})
	}
}

func (c cell) orEmpty(style string) cell {
	if len(c.items) == 0 {
		c.add(&paragraph{style: style})
	}
	return c
}
