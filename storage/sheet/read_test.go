package sheet

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"hoso/model"
)

// excel is a workbook as another program makes it.
func excel(t testing.TB, fill func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	fill(f)
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func put(t testing.TB, f *excelize.File, tab string, rows ...[]any) {
	t.Helper()
	for i, row := range rows {
		if err := f.SetSheetRow(tab, fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
}

func read(t testing.TB, data []byte) Book {
	t.Helper()
	book, err := Read(t.Context(), data)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// parts are the files of a small workbook, to be changed by tests.
func parts(sheet string) map[string]string {
	const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	const packages = "http://schemas.openxmlformats.org/package/2006/relationships"
	return map[string]string{
		"[Content_Types].xml":        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"_rels/.rels":                `<Relationships xmlns="` + packages + `"><Relationship Id="rId1" Type="` + office + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":            `<workbook xmlns="` + main + `" xmlns:r="` + office + `"><sheets><sheet name="Trang 1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships xmlns="` + packages + `"><Relationship Id="rId1" Type="` + office + `/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="` + office + `/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="rId3" Type="` + office + `/styles" Target="styles.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml":   `<worksheet xmlns="` + main + `"><sheetData>` + sheet + `</sheetData></worksheet>`,
		"xl/sharedStrings.xml":       `<sst xmlns="` + main + `"><si><t>chung</t></si><si><r><t>hai </t></r><r><t>phần</t></r><rPh sb="0" eb="1"><t>bỏ</t></rPh></si><si><t>dòng_x000A_sau</t></si></sst>`,
		"xl/styles.xml":              `<styleSheet xmlns="` + main + `"><numFmts><numFmt numFmtId="170" formatCode="[$-42A]dd\/mm\/yyyy;@"/><numFmt numFmtId="171" formatCode="0.00&quot;day&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="20"/></cellXfs></styleSheet>`,
	}
}

func zipped(t testing.TB, files map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(files[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestRead_kindsOfCells(t *testing.T) {
	for name, c := range map[string]struct{ cell, want string }{
		"shared text":              {`<c t="s"><v>0</v></c>`, "chung"},
		"runs, no pronunciation":   {`<c t="s"><v>1</v></c>`, "hai phần"},
		"an escaped line feed":     {`<c t="s"><v>2</v></c>`, "dòng\nsau"},
		"a shared text not there":  {`<c t="s"><v>9</v></c>`, ""},
		"text in the cell":         {`<c t="inlineStr"><is><r><t>trong</t></r><r><t> ô</t></r></is></c>`, "trong ô"},
		"what a formula gave":      {`<c t="str"><f>A1</f><v>kết quả</v></c>`, "kết quả"},
		"a number":                 {`<c><v>12</v></c>`, "12"},
		"a number with a fraction": {`<c t="n"><v>0.30000000000000004</v></c>`, "0.3"},
		"a large number":           {`<c><v>9.12345678E8</v></c>`, "912345678"},
		"a day by Excel's format":  {`<c s="1"><v>29448</v></c>`, "15/08/1980"},
		"a day by an own format":   {`<c s="2"><v>29448.75</v></c>`, "15/08/1980"},
		"quoted letters":           {`<c s="3"><v>29448</v></c>`, "29448"},
		"a time of day":            {`<c s="4"><v>0.5</v></c>`, "0.5"},
		"before March 1900":        {`<c s="1"><v>1</v></c>`, "01/01/1900"},
		"the last day":             {`<c s="1"><v>2958465</v></c>`, "31/12/9999"},
		"no calendar has it":       {`<c s="1"><v>2958466</v></c>`, "2958466"},
		"a day in words":           {`<c t="d"><v>1980-08-15T00:00:00</v></c>`, "15/08/1980"},
		"a mistake":                {`<c t="e"><v>#N/A</v></c>`, ""},
		"true":                     {`<c t="b"><v>1</v></c>`, "TRUE"},
		"a style not there":        {`<c s="99"><v>29448</v></c>`, "29448"},
		"no number":                {`<c><v>NaN</v></c>`, "NaN"},
	} {
		t.Run(name, func(t *testing.T) {
			got := ""
			book := read(t, zipped(t, parts(`<row>`+c.cell+`<c t="inlineStr"><is><t>x</t></is></c></row>`)))
			if row := book.Tables[0].Rows[0]; len(row) == 2 {
				got = row[0]
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestRead_daysFrom1904(t *testing.T) {
	files := parts(`<row><c s="1"><v>27986</v></c></row>`)
	files["xl/workbook.xml"] = strings.Replace(files["xl/workbook.xml"], "<sheets>", `<workbookPr date1904="1"/><sheets>`, 1)
	if got := read(t, zipped(t, files)).Tables[0].Rows[0][0]; got != "15/08/1980" {
		t.Errorf("got %s", got)
	}
}

func TestRead_places(t *testing.T) {
	book := read(t, zipped(t, parts(`<row r="3" hidden="1"><c r="C3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>`)))
	want := []Table{{Name: "Trang 1", Rows: [][]string{nil, nil, {"", "", "1", "2"}, {"3"}}, HiddenRows: []int{3}}}
	if diff := cmp.Diff(want, book.Tables, cmp.AllowUnexported(Table{})); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestRead_rowsInAnyOrder(t *testing.T) {
	book := read(t, zipped(t, parts(`<row r="4" hidden="1"><c><v>4</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row>`)))
	want := []Table{{Name: "Trang 1", Rows: [][]string{nil, {"2"}, nil, {"4"}}, HiddenRows: []int{2, 4}}}
	if diff := cmp.Diff(want, book.Tables, cmp.AllowUnexported(Table{})); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// reasonOf is why a file is not read; empty when it is.
func reasonOf(t *testing.T, data []byte) Reason {
	t.Helper()
	_, err := Read(t.Context(), data)
	var refused *Error
	switch {
	case err == nil:
		return ""
	case !errors.As(err, &refused):
		t.Fatalf("got %v", err)
	case refused.Hint() == "":
		t.Errorf("%s has no sentence", refused.Reason)
	}
	return refused.Reason
}

func TestRead_refuses(t *testing.T) {
	const one = `<row><c><v>1</v></c></row>`
	sound := zipped(t, parts(one))
	with := func(part, content string) []byte {
		files := parts(one)
		files[part] = content
		return zipped(t, files)
	}
	secret := slices.Clone(sound)
	for i := 0; i+8 < len(secret); i++ {
		if string(secret[i:i+4]) == "PK\x01\x02" {
			secret[i+8] |= 1
		}
	}
	compound := func(stream string) []byte { // an old file with a stream of that name
		return []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600) + strings.Join(strings.Split(stream, ""), "\x00") + "\x00")
	}
	for name, c := range map[string]struct {
		data []byte
		want Reason
	}{
		"a sound one":              {sound, ""},
		"nothing":                  {nil, Foreign},
		"a web page":               {[]byte("<html><table>"), Foreign},
		"Excel 2003":               {compound("Workbook"), OldFormat},
		"an old Word file":         {compound("WordDocument"), Foreign},
		"with a password":          {compound("EncryptedPackage"), Encrypted},
		"an encrypted zip":         {secret, Encrypted},
		"a binary workbook":        {with("xl/workbook.bin", "x"), BinaryFormat},
		"LibreOffice":              {with("content.xml", "<x/>"), OpenDocument},
		"Word":                     {with("word/document.xml", "<x/>"), WordDocument},
		"another zip":              {zipped(t, map[string]string{"a.txt": "a"}), Foreign},
		"no workbook in it":        {zipped(t, map[string]string{"[Content_Types].xml": "<Types/>"}), Foreign},
		"cut short":                {sound[:len(sound)/2], Damaged},
		"XML cut short":            {with("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>"), Damaged},
		"no XML":                   {with("xl/workbook.xml", "<workbook"), Damaged},
		"an entity of its own":     {with("xl/sharedStrings.xml", `<!DOCTYPE x [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>`), Damaged},
		"elements too deep":        {with("xl/worksheets/sheet1.xml", "<worksheet><row><c><v>1</v></c></row>"+strings.Repeat("<a>", MaxDepth)+strings.Repeat("</a>", MaxDepth)+"</worksheet>"), Damaged},
		"an end without beginning": {zipped(t, parts(`<row><c4><v>1</v></c></row>`)), Damaged},
		"a cell outside of a row":  {zipped(t, parts(`<c><v>1</v></c>`)), Damaged},
		"elements without end":     {with("xl/worksheets/sheet1.xml", strings.Repeat("<a>", 100)), Damaged},
		"a blank sheet":            {zipped(t, parts("")), Empty},
		"a file too large":         {make([]byte, MaxFile+1), TooLarge},
		"a row too far":            {zipped(t, parts(fmt.Sprintf(`<row r="%d"><c><v>1</v></c></row>`, MaxRows+1))), TooLarge},
		"a column too far":         {zipped(t, parts(`<row r="1"><c r="IW1"><v>1</v></c></row>`)), TooLarge},
		"too many cells":           {zipped(t, parts(strings.Repeat(`<row><c r="IV1"><v>1</v></c></row>`, MaxCells/MaxColumns+1))), TooLarge},
		"too many texts":           {with("xl/sharedStrings.xml", "<sst>"+strings.Repeat("<si/>", MaxStrings+1)+"</sst>"), TooLarge},
		"too many styles":          {with("xl/styles.xml", "<x><cellXfs>"+strings.Repeat("<xf/>", MaxStyles+1)+"</cellXfs></x>"), TooLarge},
		"a bomb":                   {with("xl/worksheets/sheet1.xml", "<worksheet>"+strings.Repeat(" ", MaxUnzipped+1)+"</worksheet>"), TooLarge},
		"one text in countless cells": {func() []byte {
			files := parts(strings.Repeat(`<row>`+strings.Repeat(`<c t="s"><v>0</v></c>`, 100)+`</row>`, 10))
			files["xl/sharedStrings.xml"] = "<sst><si><t>" + strings.Repeat("a", MaxCell) + "</t></si></sst>"
			return zipped(t, files)
		}(), TooLarge},
		"countless parts": {func() []byte {
			files := parts(one)
			for i := range MaxParts {
				files[fmt.Sprintf("x/%d", i)] = ""
			}
			return zipped(t, files)
		}(), TooLarge},
	} {
		t.Run(name, func(t *testing.T) {
			if got := reasonOf(t, c.data); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// A sheet beyond the limits does not keep the others from being read.
func TestRead_leavesALargeSheetOut(t *testing.T) {
	data := excel(t, func(f *excelize.File) {
		put(t, f, "Sheet1", []any{"Họ và tên", "Ngày sinh"}, []any{"Nguyễn Văn Mẫu", "1980"})
		if _, err := f.NewSheet("Số liệu"); err != nil {
			t.Fatal(err)
		}
		if err := f.SetCellValue("Số liệu", fmt.Sprintf("A%d", MaxRows+1), 1); err != nil {
			t.Fatal(err)
		}
	})
	got := read(t, data).Roster(model.Dossier{})
	if len(got.Rows) != 1 || len(got.Remarks) != 1 || !strings.Contains(got.Remarks[0], "“Số liệu”") {
		t.Errorf("got %d rows, remarks %v", len(got.Rows), got.Remarks)
	}
}

func TestRead_stopsWhenAsked(t *testing.T) {
	ctx, stop := contextOf(t)
	stop()
	if _, err := Read(ctx, zipped(t, parts(""))); !errors.Is(err, ctx.Err()) {
		t.Errorf("got %v", err)
	}
}

// stored is zipped without compression.
func stored(t testing.TB, files map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		f, err := w.CreateHeader(&zip.FileHeader{Name: name})
		if err == nil {
			_, err = f.Write([]byte(files[name]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// content is a part of an open workbook; empty where there is none.
func content(t testing.TB, a *archive, part string) string {
	t.Helper()
	r, err := a.Open(part)
	if err != nil {
		t.Fatal(err)
	}
	if r == nil {
		return ""
	}
	defer r.Close()
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
