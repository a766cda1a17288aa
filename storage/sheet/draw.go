package sheet

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"hoso/model"
)

// drawing puts a grid on a sheet, row by row.
type drawing struct {
	*grid
	looks *looks
	to    *excelize.StreamWriter
	at    int // the last row written, from 1
	err   error
}

// draw puts g on the sheet of its name, which must be there and empty.
func draw(f *excelize.File, l *looks, g *grid) error {
	d := &drawing{grid: g, looks: l}
	firstHead, lastHead := g.headAt(), g.firstRow()-1
	if g.filter && len(g.rows) > 0 { // first: it takes the sheet's other properties away
		if err := f.AutoFilter(g.tab, fmt.Sprintf("A%d:%s", lastHead, cellName(len(g.columns), lastHead+len(g.rows))), nil); err != nil {
			return fmt.Errorf("filter of sheet %s: %w", g.tab, err)
		}
	}
	if err := layOut(f, g.tab, firstHead, lastHead); err != nil {
		return err
	}
	var err error
	if d.to, err = f.NewStreamWriter(g.tab); err != nil {
		return fmt.Errorf("sheet %s: %w", g.tab, err)
	}
	for i, c := range g.columns {
		d.keep(d.to.SetColWidth(i+1, i+1, c.width))
	}
	d.titles()
	d.head()
	for _, r := range g.rows {
		d.row(r)
	}
	for _, line := range g.foot {
		d.across(line, look{size: bodySize, bold: true, across: "left", down: "center"}, 0)
	}
	d.keep(d.to.Flush())
	if d.err != nil {
		return fmt.Errorf("sheet %s: %w", g.tab, d.err)
	}
	return nil
}

func (d *drawing) keep(err error) {
	if d.err == nil {
		d.err = err
	}
}

// titles are the owner in capitals, the title, the notes and a blank row.
func (d *drawing) titles() {
	if d.owner != "" {
		d.across(model.Upper(d.owner), look{size: 12, bold: true, across: "left", down: "center"}, 0)
	}
	d.across(d.title, look{size: titleSize, bold: true, across: "center", down: "center"}, 24)
	for _, note := range d.notes {
		d.across(note, look{size: bodySize, italic: true, across: "center", down: "center"}, 0)
	}
	d.at++
}

// across writes a line over all columns. A height of 0 is worked out, else it is
// in points.
func (d *drawing) across(line string, k look, height float64) {
	if height == 0 {
		height = lineHeight * float64(linesOf(line, d.width(), k.bold))
	}
	d.write([]excelize.Cell{d.cell(line, k)}, height)
	d.merge(1, d.at, len(d.columns), d.at)
}

func (d *drawing) width() (total float64) {
	for _, c := range d.columns {
		total += c.width
	}
	return total
}

// head writes the titles of the columns, merged over and under each other where
// they belong together.
func (d *drawing) head() {
	k := look{size: bodySize, bold: true, across: "center", down: "center", border: true, shade: true}
	lines := 1
	var upper, lower []excelize.Cell
	for _, c := range d.columns {
		top, below := c.group, c.title
		if top == "" {
			top, below = c.title, ""
		}
		upper, lower = append(upper, d.cell(top, k)), append(lower, d.cell(below, k))
		lines = max(lines, linesOf(c.title, c.width, true))
	}
	if !d.headed() {
		d.write(upper, lineHeight*float64(lines))
		return
	}
	d.write(upper, lineHeight)
	first := d.at
	d.write(lower, lineHeight*float64(max(1, lines-1)))
	for i := 0; i < len(d.columns); {
		end := i + 1
		if d.columns[i].group == "" {
			d.merge(i+1, first, i+1, d.at)
		} else {
			for end < len(d.columns) && d.columns[end].group == d.columns[i].group {
				end++
			}
			d.merge(i+1, first, end, first)
		}
		i = end
	}
}

func (d *drawing) row(r row) {
	k := look{size: bodySize, bold: r.strong, down: "top", border: true}
	if r.heading != "" {
		k.bold, k.across, k.down = true, "left", "center"
		cells := []excelize.Cell{d.cell(r.heading, k)}
		for range d.columns[1:] {
			cells = append(cells, d.cell("", k))
		}
		d.write(cells, lineHeight*float64(linesOf(r.heading, d.width(), true)))
		d.merge(1, d.at, len(d.columns), d.at)
		return
	}
	var cells []excelize.Cell
	for i, value := range r.cells {
		cells = append(cells, d.valued(value, d.columns[i].kind, k))
	}
	d.write(cells, d.heightOf(r))
}

// valued is a cell of the body.
func (d *drawing) valued(value any, as kind, k look) excelize.Cell {
	k.across = "left"
	if as != words {
		k.across = "center"
	}
	switch v := value.(type) {
	case int:
		k.format = "0"
	case model.Date:
		return d.dated(v, k)
	case string:
		if startsFormula(v) {
			k.format = textFormat // or it would be one when somebody edits the cell
		}
	case nil:
		if d.toFill && as != number {
			k.format = textFormat // no 5/3 becomes the third of May, no "- 12 hộ" a formula
		}
	}
	return d.cell(value, k)
}

// dated is a whole day as a date, a year as a number, anything else as it was
// typed.
func (d *drawing) dated(day model.Date, k look) excelize.Cell {
	switch year, err := strconv.Atoi(string(day)); {
	case datable(day):
		k.format = DateFormat
		return d.cell(day.Time(), k)
	case day.Valid() && err == nil:
		k.format = "0"
		return d.cell(year, k)
	}
	return d.valued(day.String(), label, k)
}

// startsFormula tells what a spreadsheet would take for a formula if it were
// typed.
func startsFormula(s string) bool {
	return s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0]))
}

func (d *drawing) cell(value any, k look) excelize.Cell {
	id, err := d.looks.id(k)
	d.keep(err)
	if value == "" {
		value = nil
	}
	return excelize.Cell{StyleID: id, Value: value}
}

// write puts a row below the last one; height in points.
func (d *drawing) write(cells []excelize.Cell, height float64) {
	d.at++
	values := make([]any, len(cells))
	for i, c := range cells {
		values[i] = c
	}
	d.keep(d.to.SetRow(cellName(1, d.at), values, excelize.RowOpts{Height: height}))
}

func (d *drawing) merge(fromColumn, fromRow, toColumn, toRow int) {
	if fromColumn != toColumn || fromRow != toRow {
		d.keep(d.to.MergeCell(cellName(fromColumn, fromRow), cellName(toColumn, toRow)))
	}
}

// cellName is "B3" for column 2 and row 3.
func cellName(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		panic(err) // a column or row below 1
	}
	return name
}
