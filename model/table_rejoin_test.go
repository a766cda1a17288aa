package model

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSplitTable_cellsOfSeveralLinesFromWord(t *testing.T) {
	head := []string{"TT", "Họ và tên", "Chức vụ", "Ghi chú"}
	for name, c := range map[string]struct {
		pasted string
		want   [][]string
	}{
		"line within a cell": {"1\tLê Mẫu\tGiáo viên,\vTrường Mẫu\t\r\n2\tBùi Thử\t\t", [][]string{{"1", "Lê Mẫu", "Giáo viên,\nTrường Mẫu", ""}, {"2", "Bùi Thử", "", ""}}},
		"paragraphs":         {"1\tLê Mẫu\tGiáo viên,\r\nTrường Mẫu\tx\r\n2\tBùi\r\nThử\t\t", [][]string{{"1", "Lê Mẫu", "Giáo viên,\nTrường Mẫu", "x"}, {"2", "Bùi\nThử", "", ""}}},
		"in the last cell":   {"1\tLê Mẫu\tGiáo viên\tdòng một\r\ndòng hai\r\n2\tBùi Thử\t\t", [][]string{{"1", "Lê Mẫu", "Giáo viên", "dòng một\ndòng hai"}, {"2", "Bùi Thử", "", ""}}},
		"a heading stays":    {"1\tLê Mẫu\t\t\r\nII. CÁ NHÂN\r\n2\tBùi Thử\t\t", [][]string{{"1", "Lê Mẫu", "", ""}, {"II. CÁ NHÂN"}, {"2", "Bùi Thử", "", ""}}},
		"words at the end":   {"1\tLê Mẫu\t\t\r\nNgười lập biểu", [][]string{{"1", "Lê Mẫu", "", ""}, {"Người lập biểu"}}},
		"short rows stay":    {"1\tLê Mẫu\r\n2\tBùi Thử", [][]string{{"1", "Lê Mẫu"}, {"2", "Bùi Thử"}}},
	} {
		want := append([][]string{head}, c.want...)
		if diff := cmp.Diff(want, SplitTable("TT\tHọ và tên\tChức vụ\tGhi chú\r\n"+c.pasted)); diff != "" {
			t.Errorf("%s: -want +got\n%s", name, diff)
		}
	}
}
