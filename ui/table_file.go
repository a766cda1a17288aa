package ui

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"hoso/model"
)

// tableStore reads and writes tables as files for Excel.
type tableStore interface {
	// ReadTable reads a workbook, or values separated by commas. Nothing is taken
	// of it.
	ReadTable(ctx context.Context, file string) (TableFile, error)
	// SaveTemplate writes a workbook to fill in: with the members of a council,
	// or with nominees.
	SaveTemplate(file string, council bool) error
	// SaveList writes the nominees of a dossier as a workbook.
	SaveList(ctx context.Context, id, file string) error
	// SavePool writes the tables of the received dossiers of some ids as a
	// workbook; of all where ids is nil. progress counts dossiers.
	SavePool(ctx context.Context, file string, ids []string, today model.Date, progress func(done, total int)) error
}

// TableFile is a table as read, with texts as they are; it may have several
// sheets. Reading it in another way takes no file, but some time.
type TableFile interface {
	// Sheets are the names of its sheets.
	Sheets() []string
	// Encoding is the old encoding that its texts are in; empty for Unicode.
	Encoding() string
	// Roster reads a sheet as nominees: the one that looks most like a roster
	// where sheet is empty. encoding is what texts are converted from.
	Roster(sheet, encoding string, d model.Dossier) (model.Roster, TableSheet)
	// Council reads a sheet as members of a council.
	Council(sheet, encoding string, known []model.CouncilMember) (model.CouncilRoster, TableSheet)
}

// TableSheet is the sheet that was read.
type TableSheet struct {
	Name    string
	Remarks []string // on the file, in Vietnamese
}

// pastedTable is a table from the clipboard.
type pastedTable string

// Sheets are none: there is nothing to choose.
func (pastedTable) Sheets() []string { return nil }

// Encoding is that of the whole text.
func (t pastedTable) Encoding() string { return model.LegacyEncoding(string(t)) }

func (t pastedTable) rows(encoding string) [][]string {
	table := string(t)
	if encoding != "" {
		table = model.ToUnicode(table, encoding)
	}
	return model.SplitTable(table)
}

// Roster reads the table as nominees.
func (t pastedTable) Roster(_, encoding string, d model.Dossier) (model.Roster, TableSheet) {
	return model.ReadRoster(t.rows(encoding), d), TableSheet{}
}

// Council reads the table as members of a council.
func (t pastedTable) Council(_, encoding string, known []model.CouncilMember) (model.CouncilRoster, TableSheet) {
	return model.ReadCouncil(t.rows(encoding), known), TableSheet{}
}

// tableKinds are the extensions of files that may hold a table. What cannot be
// read of them is told one by one.
var tableKinds = []string{".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv"}

func isTableFile(file string) bool {
	return slices.Contains(tableKinds, strings.ToLower(filepath.Ext(file)))
}

// tableQuestion asks for a file with a table: Excel's or Word's.
func tableQuestion() FileQuestion {
	q := FileQuestion{Title: titleOf(text("table.import")), Kinds: text("table.kinds")}
	for _, kind := range slices.Concat(tableKinds, wordKinds) {
		q.Patterns = append(q.Patterns, "*"+kind, "*"+strings.ToUpper(kind))
	}
	return q
}
