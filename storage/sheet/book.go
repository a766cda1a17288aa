package sheet

import (
	"cmp"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Book is a workbook as read.
type Book struct {
	Tables []Table
	// Macros tells that the file has macros. They are never run.
	Macros bool
	// Unread are the names of the sheets that were left out: charts, and what is
	// beyond the limits.
	Unread []string
}

// Table is a sheet as rows of text. Rows[0] is the sheet's first row, so that a
// row's number in Excel is its place and one; rows are as long as their last
// cell with something in it.
type Table struct {
	Name   string
	Hidden bool // Excel does not show the sheet
	Rows   [][]string
	// HiddenRows are the numbers, from 1 and in order, of rows that Excel does not show and
	// that have something in them.
	HiddenRows []int
	// Mistakes are cells whose formula failed (#N/A); they are taken for blank.
	Mistakes int

	hiddenColumns []int // where each run of them begins, from 1
	merged        []area
}

// ReadFile reads a workbook, or a table of separated values (.csv, .tsv). The
// file stays as it is. An *Error tells why it cannot be read.
func ReadFile(ctx context.Context, file string) (Book, error) {
	f, err := os.Open(file)
	if err != nil {
		return Book{}, fmt.Errorf("read workbook: %w", err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, MaxFile+1))
	if err != nil {
		return Book{}, fmt.Errorf("read workbook %s: %w", file, err)
	}
	var book Book
	if isSeparated(file) {
		name := filepath.Base(file)
		book, err = readSeparated(ctx, strings.TrimSuffix(name, filepath.Ext(name)), data)
	} else {
		book, err = Read(ctx, data)
	}
	if err != nil {
		return Book{}, fmt.Errorf("read %s: %w", file, err)
	}
	return book, nil
}

// Read reads a workbook from its bytes. An *Error tells why it cannot be read.
func Read(ctx context.Context, data []byte) (Book, error) {
	a, err := openArchive(ctx, data)
	if err != nil {
		return Book{}, err
	}
	b := &bookReader{archive: a}
	if err := b.readBook(); err != nil {
		return Book{}, err
	}
	if err := b.readTables(); err != nil {
		return Book{}, err
	}
	if len(b.book.Tables) == 0 {
		return Book{}, cmp.Or(b.tooLarge, refuse(Empty, "%d sheets", len(b.sheets)))
	}
	return b.book, nil
}

// bookReader reads a workbook part by part.
type bookReader struct {
	*archive
	book     Book
	sheets   []sheetEntry
	texts    []string
	formats  formats
	from1904 bool  // days are counted from 1904
	tooLarge error // of the first sheet that was left out for its size

	cells, letters int // read so far
}

// sheetEntry is a sheet in the workbook's list.
type sheetEntry struct {
	name, id string
	hidden   bool
}

// readBook reads all but the sheets.
func (b *bookReader) readBook() error {
	main, err := b.mainPart()
	if err != nil {
		return err
	}
	if err := b.read(main, b.entry); err != nil {
		return err
	}
	b.book.Macros = b.Has("xl/vbaproject.bin")
	for _, shared := range []struct {
		kind string
		read func(part string) error
	}{
		{"sharedStrings", func(part string) (err error) { b.texts, err = b.readStrings(part); return err }},
		{"styles", func(part string) (err error) { b.formats, err = b.readFormats(part); return err }},
	} {
		parts, err := b.relations(main, shared.kind)
		if err != nil {
			return err
		}
		for _, part := range parts {
			if err := shared.read(part); err != nil {
				return err
			}
		}
	}
	parts, err := b.relations(main, "worksheet")
	if err != nil {
		return err
	}
	b.sheets = slices.DeleteFunc(b.sheets, func(s sheetEntry) bool {
		if parts[s.id] == "" {
			b.book.Unread = append(b.book.Unread, s.name)
		}
		return parts[s.id] == ""
	})
	for i := range b.sheets {
		b.sheets[i].id = parts[b.sheets[i].id]
	}
	return nil
}

// mainPart is the part that lists the sheets.
func (b *bookReader) mainPart() (string, error) {
	parts, err := b.relations("", "officeDocument")
	if err != nil {
		return "", err
	}
	for _, part := range parts {
		if b.Has(strings.ToLower(part)) {
			return part, nil
		}
	}
	return "", refuse(Foreign, "no workbook in the package")
}

// entry reads an element of the workbook's own part.
func (b *bookReader) entry(t xml.Token, _ int) error {
	e, ok := t.(xml.StartElement)
	switch {
	case !ok:
	case e.Name.Local == "workbookPr":
		b.from1904 = yes(attr(e, "date1904"))
	case e.Name.Local == "sheet":
		s := sheetEntry{name: cut(attr(e, "name")), hidden: attr(e, "state") == "hidden" || attr(e, "state") == "veryHidden"}
		for _, a := range e.Attr { // "r:id", beside "sheetId"
			if a.Name.Local == "id" && a.Name.Space != "" {
				s.id = a.Value
			}
		}
		if len(b.sheets) == MaxSheets {
			b.book.Unread = append(b.book.Unread, s.name)
			return errStop
		}
		b.sheets = append(b.sheets, s)
	}
	return nil
}

// readTables reads the sheets. One that is beyond the limits is left out.
func (b *bookReader) readTables() error {
	for _, s := range b.sheets {
		t := Table{Name: s.name, Hidden: s.hidden}
		err := b.readTable(s.id, &t)
		var refused *Error
		switch {
		case errors.As(err, &refused) && refused.Reason == TooLarge:
			b.tooLarge = cmp.Or(b.tooLarge, err)
			b.book.Unread = append(b.book.Unread, s.name)
		case err != nil:
			return err
		case len(t.Rows) > 0:
			slices.Sort(t.HiddenRows) // a file may have its rows in any order
			b.book.Tables = append(b.book.Tables, t)
		}
	}
	return nil
}

// count adds cells and letters to what was read so far.
func (b *bookReader) count(cells, letters int) error {
	b.cells += cells
	b.letters += letters
	if b.cells > MaxCells || b.letters > MaxText {
		return refuse(TooLarge, "%d cells with %d bytes", b.cells, b.letters)
	}
	return nil
}

// hasHiddenColumns tells that a column that Excel does not show may have
// something in it.
func (t Table) hasHiddenColumns() bool {
	width := 0
	for _, row := range t.Rows {
		width = max(width, len(row))
	}
	return slices.ContainsFunc(t.hiddenColumns, func(from int) bool { return from <= width })
}
