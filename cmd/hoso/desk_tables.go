package main

import (
	"context"

	"hoso/model"
	"hoso/storage"
	"hoso/storage/sheet"
	"hoso/ui"
)

// ReadTable reads a workbook or a table of separated values.
func (d *desk) ReadTable(ctx context.Context, file string) (ui.TableFile, error) {
	book, err := storage.ReadWorkbook(ctx, file)
	if err != nil {
		return nil, err
	}
	return tableFile{book}, nil
}

// SaveTemplate writes a workbook to fill in.
func (d *desk) SaveTemplate(file string, council bool) error {
	return storage.WriteTemplate(file, council)
}

// SaveList writes the nominees of a dossier as a workbook.
func (d *desk) SaveList(ctx context.Context, id, file string) error {
	return d.WriteList(ctx, id, file)
}

// SavePool writes the tables of received dossiers as a workbook.
func (d *desk) SavePool(ctx context.Context, file string, ids []string, today model.Date, progress func(done, total int)) error {
	_, err := d.WriteTable(ctx, file, storage.Filter{IDs: ids}, today, progress)
	return err
}

// tableFile is a workbook as the window reads it.
type tableFile struct{ book sheet.Book }

// Sheets are the names of the sheets, those that Excel shows first.
func (t tableFile) Sheets() []string { return t.book.Names() }

// Encoding is the old encoding of the texts.
func (t tableFile) Encoding() string { return t.book.Encoding() }

// of is the book with one of its sheets, converted from an old encoding.
func (t tableFile) of(name, encoding string) sheet.Book {
	book := t.book
	if name != "" {
		book = book.Only(name)
	}
	if encoding != "" {
		book = book.ToUnicode(encoding)
	}
	return book
}

// Roster reads a sheet as nominees.
func (t tableFile) Roster(name, encoding string, d model.Dossier) (model.Roster, ui.TableSheet) {
	r := t.of(name, encoding).Roster(d)
	return r.Roster, ui.TableSheet{Name: r.Sheet, Remarks: r.Remarks}
}

// Council reads a sheet as members of a council.
func (t tableFile) Council(name, encoding string, known []model.CouncilMember) (model.CouncilRoster, ui.TableSheet) {
	r := t.of(name, encoding).Council(known)
	return r.CouncilRoster, ui.TableSheet{Name: r.Sheet, Remarks: r.Remarks}
}
