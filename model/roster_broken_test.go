package model

import (
	"strings"
	"testing"
)

func TestReadRoster_leavesOutCellsThatABrokenFormulaShows(t *testing.T) {
	for _, broken := range []string{"#REF!", "#N/A", "########"} {
		table := [][]string{{"TT", "Họ và tên", "Năm sinh", "Chức vụ", "Ghi chú"}, {"1", "Lê Minh Họa", "1980", "Chuyên viên", broken}, {"2", "Bùi Thị Thử", "1981", "Chuyên viên", "# 3"}}
		rows := ReadRoster(table, Dossier{}).Rows
		if len(rows) != 2 || rows[0].Nominee.Note != "" || rows[0].Verdict != RosterDoubtful || !strings.Contains(strings.Join(rows[0].Remarks, "; "), broken) {
			t.Errorf("%s: got %+v", broken, rows)
		} else if rows[1].Nominee.Note != "# 3" || rows[1].Verdict != RosterSound {
			t.Errorf("another cell: got %+v", rows[1])
		}
	}
}
