package ui

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"hoso/model"
)

// tables are the files for Excel that a memory knows, and those written.
type tables struct {
	books   map[string]fakeBook // by path
	written []string
	refused error // why none is read or written
}

// fakeBook is a workbook: each sheet as it would be pasted.
type fakeBook struct {
	names  []string
	sheets map[string]string
}

var errNoTable = errors.New("no table")

func (m *memory) ReadTable(_ context.Context, file string) (TableFile, error) {
	book, ok := m.tables.books[file]
	if m.tables.refused != nil || !ok {
		return nil, errors.Join(errNoTable, m.tables.refused)
	}
	return book, nil
}

func (m *memory) SaveTemplate(file string, council bool) error {
	kind := "nominees"
	if council {
		kind = "council"
	}
	return m.tables.write(kind, file)
}

func (m *memory) SaveList(_ context.Context, id, file string) error { return m.tables.write(id, file) }

func (m *memory) SavePool(_ context.Context, file string, ids []string, _ model.Date, progress func(done, total int)) error {
	progress(1, 1)
	return m.tables.write("pool "+strings.Join(ids, "+"), file)
}

func (t *tables) write(what, file string) error {
	t.written = append(t.written, what+" "+filepath.ToSlash(file))
	return t.refused
}

func (b fakeBook) Sheets() []string { return b.names }

func (b fakeBook) Encoding() string { return b.of("").Encoding() }

func (b fakeBook) of(sheet string) pastedTable {
	if sheet == "" {
		sheet = b.names[0]
	}
	return pastedTable(strings.TrimSpace(b.sheets[sheet]))
}

func (b fakeBook) from(sheet string) TableSheet {
	if sheet == "" {
		sheet = b.names[0]
	}
	return TableSheet{Name: sheet, Remarks: []string{"Nhận xét về trang " + sheet + "."}}
}

func (b fakeBook) Roster(sheet, encoding string, d model.Dossier) (model.Roster, TableSheet) {
	roster, _ := b.of(sheet).Roster("", encoding, d)
	return roster, b.from(sheet)
}

func (b fakeBook) Council(sheet, encoding string, known []model.CouncilMember) (model.CouncilRoster, TableSheet) {
	roster, _ := b.of(sheet).Council("", encoding, known)
	return roster, b.from(sheet)
}
