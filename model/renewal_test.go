package model

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// renewable is a dossier whose facts are those of the settings, under other
// ids of the council.
func renewable() (Dossier, Settings) {
	d := Dossier{Plan: PlanRef{ID: "kh", Number: "1"}, Proposer: Unit{ID: "quan-mau", Name: "quận Mẫu", Letterhead: []string{"Ủy ban nhân dân", "quận Mẫu"}}}
	d.Proposal.Signer = Signer{Name: "Phạm Thị Thí Dụ", Position: "Phó Chủ tịch"}
	d.Council = Council{Name: "Hội đồng", Members: []CouncilMember{
		{ID: "m1", Name: "Nguyễn Văn Mẫu", Role: Chair}, {ID: "m2", Name: "Đỗ Thị Nháp", Role: Member}, {ID: "m3", Name: "Lý Văn Phác", Role: Secretary}}}
	d.Minutes = Minutes{ChairID: "m1", SecretaryID: "m3", Attendance: []Attendance{{Member: "m1", Presence: Present}, {Member: "m3", Presence: Present}}}
	s := Settings{Unit: d.Clone().Proposer, Signers: []Signer{d.Proposal.Signer}, Council: d.Council.Clone(), PlanID: "kh", PlanNumber: "1"}
	return d, s
}

func TestRenewals_nothingWhereAllAgrees(t *testing.T) {
	d, s := renewable()
	d.House = DefaultHouse // what the zero value means
	if got := Renewals(d, s, nil); len(got) != 0 {
		t.Errorf("got %+v, want nothing", got)
	}
}

func TestRenewals_eachGroup(t *testing.T) {
	d, s := renewable()
	s.Unit.Letterhead = []string{"Ủy ban nhân dân", "quận Mẫu Mới"}
	s.Signers = append([]Signer{{Name: "Người Khác", Position: "Chủ tịch"}}, Signer{Name: "Phạm Thị Thí Dụ", Position: "Chủ tịch"})
	s.Council.Members[1].Post = "Trưởng phòng"
	s.PlanNumber, s.PlanDate = "52", "2024-02-01"
	s.House = DefaultHouse
	s.House.Body = 13
	want := []Renewal{
		{UnitFacts, []Change{{"tên cơ quan ở đầu văn bản", "Ủy ban nhân dân / quận Mẫu", "Ủy ban nhân dân / quận Mẫu Mới"}}},
		{SignerFacts, []Change{{"người ký tờ trình", "PHÓ CHỦ TỊCH / Phạm Thị Thí Dụ", "CHỦ TỊCH / Phạm Thị Thí Dụ"}}},
		{CouncilFacts, []Change{{"thành viên", "Đỗ Thị Nháp – Ủy viên", "Đỗ Thị Nháp – Trưởng phòng – Ủy viên"}}},
		{PlanFacts, []Change{{"số của kế hoạch", "1", "52"}, {"ngày của kế hoạch", "", "1/2/2024"}}},
		{HouseFacts, []Change{{"cỡ chữ nội dung", "14 pt", "13 pt"}}},
	}
	if diff := cmp.Diff(want, Renewals(d, s, nil)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if got := Renewals(d, s, &Plan{Number: "9"}); len(got) != 4 {
		t.Errorf("a plan that names its own number: got %+v, want no change of it", got)
	}
	s.Unit.ID = "quan-khac"
	if got := Renewals(d, s, nil); len(got) != 2 || got[0].Facts != PlanFacts {
		t.Errorf("another unit's settings: got %+v, want plan and house alone", got)
	}
}

func TestRenewed_changesOnlyWhatIsAsked(t *testing.T) {
	d, s := renewable()
	s.Unit.Name, s.PlanNumber = "quận Khác", "52"
	got := Renewed(d, s, nil, PlanFacts)
	if got.Proposer.Name != "quận Mẫu" || got.Plan.Number != "52" || d.Plan.Number != "1" {
		t.Errorf("got unit %s, plan %s, the old dossier's plan %s", got.Proposer.Name, got.Plan.Number, d.Plan.Number)
	}
}

func TestRenewed_minutesStayWithTheSamePeople(t *testing.T) {
	d, s := renewable()
	// The chair has left, and the settings number the others anew.
	s.Council.Members = []CouncilMember{
		{ID: "m1", Name: "Lý Văn Phác", Role: Secretary}, {ID: "m2", Name: "Bà Mới Đến", Role: Chair}, {ID: "m3", Name: "Đỗ Thị Nháp", Role: Member}}
	got := Renewed(d, s, nil, CouncilFacts)
	var ids []string
	for _, m := range got.Council.Members {
		ids = append(ids, m.ID+" "+m.Name)
	}
	if diff := cmp.Diff([]string{"m3 Lý Văn Phác", "m4 Bà Mới Đến", "m2 Đỗ Thị Nháp"}, ids); diff != "" {
		t.Errorf("members: -want +got\n%s", diff)
	}
	want := Minutes{SecretaryID: "m3", Attendance: []Attendance{{Member: "m3", Presence: Present}}}
	if diff := cmp.Diff(want, got.Minutes); diff != "" {
		t.Errorf("minutes: -want +got\n%s", diff)
	}
}
