package ui

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func TestParseMembers_fromExcel(t *testing.T) {
	pasted := "TT\tHọ và tên\tChức vụ\tVai trò\r\n" +
		"1\tNguyễn Văn Mẫu\tChủ tịch UBND quận\tChủ tịch Hội đồng\r\n" +
		"2\tPhạm Thị Thí Dụ\tPhó Chủ tịch\tPhó Chủ tịch Hội đồng\r\n" +
		"\r\n" +
		"Lý Văn Phác Thảo\tChuyên viên\tUỷ viên, Thư ký\n" +
		"Bùi Văn Thử"
	want := []tableMember{
		{CouncilMember: model.CouncilMember{Name: "Nguyễn Văn Mẫu", Post: "Chủ tịch UBND quận", Role: model.Chair}},
		{CouncilMember: model.CouncilMember{Name: "Phạm Thị Thí Dụ", Post: "Phó Chủ tịch", Role: model.ViceChair}},
		{CouncilMember: model.CouncilMember{Name: "Lý Văn Phác Thảo", Post: "Chuyên viên", Role: model.MemberSecretary}},
		{CouncilMember: model.CouncilMember{Name: "Bùi Văn Thử", Role: model.Member}},
	}
	if diff := cmp.Diff(want, parseMembers(pasted), cmp.AllowUnexported(tableMember{})); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestParseMembers_columnsInAnyOrder(t *testing.T) {
	want := []tableMember{{CouncilMember: model.CouncilMember{Name: "Nguyễn Văn Mẫu", Post: "Chủ tịch UBND quận", Role: model.Chair}}}
	for _, pasted := range []string{
		"VAI TRO\tCHUC VU\tHO TEN\nChủ tịch Hội đồng\tChủ tịch UBND quận\tNguyễn Văn Mẫu",
		"Họ và tên\tNhiệm vụ trong Hội đồng\tChức vụ, đơn vị\nNguyễn Văn Mẫu\tChủ tịch\tChủ tịch UBND quận",
	} {
		if diff := cmp.Diff(want, parseMembers(pasted), cmp.AllowUnexported(tableMember{})); diff != "" {
			t.Errorf("-want +got\n%s", diff)
		}
	}
}

func TestCouncilForm_idsStayUnique(t *testing.T) {
	f := &councilForm{council: &model.Council{}, changed: func() {}}
	f.take("A\nB\nC")
	f.remove(1)
	f.add(model.CouncilMember{Name: "D"})
	f.move(2, -1)
	var got []string
	for _, m := range f.council.Members {
		got = append(got, m.ID+m.Name)
	}
	if diff := cmp.Diff([]string{"m1A", "m2D", "m3C"}, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestParseMembers_tellsWhatTheRoleLeavesOut(t *testing.T) {
	for words, want := range map[string]string{
		"Phó Chủ tịch Thường trực": "Phó Chủ tịch Thường trực", "Khách mời": "Khách mời",
		"Phó Chủ tịch": "", "Phó Chủ tịch Hội đồng": "", "Thành viên": "", "Uỷ viên thường trực": "", "Ủy viên, thư ký": "", "": "",
	} {
		got := parseMembers("Lê Minh Họa\tTrưởng phòng\t" + words)
		if len(got) != 1 || got[0].words != want {
			t.Errorf("%q: got %+v, want the words %q kept", words, got, want)
		}
	}
	if got := parseMembers("Lê Minh Họa\tTrưởng phòng\tPhó Chủ tịch Thường trực")[0].String(); !strings.Contains(got, "“Phó Chủ tịch Thường trực”") {
		t.Errorf("the question does not say it: %s", got)
	}
}

func TestWithoutVote(t *testing.T) {
	members := []model.CouncilMember{{Role: model.Chair}, {Role: model.MemberSecretary}}
	if got := withoutVote(members); got != "" {
		t.Errorf("all vote: got %q", got)
	}
	if got := withoutVote(append(members, model.CouncilMember{Role: model.Secretary})); !strings.Contains(got, "1 Thư ký") {
		t.Errorf("one does not: got %q", got)
	}
}
