package ui

import (
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
	want := []model.CouncilMember{
		{Name: "Nguyễn Văn Mẫu", Post: "Chủ tịch UBND quận", Role: model.Chair},
		{Name: "Phạm Thị Thí Dụ", Post: "Phó Chủ tịch", Role: model.ViceChair},
		{Name: "Lý Văn Phác Thảo", Post: "Chuyên viên", Role: model.MemberSecretary},
		{Name: "Bùi Văn Thử", Role: model.Member},
	}
	if diff := cmp.Diff(want, parseMembers(pasted)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestParseRole(t *testing.T) {
	for words, want := range map[string]model.CouncilRole{
		"Chủ tịch": model.Chair, "Phó chủ tịch thường trực": model.ViceChair, "Ủy viên Thường trực": model.Standing,
		"Uỷ viên": model.Member, "Thư ký": model.Secretary, "Ủy viên, Thư ký Hội đồng": model.MemberSecretary, "": model.Member,
	} {
		if got := parseRole(words); got != want {
			t.Errorf("%q: got %s, want %s", words, got, want)
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
