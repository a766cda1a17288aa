package storage

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func TestSearch_whose(t *testing.T) {
	w, _ := newWorkspace(t)
	d := sampleDossier("hs-1")
	d.Council.Members = []model.CouncilMember{{ID: "m1", Name: "Phạm Thị Giả Định", Post: "Trưởng phòng Tài chính"}}
	d.Minutes.Results = []model.Result{{Nominee: "n2", For: 9, Remark: "hoan nghênh"}}
	save(t, w, d)
	for words, want := range map[string]string{
		"tài chính": "Phạm Thị Giả Định", "hoan nghênh": "Nguyễn Văn Mẫu", "phố mẫu": "Ủy ban nhân dân phường Ví Dụ",
		"le minh hoa": "Lê Minh Họa", "tran thi vi du": "",
	} {
		hits := search(t, w, words)
		if len(hits) == 0 || hits[0].Whose != want {
			t.Errorf("%s: got %v, want %q", words, hits, want)
		}
	}
}

func TestQuery_marks(t *testing.T) {
	for _, test := range []struct {
		typed, snippet string
		want           []string
	}{
		{"nguyen du", "Nguyễn Đức, Nguyên Dũng Hà", []string{"Nguyễn", "Đức", "Nguyên", "Dũng"}},
		{"duc nguyen", "Nguyễn Đức Đứcs", []string{"Nguyễn", "Đức"}},
		{"45/ttr", "số 45/TTr-UBND, 450", []string{"45", "TTr"}},
		{"x", "", nil},
	} {
		var got []string
		for _, m := range parseQuery(test.typed).marks(test.snippet, folded{}) {
			got = append(got, test.snippet[m.From:m.To])
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s in %s (-want +got):\n%s", test.typed, test.snippet, diff)
		}
	}
}
