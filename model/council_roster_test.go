package model

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadCouncil_titlesAnywhere(t *testing.T) {
	table := [][]string{
		{"DANH SÁCH THÀNH VIÊN HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG QUẬN MẪU NĂM 2024"}, nil,
		{"STT", "NHIEM VU TRONG HOI DONG", "HO VA TEN", "Điện thoại", "CHUC VU"},
		{"(1)", "(2)", "(3)", "(4)", "(5)"},
		{"1", "Chủ tịch", "Nguyễn Văn Mẫu", "0", "Chủ tịch UBND quận"},
		{"2", "Phó Chủ tịch Thường trực", "Phạm Thị  Thí Dụ", "", "Trưởng phòng"},
		{"3", "Ủy viên", "Nguyễn Văn Mẫu", "", "Chủ tịch UBND quận"},
		{"4", "Ủy viên", "Lê Minh Họa", "", "Chuyên viên"},
		{"5", "Ủy viên", "", "", "Chánh Văn phòng"},
	}
	got := ReadCouncil(table, []CouncilMember{{Name: "Lê Minh Hoạ", Post: "Chuyên viên"}})
	if got.Head != 2 || strings.Join(got.Ignored, "|") != "Điện thoại" {
		t.Errorf("got head %d, ignored %v", got.Head, got.Ignored)
	}
	want := []CouncilRow{
		{Row: 4, Member: CouncilMember{Name: "Nguyễn Văn Mẫu", Post: "Chủ tịch UBND quận", Role: Chair}, Verdict: RosterSound},
		{Row: 5, Member: CouncilMember{Name: "Phạm Thị Thí Dụ", Post: "Trưởng phòng", Role: ViceChair}, Verdict: RosterDoubtful,
			Remarks: []string{"vai trò ghi “Phó Chủ tịch Thường trực”, hiểu là Phó Chủ tịch Hội đồng"}},
		{Row: 6, Member: CouncilMember{Name: "Nguyễn Văn Mẫu", Post: "Chủ tịch UBND quận", Role: Member}, Verdict: RosterTwice, Remarks: []string{"trùng với dòng ở trên"}},
		{Row: 7, Member: CouncilMember{Name: "Lê Minh Họa", Post: "Chuyên viên", Role: Member}, Verdict: RosterKnown, Remarks: []string{"đã có trong Hội đồng"}},
		{Row: 8, Member: CouncilMember{Post: "Chánh Văn phòng", Role: Member}, Verdict: RosterNameless, Remarks: []string{"thiếu tên"}},
	}
	if diff := cmp.Diff(want, got.Rows); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if !got.Rows[1].Fit() || got.Rows[2].Fit() {
		t.Error("what may be taken is told wrongly")
	}
}

// Decisions call members "Ông", "Bà"; it is the same person who is there already.
func TestReadCouncil_formsOfAddress(t *testing.T) {
	got := ReadCouncil([][]string{{"Ông Lê Minh Họa", "Chuyên viên", "Ủy viên"}, {"Bà Bùi Thị Thử", "Chuyên viên", "Thư ký"}}, []CouncilMember{{Name: "Lê Minh Họa", Post: "Chuyên viên"}}).Rows
	if len(got) != 2 || got[0].Verdict != RosterKnown || got[1].Member.Name != "Bùi Thị Thử" {
		t.Errorf("got %+v", got)
	}
}

func TestReadCouncil_leavesOutTheTotal(t *testing.T) {
	for _, total := range [][]string{{"Tổng cộng: 4 người", "", "", ""}, {"", "Tổng số: 04 thành viên"}, {"Cộng", "4"}} {
		table := [][]string{{"TT", "Họ và tên", "Chức vụ", "Vai trò"}, {"1", "Tống Công Mẫu", "Chánh Văn phòng", ""}, total}
		if got := ReadCouncil(table, nil).Rows; len(got) != 1 || got[0].Member.Name != "Tống Công Mẫu" {
			t.Errorf("%q: got %+v", total, got)
		}
	}
}

func TestReadCouncil_wordsThatNameARole(t *testing.T) {
	for _, words := range []string{"Ủy viên kiêm Thư ký Hội đồng", "Uỷ viên, Thư ký", "Ủy viên - Thư ký", "Thành viên thư ký"} {
		got := ReadCouncil([][]string{{"Lê Minh Họa", "Trưởng phòng", words}}, nil).Rows
		if len(got) != 1 || got[0].Member.Role != MemberSecretary || got[0].Verdict != RosterSound {
			t.Errorf("%s: got %+v", words, got)
		}
	}
}

func TestParseRole(t *testing.T) {
	for words, want := range map[string]CouncilRole{
		"Chủ tịch": Chair, "Phó chủ tịch thường trực": ViceChair, "Ủy viên Thường trực": Standing,
		"Uỷ viên": Member, "Thư ký": Secretary, "Ủy viên, Thư ký Hội đồng": MemberSecretary, "": Member,
	} {
		if got := parseRole(words); got != want {
			t.Errorf("%q: got %s, want %s", words, got, want)
		}
	}
}
