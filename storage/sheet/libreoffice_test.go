package sheet

import (
	"bytes"
	"encoding/csv"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

// converted are the files that LibreOffice makes of a workbook, by a pattern of
// their names.
func converted(t *testing.T, data []byte, to, pattern string) []string {
	t.Helper()
	dir := t.TempDir()
	book := filepath.Join(dir, "bang.xlsx")
	if err := os.WriteFile(book, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := exec.LookPath("soffice"); err != nil {
		t.Skip("soffice is not installed (Debian: libreoffice-calc-nogui)")
	}
	made := filepath.Join(dir, "made")
	out, err := exec.Command("soffice", "--headless", "-env:UserInstallation=file://"+dir+"/profile", "--convert-to", to, "--outdir", made, book).CombinedOutput()
	if err != nil || strings.Contains(string(out), "could not be loaded") {
		t.Skipf("soffice opens no workbooks here (Debian: libreoffice-calc-nogui): %v\n%s", err, out)
	}
	files, err := filepath.Glob(filepath.Join(made, pattern))
	if err != nil || len(files) == 0 {
		t.Fatalf("nothing came out: %v\n%s", err, out)
	}
	return files
}

// inLibreOffice are the sheets of a workbook as LibreOffice reads them, by name.
func inLibreOffice(t *testing.T, data []byte) map[string][][]string {
	t.Helper()
	// 44, 34, 76: commas, quotes, UTF-8; the second true: cells as they are shown; -1 asks for every sheet.
	files := converted(t, data, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1", "bang-*.csv")
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

// A clerk may fill in a template in LibreOffice: what can be chosen is still
// there when it was saved, and it reads back without a remark.
func TestTemplates_savedByLibreOffice(t *testing.T) {
	for name, c := range map[string]struct {
		write func(io.Writer) error
		lists int
		row   []any
		told  func(Book) []string
	}{
		"nominees": {NomineeTemplate, 2, []any{1, "Cá nhân", "Nguyễn Văn Mẫu", "Nam", "5/3/1980", "xã Ví Dụ", "phường Mẫu", "Chuyên viên", "Phòng Nội vụ"}, func(b Book) []string {
			r := b.Roster(model.Dossier{})
			told := append(r.Remarks, r.Ignored...)
			for _, row := range r.Rows {
				told = append(told, row.Nominee.Name+" "+string(row.Verdict)+" "+string(row.Nominee.Person.Birth)+" "+row.Nominee.Person.Workplace)
			}
			return told
		}},
		"council": {CouncilTemplate, 1, []any{1, "Lê Minh Họa", "Trưởng phòng", "Ủy viên kiêm Thư ký Hội đồng"}, func(b Book) []string {
			r := b.Council(nil)
			told := append(r.Remarks, r.Ignored...)
			for _, row := range r.Rows {
				told = append(told, row.Member.Name+" "+string(row.Verdict)+" "+string(row.Member.Role))
			}
			return told
		}},
	} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			must(t, c.write(&b))
			filled := fillIn(t, b.Bytes(), c.row)
			saved, err := os.ReadFile(converted(t, filled, "xlsx:Calc MS Excel 2007 XML", "bang.xlsx")[0])
			must(t, err)
			want, got := c.told(read(t, filled)), c.told(read(t, saved))
			if diff := cmp.Diff(want, got); diff != "" || len(got) != 1 {
				t.Errorf("-before +after\n%s", diff)
			}
			f := reopened(t, saved)
			rules, err := f.GetDataValidations(f.GetSheetName(0))
			must(t, err)
			lists := 0
			for _, rule := range rules {
				if rule.Type == "list" {
					lists++
				}
			}
			if lists != c.lists {
				t.Errorf("got %d lists of choices, want %d: %+v", lists, c.lists, rules)
			}
		})
	}
}
