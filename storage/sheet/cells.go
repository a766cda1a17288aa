package sheet

import (
	"encoding/xml"
	"strconv"
	"strings"
	"time"
)

// cellReader goes through one sheet.
type cellReader struct {
	book  *bookReader
	table *Table

	row, column int // of the cell at hand, from 1
	hidden      bool
	kind, style string // of the cell at hand
	value       strings.Builder
	inline      textOf
	inValue     bool
	inInline    bool
}

// readTable reads a sheet's cells.
func (b *bookReader) readTable(part string, t *Table) error {
	r := &cellReader{book: b, table: t}
	return b.read(part, func(t xml.Token, depth int) error {
		if r.inInline {
			r.inline.take(t, depth)
		}
		switch t := t.(type) {
		case xml.StartElement:
			r.start(t)
		case xml.CharData:
			if r.inValue && r.value.Len() <= 4*MaxCell {
				r.value.Write(t)
			}
		case xml.EndElement:
			return r.end(t.Name.Local)
		}
		return nil
	})
}

func (r *cellReader) start(e xml.StartElement) {
	switch e.Name.Local {
	case "row":
		r.row++
		if n, err := strconv.Atoi(attr(e, "r")); err == nil && n > 0 {
			r.row = n
		}
		r.column, r.hidden = 0, yes(attr(e, "hidden"))
	case "c":
		r.column++
		if column, _, ok := cellPlace(attr(e, "r")); ok {
			r.column = column
		}
		r.kind, r.style = attr(e, "t"), attr(e, "s")
		r.value.Reset()
		r.inline.reset()
	case "v":
		r.inValue = true
	case "is":
		r.inInline = true
	case "col":
		if from, err := strconv.Atoi(attr(e, "min")); err == nil && yes(attr(e, "hidden")) && len(r.table.hiddenColumns) < MaxColumns {
			r.table.hiddenColumns = append(r.table.hiddenColumns, from)
		}
	case "mergeCell":
		if a, ok := areaOf(attr(e, "ref")); ok && len(r.table.merged) < MaxMerged {
			r.table.merged = append(r.table.merged, a)
		}
	}
}

func (r *cellReader) end(name string) error {
	switch name {
	case "v":
		r.inValue = false
	case "is":
		r.inInline = false
	case "c":
		return r.keep(r.text())
	}
	return nil
}

// text is what the cell shows, a date as dd/mm/yyyy whatever its format. A
// formula's mistake is nothing, and is counted.
func (r *cellReader) text() string {
	value := r.value.String()
	switch r.kind {
	case "s":
		if i, err := strconv.Atoi(strings.TrimSpace(value)); err == nil && i >= 0 && i < len(r.book.texts) {
			return r.book.texts[i]
		}
		return ""
	case "inlineStr":
		return r.inline.String()
	case "str":
		return cut(unescape(value))
	case "e":
		r.table.Mistakes++
		return ""
	case "b":
		return map[string]string{"1": "TRUE", "0": "FALSE"}[strings.TrimSpace(value)]
	case "d":
		if t, err := time.Parse("2006-01-02", value[:min(len(value), len("2006-01-02"))]); err == nil {
			return t.Format("02/01/2006")
		}
		return cut(value)
	}
	value = strings.TrimSpace(value)
	if r.book.formats.isDate(r.style) {
		if serial, err := strconv.ParseFloat(value, 64); err == nil {
			if day, ok := dayOf(serial, r.book.from1904); ok {
				return day
			}
		}
	}
	return cut(plain(value))
}

// keep puts a cell with something in it into its table.
func (r *cellReader) keep(text string) error {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	t := r.table
	if r.row < 1 {
		return refuse(Damaged, "sheet %.40q: a cell outside of any row", t.Name)
	}
	if r.row > MaxRows || r.column > MaxColumns {
		return refuse(TooLarge, "sheet %.40q: a cell in row %d, column %d", t.Name, r.row, r.column)
	}
	for len(t.Rows) < r.row {
		t.Rows = append(t.Rows, nil)
	}
	row := t.Rows[r.row-1]
	if len(row) == 0 && r.hidden {
		t.HiddenRows = append(t.HiddenRows, r.row)
	}
	more := max(0, r.column-len(row))
	row = append(row, make([]string, more)...)
	row[r.column-1] = text
	t.Rows[r.row-1] = row
	return r.book.count(more, len(text))
}

// area is a block of cells, from 1, with its first and last ones in it.
type area struct{ top, left, bottom, right int }

func areaOf(ref string) (a area, ok bool) {
	from, to, _ := strings.Cut(ref, ":")
	var ok1, ok2 bool
	a.left, a.top, ok1 = cellPlace(from)
	a.right, a.bottom, ok2 = cellPlace(to)
	return a, ok1 && ok2 && a.top <= a.bottom && a.left <= a.right
}

// cellPlace reads "B3" as column 2 and row 3.
func cellPlace(ref string) (column, row int, ok bool) {
	letters := strings.IndexFunc(ref, func(r rune) bool { return r < 'A' || r > 'Z' })
	if letters < 1 || letters > 3 {
		return 0, 0, false
	}
	for _, letter := range ref[:letters] {
		column = column*26 + int(letter-'A') + 1
	}
	row, err := strconv.Atoi(ref[letters:])
	return column, row, err == nil && row > 0
}
