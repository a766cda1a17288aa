package docx

import "strconv"

// table reads a table. One inside a cell is part of the cell's text.
func (b *bodyReader) table() error {
	if b.place.table > 0 {
		return b.rowsOf(func() error { return b.cellsOf(b.blocks) })
	}
	if b.tables == MaxTables {
		return refuse(TooLarge, "more than %d tables", MaxTables)
	}
	b.tables++
	b.place = place{table: b.tables}
	defer func() { b.place = place{} }()
	return b.rowsOf(func() error {
		if b.place.row == MaxRows {
			return refuse(TooLarge, "more than %d rows", MaxRows)
		}
		b.place.column = 0
		if err := b.cellsOf(b.cell); err != nil {
			return err
		}
		b.place.row++
		return nil
	})
}

// rowsOf calls row for each row, through what stands around rows.
func (b *bodyReader) rowsOf(row func() error) error {
	return b.children(func(e node) error {
		switch e.name() {
		case "tr":
			return row()
		case "tblPr", "tblGrid", "sdtPr":
			return b.skip()
		case "bookmarkStart":
			b.marks = append(b.marks, e.attr("name"))
		}
		return b.rowsOf(row)
	})
}

// cellsOf calls cell for each cell of a row.
func (b *bodyReader) cellsOf(cell func() error) error {
	return b.children(func(e node) error {
		switch e.name() {
		case "tc":
			return cell()
		case "gridBefore":
			b.place.column += columnsOf(e)
		case "sdtPr":
			return b.skip()
		case "bookmarkStart":
			b.marks = append(b.marks, e.attr("name"))
		}
		return b.cellsOf(cell)
	})
}

// cell reads a cell and goes on by as many columns as it takes.
func (b *bodyReader) cell() error {
	if b.place.column >= MaxColumns {
		return refuse(TooLarge, "more than %d columns", MaxColumns)
	}
	span := 1
	err := b.children(func(e node) error {
		if e.name() != "tcPr" {
			return b.block(e)
		}
		return b.children(func(e node) error {
			if e.name() == "gridSpan" {
				span = max(1, columnsOf(e))
			}
			return b.skip()
		})
	})
	b.place.column += span
	return err
}

func columnsOf(e node) int {
	n, err := strconv.Atoi(e.attr("val"))
	if err != nil || n < 0 {
		return 0
	}
	return min(n, MaxColumns)
}
