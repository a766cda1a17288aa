package pdf

import (
	"strings"

	"hoso/model"
	"hoso/model/paper"
)

// Measures tells another writer of the same papers what the layout decides by
// the widths of letters: where centred lines end, how wide columns are, which
// of two sizes a heading takes. Lengths are in mm, sizes in points.
type Measures struct{ set setter }

// NewMeasures measures for a house's sheets. It fails where LayoutFor does.
func NewMeasures(h model.House, landscape bool) (Measures, error) {
	if err := h.Check(); err != nil {
		return Measures{}, err
	}
	if _, err := faces(); err != nil {
		return Measures{}, err
	}
	h = h.OrDefault()
	return Measures{setter{house: h, sheet: newSheet(h, landscape)}}, nil
}

// Width is the text's width between the margins.
func (m Measures) Width() float64 { return m.set.sheet.width }

// TextWidth is the width of a text set on one line.
func TextWidth(text string, f Font, size float64) float64 { return textWidth(drawable(text), f, size) }

// CentredLines are the lines of a text that stands in the middle of a column of
// the given width. A line ends in the blanks that stand before the next, and in
// none where a long word goes on there.
func (m Measures) CentredLines(text string, f Font, size, width float64) []string {
	set := setting{width: width, size: size, spacing: 1, align: alignCentre}
	var lines []string
	for _, l := range set.broken([]span{{text, f}}) {
		lines = append(lines, l.text())
	}
	return lines
}

// text is the line's words with the blanks behind each.
func (l line) text() string {
	var s strings.Builder
	for _, w := range l.words {
		s.WriteString(w.text())
		s.WriteString(strings.Repeat(" ", w.blanks))
	}
	return s.String()
}

// HeadMeasures are those of a letterhead.
type HeadMeasures struct {
	Left, Right       float64 // widths of the columns; the right one ends at the margin
	Name, Motto, Date float64 // sizes
}

// NameLines are the lines of a body's name in a letterhead so measured.
func (h HeadMeasures) NameLines(given []string) []string { return nameLines(given, h.Name, h.Left) }

// Letterhead measures a letterhead.
func (m Measures) Letterhead(b *paper.Letterhead) HeadMeasures {
	sizes := largeHead
	if !m.set.headFits(b, sizes) {
		sizes = smallHead
	}
	left, right := m.set.headColumns(sizes)
	return HeadMeasures{left.width, right.width, sizes.name, sizes.motto, sizes.date}
}

// Addressees returns how far "Kính gửi:" stands from the left margin, so that
// it and the bodies addressed stand in the middle.
func (m Measures) Addressees(a *paper.Addressees) float64 {
	first := m.set.addressees(a)[0]
	return first.runs[0].X - m.set.sheet.left
}

// TitleWidth is the width that the lines of a title keep inside.
func (m Measures) TitleWidth() float64 { return m.set.sheet.width - 2*titleMargin }

// TableMeasures are those of a table.
type TableMeasures struct {
	Columns []float64
	// Whole tells of each row that no page's end parts it, Low that it is low
	// enough to go on the next page as company of another.
	Whole, Low []bool
	// Short tells that the table stays on one page.
	Short bool
}

// Table measures a table.
func (m Measures) Table(t *paper.Table) TableMeasures {
	set := m.set.tableSetter(t)
	measures := TableMeasures{Columns: make([]float64, len(set.columns)), Whole: make([]bool, len(t.Rows)), Low: make([]bool, len(t.Rows))}
	for i := range measures.Columns {
		measures.Columns[i] = set.edges[i+1] - set.edges[i]
	}
	height := heightOf(set.head(m.set.sheet.height))
	for i := range t.Rows {
		row := rowHeight(set.cells(&t.Rows[i]))
		measures.Whole[i] = row <= m.set.sheet.height*wholeRow
		measures.Low[i] = row <= m.set.sheet.height*shortRow
		height += row
	}
	measures.Short = height <= m.set.sheet.height*shortTable
	return measures
}

// SignatureSize is the size of authority and position in a row of signatures;
// left is the width of its left column, or of what stands there instead.
func (m Measures) SignatureSize(left float64, row [2]*paper.Signature) float64 {
	return signatureSize([2]column{{0, left}, {left, m.set.sheet.width - left}}, row)
}
