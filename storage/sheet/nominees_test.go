package sheet

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func TestWriteNominees_readsBack(t *testing.T) {
	d := model.Dossier{Proposer: model.Unit{Body: "Ủy ban nhân dân quận Mẫu"}, Nominees: []model.Nominee{
		{Type: model.Collective, Name: "Tổ dân phố số 1", Summary: "- Giúp 12 hộ\n- Vận động 5 triệu đồng", Note: "Thường trực",
			Group: &model.GroupFacts{Address: "phường Mẫu", Workplace: "Ủy ban nhân dân phường Mẫu", Head: "Lê Ví Dụ", Members: 12, Women: 7, Party: 5, Phone: "024 0000 0000"}},
		{Type: model.Household, Name: "Hộ gia đình ông Lê Ví Dụ", Group: &model.GroupFacts{Address: "thôn Thử"}},
		{Type: model.Individual, Name: "Nguyễn Văn Mẫu", Summary: "=1+1", Person: &model.Person{
			Sex: model.Male, Birth: "1980-03-05", Hometown: "xã Ví Dụ", Residence: "phường Mẫu", Position: "Chuyên viên", Workplace: "Phòng Nội vụ",
			Education: "Đại học", Rank: "Thượng tá", Titles: "Tiến sĩ", Occupation: "Giáo viên"}},
		{Type: model.Individual, Name: "Trần Thị Thử", Person: &model.Person{Sex: model.Female, Birth: "1975"}},
	}}
	var b bytes.Buffer
	must(t, WriteNominees(&b, d, "Chuyên đề mẫu"))
	got := read(t, b.Bytes()).Roster(model.Dossier{})
	var nominees []model.Nominee
	for _, row := range got.Rows {
		nominees = append(nominees, row.Nominee)
		if row.Verdict != model.RosterSound {
			t.Errorf("%s: got %s %v", row.Nominee.Name, row.Verdict, row.Remarks)
		}
	}
	if diff := cmp.Diff(d.Nominees, nominees); diff != "" || len(got.Ignored)+len(got.Remarks) > 0 {
		t.Errorf("ignored %v, remarks %v, -want +got\n%s", got.Ignored, got.Remarks, diff)
	}
}

func TestWriteNominees_columnsThatNobodyNeeds(t *testing.T) {
	if got := len(filledFields([]model.Nominee{{Type: model.Individual, Name: "A", Person: &model.Person{}}, {Type: model.Collective, Name: "B", Group: &model.GroupFacts{}}})); got != len(nomineeFields) {
		t.Errorf("got %d columns, want the template's %d", got, len(nomineeFields))
	}
	var b bytes.Buffer
	must(t, WriteNominees(&b, model.Dossier{}))
	if got := read(t, b.Bytes()).Roster(model.Dossier{}); len(got.Rows) != 0 {
		t.Errorf("nobody: got %v", got.Rows)
	}
}
