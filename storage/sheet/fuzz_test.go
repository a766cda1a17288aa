package sheet

import (
	"os"
	"path/filepath"
	"testing"

	"hoso/model"
)

// seedBooks are workbooks as units send them, and the program's own.
func seedBooks(f *testing.F) map[string][]byte {
	f.Helper()
	files, err := filepath.Glob("testdata/books/*.xlsx")
	if err != nil || len(files) == 0 {
		f.Fatalf("no workbook in testdata/books: %v", err)
	}
	books := map[string][]byte{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		books[file] = data
	}
	return books
}

// FuzzRead reads any bytes as a workbook.
func FuzzRead(f *testing.F) {
	for _, data := range seedBooks(f) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) { withinLimits(t, data) })
}

// FuzzReadParts changes the parts of a workbook, which are packed and sound as
// files: what a checksum keeps FuzzRead from.
func FuzzReadParts(f *testing.F) {
	for file, data := range seedBooks(f) {
		a, err := openArchive(f.Context(), data)
		if err != nil {
			f.Fatalf("%s: %v", file, err)
		}
		seed := map[string]string{}
		for _, part := range []string{"xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedstrings.xml", "xl/styles.xml"} {
			seed[part] = content(f, a, part)
		}
		f.Add(seed["xl/workbook.xml"], seed["xl/worksheets/sheet1.xml"], seed["xl/sharedstrings.xml"], seed["xl/styles.xml"])
	}
	f.Fuzz(func(t *testing.T, workbook, sheet, texts, styles string) {
		files := parts("")
		files["xl/workbook.xml"], files["xl/worksheets/sheet1.xml"] = workbook, sheet
		files["xl/sharedStrings.xml"], files["xl/styles.xml"] = texts, styles
		withinLimits(t, stored(t, files))
	})
}

// withinLimits reads a workbook and looks at what came of it.
func withinLimits(t *testing.T, data []byte) {
	book, err := Read(t.Context(), data)
	if err != nil {
		return
	}
	cells, letters := 0, 0
	for _, table := range book.Tables {
		if len(table.Rows) == 0 || len(table.Rows) > MaxRows {
			t.Errorf("sheet %q: %d rows", table.Name, len(table.Rows))
		}
		for _, row := range table.Rows {
			if len(row) > MaxColumns {
				t.Errorf("sheet %q: %d columns", table.Name, len(row))
			}
			cells += len(row)
			for _, cell := range row {
				letters += len(cell)
			}
		}
	}
	if cells > MaxCells || letters > MaxText {
		t.Errorf("%d cells with %d bytes", cells, letters)
	}
	nominees, council := book.Roster(model.Dossier{}), book.Council(nil)
	for _, row := range nominees.Rows {
		if row.Row >= len(nominees.Cells) {
			t.Errorf("nominee in row %d of %d", row.Row, len(nominees.Cells))
		}
	}
	for _, row := range council.Rows {
		if row.Row >= len(council.Cells) {
			t.Errorf("member in row %d of %d", row.Row, len(council.Cells))
		}
	}
}
