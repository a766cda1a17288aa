package docx

import (
	"fmt"
	"io"
	"testing"

	"hoso/model"
	"hoso/model/paper"
)

func BenchmarkWrite_report(b *testing.B) {
	papers := samplePapers(b)
	for i, p := range papers {
		if p.Kind == model.ReportPaper {
			papers = papers[i : i+1]
			break
		}
	}
	writeOften(b, papers)
}

// A list of as many as a city has.
func BenchmarkWrite_list5000(b *testing.B) {
	table := &paper.Table{ID: "t", Columns: []paper.Column{{Title: "STT", Width: 5}, {Title: "Họ và tên", Width: 25}, {Title: "Đơn vị", Width: 40}, {Title: "Ghi chú", Width: 30}}}
	for i := range 5000 {
		table.Rows = append(table.Rows, paper.Row{ID: fmt.Sprintf("nominees/n%d", i), Cells: []paper.Cell{
			{Text: itoa(i + 1)}, {Text: "Nguyễn Văn Mẫu"}, {Text: "Phòng Lao động - Thương binh và Xã hội quận Ba Đình"}, {Text: ""},
		}})
	}
	writeOften(b, []paper.Paper{{ID: "list", Title: "Danh sách", Landscape: true, Blocks: []paper.Block{table}}})
}

func writeOften(b *testing.B, papers []paper.Paper) {
	for b.Loop() {
		if err := Write(io.Discard, papers, model.House{}, about); err != nil {
			b.Fatal(err)
		}
	}
}
