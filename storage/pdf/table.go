package pdf

import (
	"slices"
	"strings"

	"hoso/model/paper"
)

const (
	// repeatedHead is the share of a page up to which a table's head repeats,
	// shortTable that up to which a table is not parted at all, wholeRow that up
	// to which a row is not.
	repeatedHead = 1.0 / 3
	shortTable   = 1.0 / 5
	wholeRow     = 1.0 / 2
)

// tableSetter sets one table.
type tableSetter struct {
	id      string
	columns []paper.Column
	edges   []float64 // x of the vertical rules in mm, one more than columns
}

// table sets a ruled table over the whole width. Its head repeats on every
// page, rows stay whole unless they are higher than half a page, and a group row
// stays with the next. A short table stays whole.
func (s setter) table(t *paper.Table) []slab {
	set := s.tableSetter(t)
	slabs := set.head(s.sheet.height)
	var again *slab
	if head := slabs[0].repeated(); len(slabs) == 1 && head.height <= s.sheet.height*repeatedHead {
		again = &head
	}
	for i := range t.Rows {
		slabs = append(slabs, set.row(&t.Rows[i], s.sheet.height*wholeRow, again)...)
	}
	short := heightOf(slabs) <= s.sheet.height*shortTable
	for i := range slabs {
		slabs[i].table = true
		if short {
			s.tieRow(&slabs[i])
		}
	}
	slabs[0].space = TableSpace
	slabs[len(slabs)-1].keep = false
	return slabs
}

func (s setter) tableSetter(t *paper.Table) tableSetter {
	columns := t.Columns
	if len(columns) == 0 {
		columns = []paper.Column{{Width: 1}}
	}
	return tableSetter{id: t.ID, columns: columns, edges: columnEdges(columns, t.Rows, s.sheet)}
}

// head sets the columns' titles, bold and in the middle of their cells.
func (t tableSetter) head(limit float64) []slab {
	cells := make([][]slab, len(t.columns))
	for i, c := range t.columns {
		cells[i] = t.cellSetting(i, i+1, alignCentre, t.id).lines([]span{{c.Title, Bold}})
	}
	var slabs []slab
	if !slices.ContainsFunc(t.columns, func(c paper.Column) bool { return c.Title != "" }) {
		slabs = []slab{{keep: true}} // no more than the rule above the first row
	} else if height := rowHeight(cells); height <= limit {
		head := t.whole(cells, t.edges, true)
		head.keep = true
		slabs = []slab{head}
	} else {
		slabs = t.slices(&paper.Row{}, cells, t.edges)
	}
	slabs[0].rules = append(slabs[0].rules, t.across(0))
	return slabs
}

// row sets a row as one slab, or as slices of one line each where it is higher
// than limit.
func (t tableSetter) row(r *paper.Row, limit float64, head *slab) []slab {
	edges, cells := t.rowEdges(r), t.cells(r)
	var slabs []slab
	if rowHeight(cells) > limit {
		slabs = t.slices(r, cells, edges)
	} else {
		slabs = []slab{t.whole(cells, edges, false)}
	}
	for i := range slabs {
		slabs[i].head = head
	}
	if r.Group {
		keepFirmly(&slabs[len(slabs)-1])
	}
	return slabs
}

// rowEdges are the x of a row's vertical rules: none stands inside a cell that
// takes several columns.
func (t tableSetter) rowEdges(r *paper.Row) []float64 {
	if r.Group {
		return []float64{t.edges[0], t.edges[len(t.edges)-1]}
	}
	edges := t.edges[:1:1]
	for at := 0; at < len(t.columns); {
		at = spanEnd(r.Cells, at, len(t.columns))
		edges = append(edges, t.edges[at])
	}
	return edges
}

// spanEnd is the column behind the cell of a column, of so many columns.
func spanEnd(cells []paper.Cell, at, columns int) int {
	if at < len(cells) {
		return min(at+max(cells[at].Span, 1), columns)
	}
	return at + 1
}

// cells sets the text of each cell. Cells beyond the last column are added to
// it, so that no text is lost.
func (t tableSetter) cells(r *paper.Row) [][]slab {
	block := r.ID
	if block == "" {
		block = t.id
	}
	cells := make([][]slab, len(t.columns))
	for i, c := range r.Cells {
		at := min(i, len(cells)-1)
		set := t.cellSetting(at, spanEnd(r.Cells, at, len(cells)), alignLeft, block)
		if t.columns[at].Align == paper.Centre {
			set.align = alignCentre
		}
		if r.Group {
			at = 0
			set = t.cellSetting(0, len(t.columns), alignLeft, block)
		}
		if c.Bar != nil {
			cells[at] = append(cells[at], set.bar(*c.Bar))
			continue
		}
		for text := range strings.SplitSeq(c.Text, "\n") {
			cells[at] = append(cells[at], set.lines([]span{{text, Regular.styled(c.Bold, false)}})...)
		}
	}
	return cells
}

func (t tableSetter) cellSetting(from, to int, align alignment, block string) setting {
	return setting{
		left:  t.edges[from] + CellSide,
		width: t.edges[to] - t.edges[from] - 2*CellSide,
		size:  SizeTable, spacing: 1, align: align, block: block,
	}
}

// rowHeight is the height of a row in mm, of at least one line.
func rowHeight(cells [][]slab) float64 {
	tallest := setting{size: SizeTable, spacing: 1}.pitch()
	for _, lines := range cells {
		tallest = max(tallest, heightOf(lines))
	}
	return CellTop + tallest + CellBottom
}

// whole puts the lines of all cells into one slab, from the top or in the
// middle of its height.
func (t tableSetter) whole(cells [][]slab, edges []float64, middle bool) slab {
	height, runs := rowHeight(cells), 0
	for _, lines := range cells {
		for _, line := range lines {
			runs += len(line.runs)
		}
	}
	whole := slab{runs: make([]Run, 0, runs)}
	for _, lines := range cells {
		y := CellTop
		if middle {
			y = (height + CellTop - CellBottom - heightOf(lines)) / 2
		}
		for _, line := range lines {
			whole.take(line, y)
			y += line.height
		}
	}
	whole.height = height
	whole.rules = append(t.down(edges, height), t.across(height))
	return whole
}

// slices parts a row between its lines: no page holds it whole. The first two
// and the last two lines stay together.
func (t tableSetter) slices(r *paper.Row, cells [][]slab, edges []float64) []slab {
	n := 0
	for _, lines := range cells {
		n = max(n, len(lines))
	}
	parts := make([]slab, n)
	for k := range parts {
		part := slab{slice: &rowSlice{row: r, cells: make([][]Run, len(cells))}}
		if k == 0 {
			part.height = CellTop
		} else {
			part.slice.lead = CellTop
		}
		top := part.height
		for i, lines := range cells {
			if k >= len(lines) {
				continue
			}
			lines[k].shift(top)
			part.slice.cells[i] = lines[k].runs
			part.height = max(part.height, top+lines[k].height)
		}
		if k == n-1 {
			part.height += CellBottom
			part.rules = append(part.rules, t.across(part.height))
		} else {
			foot := part.height + CellBottom
			part.slice.tail = CellBottom
			part.slice.close = append(t.down(edges, foot), t.across(foot))
		}
		part.rules = append(part.rules, t.down(edges, part.height)...)
		parts[k] = part
	}
	return keepLines(parts)
}

// across is a rule over the whole width, y mm below a slab's top.
func (t tableSetter) across(y float64) Rule {
	return Rule{t.edges[0], y, t.edges[len(t.edges)-1], y, TableWeight}
}

// down are the vertical rules of a row.
func (t tableSetter) down(edges []float64, height float64) []Rule {
	rules := make([]Rule, len(edges), len(edges)+2)
	for i, x := range edges {
		rules[i] = Rule{x, 0, x, height, TableWeight}
	}
	return rules
}
