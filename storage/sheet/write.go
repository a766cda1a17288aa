package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"time"

	"github.com/xuri/excelize/v2"
)

// Write writes the workbook of the tables: the pool, the Board's list, the
// quotas and the themes, a sheet each.
func Write(w io.Writer, t Tables) error {
	return writeBook(w, "Tổng hợp đề nghị khen thưởng", t.pool(), t.list(), t.quotas(), t.themes())
}

// writeBook writes a workbook of grids.
func writeBook(w io.Writer, title string, grids ...*grid) error {
	f := newBook(title)
	defer f.Close()
	l := newLooks(f)
	for i, g := range grids {
		if err := addSheet(f, i, g.tab); err != nil {
			return err
		}
		if err := draw(f, l, g); err != nil {
			return err
		}
	}
	f.SetActiveSheet(0)
	if err := f.Write(w); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	return nil
}

// made is the time that workbooks carry, so that the same tables give the same
// bytes.
var made = time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)

func newBook(title string) *excelize.File {
	f := excelize.NewFile()
	stamp := made.Format(time.RFC3339)
	// None of these fails in a workbook just made.
	_ = f.SetDocProps(&excelize.DocProperties{Title: title, Creator: "Hồ Sơ Thi Đua", LastModifiedBy: "Hồ Sơ Thi Đua", Created: stamp, Modified: stamp, Language: "vi-VN"})
	_ = f.SetAppProps(&excelize.AppProperties{Application: "Hồ Sơ Thi Đua"})
	_ = f.SetDefaultFont(fontName)
	return f.SetZipWriter(func(w io.Writer) excelize.ZipWriter { return &orderedZip{to: w, files: map[string]*bytes.Buffer{}} })
}

// addSheet gives the workbook's sheet number i, from 0, its name.
func addSheet(f *excelize.File, i int, name string) error {
	if i == 0 {
		return f.SetSheetName("Sheet1", name)
	}
	_, err := f.NewSheet(name)
	return err
}

// fixedHeight is what the library says of every height of a row, and what would
// keep Excel from changing it. In a text quotes are written otherwise.
var fixedHeight = []byte(` customHeight="1"`)

// orderedZip writes files in the order of their names, whatever order they came
// in, with one time for all.
type orderedZip struct {
	to    io.Writer
	files map[string]*bytes.Buffer
}

// Create begins a file.
func (z *orderedZip) Create(name string) (io.Writer, error) {
	z.files[name] = &bytes.Buffer{}
	return z.files[name], nil
}

// AddFS is not needed for workbooks made here.
func (z *orderedZip) AddFS(fs.FS) error { return fmt.Errorf("workbook: no folders") }

// Close writes the zip. [Content_Types].xml, by which programs know the format,
// sorts first.
func (z *orderedZip) Close() error {
	zw := zip.NewWriter(z.to)
	for _, name := range slices.Sorted(maps.Keys(z.files)) {
		w, err := zw.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: made})
		if err != nil {
			return err
		}
		content := bytes.ReplaceAll(z.files[name].Bytes(), fixedHeight, nil)
		if _, err := w.Write(content); err != nil {
			return err
		}
	}
	return zw.Close()
}
