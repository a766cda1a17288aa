package sheet

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func separatedFile(t *testing.T, name, content string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	must(t, os.WriteFile(file, []byte(content), 0o600))
	return file
}

func TestReadFile_separatedValues(t *testing.T) {
	want := []string{"2 Nguyễn Văn Mẫu 1980-03-05 Phòng Nội vụ, Sở Mẫu", "4 Trần Thị Thử 1975 Ban \"Mẫu\""}
	table := "Họ và tên;Ngày sinh;Đơn vị công tác\r\n\r\nNguyễn Văn Mẫu;5/3/1980;\"Phòng Nội vụ,\r\nSở Mẫu\"\r\n\r\nTrần Thị Thử;1975;\"Ban \"\"Mẫu\"\"\"\r\n"
	wide := func(order func(uint16) []byte) string {
		var b strings.Builder
		for _, u := range utf16.Encode([]rune("\ufeff" + strings.ReplaceAll(table, ";", "\t"))) {
			b.Write(order(u))
		}
		return b.String()
	}
	for name, content := range map[string]string{
		"semicolons.csv": table, "mark.CSV": "\ufeff" + table,
		"commas.csv":  strings.ReplaceAll(table, ";", ","),
		"tabs.tsv":    strings.ReplaceAll(table, ";", "\t"),
		"little.csv":  wide(func(u uint16) []byte { return []byte{byte(u), byte(u >> 8)} }),
		"big-end.csv": wide(func(u uint16) []byte { return []byte{byte(u >> 8), byte(u)} }),
	} {
		t.Run(name, func(t *testing.T) {
			book, err := ReadFile(t.Context(), separatedFile(t, name, content))
			must(t, err)
			roster := book.Roster(model.Dossier{})
			var got []string
			for _, row := range roster.Rows {
				got = append(got, strconv.Itoa(row.Row)+" "+row.Nominee.Name+" "+string(row.Nominee.Person.Birth)+" "+row.Nominee.Person.Workplace)
			}
			if diff := cmp.Diff(want, got); diff != "" || len(roster.Remarks) > 0 {
				t.Errorf("remarks %v, -want +got\n%s", roster.Remarks, diff)
			}
			if got, want := roster.Sheet, strings.TrimSuffix(name, filepath.Ext(name)); got != want {
				t.Errorf("sheet: got %q, want %q", got, want)
			}
		})
	}
}

func TestReadFile_separatedValuesRefused(t *testing.T) {
	for name, c := range map[string]struct {
		content string
		want    Reason
	}{
		"another encoding":   {"H\u1ecd t\xean;Sinh\nNguy\xean", OldText},
		"no text":            {"PK\x03\x04\x00\x00", Foreign},
		"a quote not closed": {"a;\"b\nc;d\n", Damaged},
		"nothing":            {"\ufeff\r\n;;\r\n", Empty},
		"too many rows":      {strings.Repeat("a\n", MaxRows+1), TooLarge},
		"too many columns":   {strings.Repeat(";", MaxColumns) + "a", TooLarge},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := ReadFile(t.Context(), separatedFile(t, "a.csv", c.content))
			var refused *Error
			if !errors.As(err, &refused) || refused.Reason != c.want || refused.Hint() == "" {
				t.Errorf("got %v, want %s with a sentence", err, c.want)
			}
		})
	}
}

func TestBook_only(t *testing.T) {
	book := read(t, unitsList(t))
	if diff := cmp.Diff([]string{"Tổng hợp số liệu", "Đề nghị", "Danh mục"}, book.Names()); diff != "" {
		t.Error(diff)
	}
	got := book.Only("Danh mục").Roster(model.Dossier{})
	if len(got.Rows) != 5 || got.Sheet != "Danh mục" {
		t.Errorf("got %d rows of %q", len(got.Rows), got.Sheet)
	}
	want := []string{"Chỉ đọc trang “Danh mục”; không đọc trang “Tổng hợp số liệu”, “Đề nghị”.", "Trang “Danh mục” đang ẩn trong Excel."}
	if diff := cmp.Diff(want, got.Remarks); diff != "" {
		t.Errorf("remarks: -want +got\n%s", diff)
	}
	if got := book.Only("không có").Roster(model.Dossier{}); got.Sheet != "Đề nghị" {
		t.Errorf("a sheet that is not there: got %q", got.Sheet)
	}
}

func TestBook_oldEncoding(t *testing.T) {
	book := Book{Tables: []Table{{Name: "A", Rows: [][]string{{"x"}}}, {Name: "B", Rows: [][]string{{"Hä vµ tªn", "§¬n vÞ c«ng t¸c"}, {"NguyÔn V¨n MÉu", "Phßng Néi vô"}}}}}
	if got := book.Encoding(); got != model.TCVN3 {
		t.Fatalf("got %q", got)
	}
	rows := book.ToUnicode(model.TCVN3).Roster(model.Dossier{}).Rows
	if len(rows) != 1 || rows[0].Nominee.Name != "Nguyễn Văn Mẫu" || rows[0].Nominee.Person.Workplace != "Phòng Nội vụ" {
		t.Errorf("got %+v", rows)
	}
	if book.Tables[1].Rows[1][0] != "NguyÔn V¨n MÉu" {
		t.Error("the book itself was changed")
	}
}

func FuzzReadSeparated(f *testing.F) {
	for _, s := range []string{"", "a;b\nc;d", "\"a\n\"\"b\",c\r\n", "\ufeff\t\t\n", "\xff\xfea\x00;\x00", "\"\"\"", "a\"b;\"c\"d;", strings.Repeat(";", 300) + "x"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		book, err := readSeparated(t.Context(), "a", data)
		if err != nil {
			var refused *Error
			if !errors.As(err, &refused) || refused.Hint() == "" {
				t.Fatalf("no sentence for %v", err)
			}
			return
		}
		for _, row := range book.Tables[0].Rows {
			if len(row) > MaxColumns || len(row) > 0 && row[len(row)-1] == "" {
				t.Errorf("a row of %d cells", len(row))
			}
		}
		book.Roster(model.Dossier{})
	})
}

// What a line of nothing but separators takes.
func BenchmarkReadSeparated_separators(b *testing.B) {
	data := []byte(strings.Repeat(";", MaxFile))
	b.SetBytes(MaxFile)
	b.ReportAllocs()
	for b.Loop() {
		_, _ = readSeparated(b.Context(), "a", data)
	}
}
