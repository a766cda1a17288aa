package model

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLeaveOut_keepsWhoAndWhy(t *testing.T) {
	d := Dossier{
		Stage:   LeadStage,
		Sources: []Source{{Package: "ab"}, {Package: "cd"}},
		Nominees: []Nominee{
			{ID: "x-n1", Type: Individual, Name: "Nguyễn Văn Mẫu", Origin: &Origin{Package: "cd", Nominee: "n1"}},
			{ID: "n2", Type: Individual, Name: "Trần Thị Ví Dụ"},
		},
		Minutes: Minutes{Results: []Result{{Nominee: "x-n1", For: 2}}},
	}
	got := d.LeaveOut("x-n1", "không đủ phiếu").LeaveOut("n2", "").LeaveOut("unknown", "")
	want := []LeftOut{{Nominee: "n1", Type: Individual, Name: "Nguyễn Văn Mẫu", Reason: "không đủ phiếu"}}
	if diff := cmp.Diff(want, got.Sources[1].LeftOut); diff != "" {
		t.Errorf("left out (-want +got):\n%s", diff)
	}
	if len(got.Nominees) != 0 || len(got.Minutes.Results) != 0 || len(got.Sources[0].LeftOut) != 0 {
		t.Errorf("got %+v, want nobody and no votes", got)
	}
	if len(d.Sources[1].LeftOut) != 0 || len(d.Nominees) != 2 {
		t.Error("the dossier itself was changed")
	}
}

func TestWithoutSourceFiles_keepsNomineesFiles(t *testing.T) {
	d := Dossier{Attachments: []Attachment{
		{ID: "a1", Paper: "proposal/cd", As: SourcePaper}, {ID: "a2", Paper: "proposal/cd", As: SignedScan},
		{ID: "a3", Paper: "document/cd", As: OtherDocument}, {ID: "a4", Paper: "report/n1", As: SourceReport}, {ID: "a5", Paper: "proposal/ab", As: SourcePaper},
	}}
	var ids []string
	for _, a := range d.WithoutSourceFiles("cd").Attachments {
		ids = append(ids, a.ID)
	}
	if diff := cmp.Diff([]string{"a4", "a5"}, ids); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
