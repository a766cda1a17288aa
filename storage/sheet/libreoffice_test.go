package sheet

import (
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// inLibreOffice are the sheets of a workbook as LibreOffice reads them, by name.
func inLibreOffice(t *testing.T, data []byte) map[string][][]string {
	t.Helper()
	dir := t.TempDir()
	book := filepath.Join(dir, "bang.xlsx")
	if err := os.WriteFile(book, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := exec.LookPath("soffice"); err != nil {
		t.Skip("soffice is not installed (Debian: libreoffice-calc-nogui)")
	}
	// 44, 34, 76: commas, quotes, UTF-8; the second true: cells as they are shown; -1 asks for every sheet.
	out, err := exec.Command("soffice", "--headless", "-env:UserInstallation=file://"+dir+"/profile",
		"--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1", "--outdir", dir, book).CombinedOutput()
	if err != nil || strings.Contains(string(out), "could not be loaded") {
		t.Skipf("soffice opens no workbooks here (Debian: libreoffice-calc-nogui): %v\n%s", err, out)
	}
	files, err := filepath.Glob(filepath.Join(dir, "bang-*.csv"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no CSV came out: %v\n%s", err, out)
	}
	sheets := map[string][][]string{}
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		r := csv.NewReader(f)
		r.FieldsPerRecord = -1
		rows, err := r.ReadAll()
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		sheets[strings.TrimSuffix(strings.TrimPrefix(filepath.Base(file), "bang-"), ".csv")] = rows
	}
	return sheets
}

// filledRows leaves out blank rows and the blank cells at a row's end.
func filledRows(rows [][]string) [][]string {
	var filled [][]string
	for _, row := range rows {
		for len(row) > 0 && row[len(row)-1] == "" {
			row = row[:len(row)-1]
		}
		if len(row) > 0 {
			filled = append(filled, row)
		}
	}
	return filled
}

func TestWrite_libreOfficeReadsTheSame(t *testing.T) {
	data := written(t, sampleTables())
	got := inLibreOffice(t, data)
	f := reopened(t, data)
	if len(got) != len(f.GetSheetList()) {
		t.Fatalf("got %d sheets, want %d", len(got), len(f.GetSheetList()))
	}
	for _, tab := range f.GetSheetList() {
		want, err := f.GetRows(tab)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(filledRows(want), filledRows(got[tab])); diff != "" {
			t.Errorf("%s: -ours +LibreOffice\n%s", tab, diff)
		}
	}
}
