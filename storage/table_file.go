package storage

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"hoso/model"
	excel "hoso/storage/sheet"
)

// TableExtension is that of every workbook that is written.
const TableExtension = ".xlsx"

// WriteTable writes the tables of the pool (Table) as an Excel workbook, whole
// or not at all. A file without the extension of a workbook is an
// *ExtensionError: Excel would not open it.
func (w *Workspace) WriteTable(ctx context.Context, file string, f Filter, today model.Date, progress func(done, total int)) (excel.Tables, error) {
	if !strings.EqualFold(filepath.Ext(file), TableExtension) {
		return excel.Tables{}, &ExtensionError{File: file}
	}
	t, err := w.Table(ctx, f, today, progress)
	if err != nil {
		return t, err
	}
	return t, writeWorkbook(file, func(to io.Writer) error { return excel.Write(to, t) })
}

// ExtensionError: a workbook was to be written under another file's name.
type ExtensionError struct{ File string }

func (e *ExtensionError) Error() string {
	return fmt.Sprintf("%s does not end in %s", e.File, TableExtension)
}

// Hint says how to call the file.
func (e *ExtensionError) Hint() string {
	return "Bảng Excel phải ghi vào tệp có đuôi .xlsx. Hãy đặt tên tệp kết thúc bằng .xlsx."
}
