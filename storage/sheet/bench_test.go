package sheet

import (
	"bytes"
	"fmt"
	"io"
	"testing"

	"github.com/xuri/excelize/v2"

	"hoso/model"
)

// BenchmarkWrite writes a pool of 5,000 nominees.
func BenchmarkWrite(b *testing.B) {
	tables := sampleTables()
	few := tables.Nominees
	for i := 0; len(tables.Nominees) < 5_000; i++ {
		n := few[i%len(few)]
		n.Name = fmt.Sprintf("%s %d", n.Name, i)
		n.Summary = "Vận động 386,5 triệu đồng và hỗ trợ 57 hộ nghèo; được Chủ tịch Ủy ban nhân dân quận tặng giấy khen."
		tables.Nominees = append(tables.Nominees, n)
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := Write(io.Discard, tables); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRead reads a roster of 1,000 rows and judges it.
func BenchmarkRead(b *testing.B) {
	data := excel(b, func(f *excelize.File) {
		rows := [][]any{{"STT", "Họ và tên", "Ngày sinh", "Giới tính", "Chức vụ", "Đơn vị công tác", "Quê quán", "Tóm tắt thành tích"}}
		for i := range 1_000 {
			rows = append(rows, []any{i + 1, fmt.Sprintf("Nguyễn Văn Mẫu %d", i), "15/8/1980", "Nam", "Chuyên viên", "Phòng Nội vụ", "xã Ví Dụ", "Giúp 12 hộ thoát nghèo"})
		}
		put(b, f, "Sheet1", rows...)
	})
	b.ReportAllocs()
	for b.Loop() {
		book, err := Read(b.Context(), data)
		if err != nil {
			b.Fatal(err)
		}
		if r := book.Roster(model.Dossier{}); len(r.Rows) != 1_000 {
			b.Fatalf("got %d rows", len(r.Rows))
		}
	}
}

// BenchmarkRead_farCell reads a file of a kilobyte whose one cell is Excel's
// last, beside the library that writes.
func BenchmarkRead_farCell(b *testing.B) {
	data := zipped(b, parts(`<row r="1"><c><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>`))
	b.Run("here", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := Read(b.Context(), data); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("excelize", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: MaxUnzipped, UnzipXMLSizeLimit: MaxUnzipped})
			if err != nil {
				b.Fatal(err)
			}
			if _, err := f.GetMergeCells("Trang 1"); err != nil {
				b.Fatal(err)
			}
			f.Close()
		}
	})
}
