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
		return excel.Tables{}, &ExtensionError{File: file, Want: TableExtension}
	}
	t, err := w.Table(ctx, f, today, progress)
	if err != nil {
		return t, err
	}
	return t, writeWorkbook(file, func(to io.Writer) error { return excel.Write(to, t) })
}

// ExtensionError: a file was to be written under the name of another kind.
type ExtensionError struct {
	File string
	Want string // ".xlsx"
}

func (e *ExtensionError) Error() string {
	return fmt.Sprintf("%s does not end in %s", e.File, e.Want)
}

// Hint says how to call the file.
func (e *ExtensionError) Hint() string {
	if e.Want == TableExtension {
		return "Bảng Excel phải ghi vào tệp có đuôi .xlsx. Hãy đặt tên tệp kết thúc bằng .xlsx."
	}
	return fmt.Sprintf("Trang này phải ghi vào tệp có đuôi %s. Hãy đặt tên tệp kết thúc bằng %s.", e.Want, e.Want)
}
