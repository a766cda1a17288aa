package docx

// Rules, in eighths of a point: of tables 0.5 pt, below mottoes and names 0.75 pt,
// as in the PDF.
const (
	tableRule = "4"
	headRule  = "6"
)

// table is one of fixed widths, ruled or for the place of things only.
type table struct {
	style   string
	columns []float64 // widths in mm
	rows    []row
	kept    bool // with what follows
}

// row is a row of a table.
type row struct {
	head  bool // shown again on every page
	whole bool // not parted by the end of a page
	low   bool // low enough to be another's company
	kept  bool // with the next
	cells []cell
}

// cell is a part of a row; its flow ends in a paragraph.
type cell struct {
	flow
	span   int     // columns; 0: one
	merge  string  // "restart" where the cell reaches into the row below, where it "continue"s
	aside  float64 // mm kept free at the right
	middle bool    // text stands in the middle of the height
}

// cellOf is a cell of one column.
func cellOf(items ...item) cell { return cell{flow: flow{items}} }

// keep holds the last row with what follows.
func (t *table) keep() {
	t.kept = true
	if n := len(t.rows); n > 0 {
		t.rows[n-1].keep()
	}
}

// keep holds the row with the next: programs look at its paragraphs.
func (r *row) keep() {
	r.kept = true
	for _, c := range r.cells {
		for _, i := range c.items {
			i.keep()
		}
	}
}

func (t *table) write(m *markup, f *file) {
	m.open("w:tbl")
	m.open("w:tblPr")
	m.empty("w:tblStyle", "w:val", t.style)
	width := 0
	for _, c := range t.columns {
		width += twips(c)
	}
	m.empty("w:tblW", "w:w", itoa(width), "w:type", "dxa")
	m.empty("w:tblLayout", "w:type", "fixed")
	m.close("w:tblPr")
	m.open("w:tblGrid")
	for _, c := range t.columns {
		m.empty("w:gridCol", "w:w", itoa(twips(c)))
	}
	m.close("w:tblGrid")
	for _, r := range t.rows {
		r.write(m, f, t.columns)
	}
	m.close("w:tbl")
}

func (r row) write(m *markup, f *file, columns []float64) {
	m.open("w:tr")
	if r.whole || r.head {
		m.open("w:trPr")
		m.empty("w:cantSplit")
		if r.head {
			m.empty("w:tblHeader")
		}
		m.close("w:trPr")
	}
	at := 0
	for _, c := range r.cells {
		end := min(at+max(c.span, 1), len(columns))
		c.write(m, f, columns[at:end])
		at = end
	}
	m.close("w:tr")
}

func (c cell) write(m *markup, f *file, columns []float64) {
	width := 0
	for _, w := range columns {
		width += twips(w)
	}
	m.open("w:tc")
	m.open("w:tcPr")
	m.empty("w:tcW", "w:w", itoa(width), "w:type", "dxa")
	if len(columns) > 1 {
		m.empty("w:gridSpan", "w:val", itoa(len(columns)))
	}
	if c.merge != "" {
		m.empty("w:vMerge", "w:val", c.merge)
	}
	if c.aside > 0 {
		m.open("w:tcMar")
		m.empty("w:right", "w:w", itoa(twips(c.aside)), "w:type", "dxa")
		m.close("w:tcMar")
	}
	if c.middle {
		m.empty("w:vAlign", "w:val", "center")
	}
	m.close("w:tcPr")
	c.flow.write(m, f)
	m.close("w:tc")
}
