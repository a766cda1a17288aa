package model

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func rosterOf(pasted string) Roster { return ReadRoster(SplitTable(pasted), Dossier{}) }

func names(r Roster) []string {
	var list []string
	for _, row := range r.Rows {
		list = append(list, string(row.Nominee.Type)+" "+row.Nominee.Name)
	}
	return list
}

func TestReadRoster_individualsByTitle(t *testing.T) {
	const wantBirth = Date("1980-08-15")
	want := RosterRow{Row: 1, Verdict: RosterSound, Nominee: Nominee{
		Type: Individual, Name: "Nguyễn Văn Mẫu", Summary: "Giúp 12 hộ; được khen.",
		Person: &Person{Sex: Male, Birth: wantBirth, Hometown: "xã Ví Dụ", Residence: "phường Mẫu", Workplace: "Phòng Nội vụ", Position: "Chuyên viên", Education: "Đại học"},
	}}
	for name, table := range map[string]string{
		"with accents":    "TT\tHọ và tên\tGiới tính\tNgày, tháng, năm sinh\tQuê quán\tNơi ở\tĐơn vị công tác\tChức vụ\tTrình độ chuyên môn, nghiệp vụ\tTóm tắt thành tích\n1\tNguyễn Văn Mẫu\tNam\t15/8/1980\txã Ví Dụ\tphường Mẫu\tPhòng Nội vụ\tChuyên viên\tĐại học\tGiúp 12 hộ; được khen.",
		"without accents": "HO TEN\tDON VI\tCHUC VU\tGIOI TINH\tNGAY SINH\tQUE QUAN\tTRU QUAN\tTRINH DO\tTHANH TICH\n1. NGUYỄN VĂN MẪU\tPhòng Nội vụ\tChuyên viên\tnam\t15.08.1980\txã Ví Dụ\tphường Mẫu\tĐại học\tGiúp 12 hộ; được khen.",
		"no titles":       "1\tNguyễn Văn Mẫu\tNam\t15/08/1980\tChuyên viên\tPhòng Nội vụ\txã Ví Dụ\tphường Mẫu",
		"merged columns":  "Họ và tên\tNăm sinh\t\tChức vụ, đơn vị công tác\tQuê quán\tThường trú\tTrình độ\tThành tích\n\tNam\tNữ\nÔng Nguyễn Văn Mẫu\t15/8/1980\t\tChuyên viên, Phòng Nội vụ\txã Ví Dụ\tphường Mẫu\tĐại học\tGiúp 12 hộ; được khen.",
	} {
		t.Run(name, func(t *testing.T) {
			got := rosterOf(table)
			if len(got.Rows) != 1 {
				t.Fatalf("got %d rows, want 1: %v", len(got.Rows), names(got))
			}
			want := want
			want.Nominee = want.Nominee.Clone()
			switch name {
			case "no titles":
				want.Row, want.Nominee.Summary, want.Nominee.Person.Education = 0, "", ""
			case "merged columns":
				want.Row = 2
			}
			if diff := cmp.Diff(want, got.Rows[0]); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReadRoster_headingsAndKinds(t *testing.T) {
	got := rosterOf("DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG\n\nSTT\tTên tập thể, cá nhân\tĐịa chỉ\tGhi chú\n(1)\t(2)\t(3)\t(4)\nI\tTẬP THỂ: 02\n1\tTổ dân phố số 1\tphường Mẫu\n2\tHộ gia đình ông Trần Ví Dụ\tphường Mẫu\nII\tCá nhân\n1\tĐoàn Thị Mẫu\n2\t\n\tTổng cộng\t3")
	want := []string{"collective Tổ dân phố số 1", "household Hộ gia đình ông Trần Ví Dụ", "individual Đoàn Thị Mẫu"}
	if diff := cmp.Diff(want, names(got)); diff != "" {
		t.Error(diff)
	}
	if got.Rows[0].Nominee.Group.Address != "phường Mẫu" {
		t.Errorf("address: got %+v", got.Rows[0].Nominee.Group)
	}
	own := rosterOf("STT\tHọ và tên/Tên tập thể\tNgày sinh\n1\tNguyễn Văn Mẫu\t\n1\tTrường Tiểu học Ví Dụ\t")
	if diff := cmp.Diff([]string{"individual Nguyễn Văn Mẫu", "collective Trường Tiểu học Ví Dụ"}, names(own)); diff != "" {
		t.Error("the program's own list:", diff)
	}
	mixed := rosterOf("Tên tập thể, cá nhân\tSố người\tTrong đó nữ\nTrường Tiểu học Ví Dụ\t45\t40\nĐoàn Thị Mẫu\t\t\nBà Lê Ví Dụ\t\t")
	if diff := cmp.Diff([]string{"collective Trường Tiểu học Ví Dụ", "individual Đoàn Thị Mẫu", "individual Lê Ví Dụ"}, names(mixed)); diff != "" {
		t.Error(diff)
	}
	if g := mixed.Rows[0].Nominee.Group; g.Members != 45 || g.Women != 40 {
		t.Errorf("counts: got %+v", g)
	}
	if got := mixed.Rows[2].Nominee.Person.Sex; got != Female {
		t.Errorf("sex of Bà: got %q", got)
	}
}

func TestReadRoster_verdicts(t *testing.T) {
	d := Dossier{Nominees: []Nominee{{ID: "n1", Type: Individual, Name: "Lê Ví Dụ", Person: &Person{Birth: "1970"}}}}
	got := ReadRoster(SplitTable("Họ tên\tNgày sinh\tGiới tính\tCCCD\nNguyễn Văn Mẫu\t1/2/1980\tNam\t0\nNguyễn Văn Mẫu\t01/02/1980\tNam\t0\n\t3/3/1990\tNữ\t0\nLê Ví Dụ\t5/6/1970\tNữ\t0\nTrần Thị Mẫu\t31/2/1980\tkhông rõ\t0"), d)
	var verdicts []RosterVerdict
	for _, row := range got.Rows {
		verdicts = append(verdicts, row.Verdict)
	}
	if diff := cmp.Diff([]RosterVerdict{RosterSound, RosterTwice, RosterNameless, RosterKnown, RosterDoubtful}, verdicts); diff != "" {
		t.Error(diff)
	}
	last := got.Rows[len(got.Rows)-1]
	if diff := cmp.Diff([]string{"không đọc được giới tính “không rõ”", "không đọc được ngày sinh “31/2/1980”"}, last.Remarks); diff != "" {
		t.Error(diff)
	}
	if last.Nominee.Person.Birth != "31/2/1980" {
		t.Errorf("birth: got %q, want it kept as typed", last.Nominee.Person.Birth)
	}
	if diff := cmp.Diff([]string{"CCCD"}, got.Ignored); diff != "" {
		t.Errorf("the number of a card: %s", diff)
	}
}

func TestReadRoster_listOfNames(t *testing.T) {
	got := rosterOf("Nguyễn Văn Mẫu\r\nTrần Thị Ví Dụ\r\n")
	if diff := cmp.Diff([]string{"individual Nguyễn Văn Mẫu", "individual Trần Thị Ví Dụ"}, names(got)); diff != "" || got.Headed {
		t.Error(diff)
	}
	if got := rosterOf(" \n"); len(got.Rows) != 0 {
		t.Errorf("nothing: got %v", got.Rows)
	}
}

func TestSplitTable(t *testing.T) {
	for name, c := range map[string]struct {
		pasted string
		want   [][]string
	}{
		"rows and cells":        {"a\tb\r\nc\t\r\n", [][]string{{"a", "b"}, {"c", ""}}},
		"a cell of two lines":   {"a\t\"b\nc \"\"d\"\"\"\te", [][]string{{"a", "b\nc \"d\"", "e"}}},
		"quotes of the text":    {"\"Dân vận khéo\" 2024\tb", [][]string{{"\"Dân vận khéo\" 2024", "b"}}},
		"a quote never closed":  {"\"a\nb", [][]string{{"\"a"}, {"b"}}},
		"empty rows":            {"\n \t\na", [][]string{{"a"}}},
		"nothing":               {"", nil},
		"a quoted cell at last": {"\"a\nb\"", [][]string{{"a\nb"}}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, SplitTable(c.pasted)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func FuzzReadRoster(f *testing.F) {
	for _, s := range []string{"", "Họ tên\tNam\tNữ\nA\t1\t2", "\"a\n\"\t\"\"\n", "1\t2\t3", "TT\tTên tập thể\n1\tI. CÁ NHÂN\n", strings.Repeat("\t", 30) + "x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, row := range rosterOf(s).Rows {
			if row.Fit() && blank(row.Nominee.Name) {
				t.Errorf("%q: row %d is fit without a name", s, row.Row)
			}
			if (row.Nominee.Type == Individual) != (row.Nominee.Person != nil) || (row.Nominee.Group == nil) != (row.Nominee.Type == Individual) {
				t.Errorf("%q: row %d has the facts of another type", s, row.Row)
			}
		}
	})
}

// What a clerk of a lead unit may paste.
func BenchmarkReadRoster_300rows(b *testing.B) {
	table := "TT\tHọ và tên\tNgày sinh\tGiới tính\tQuê quán\tĐơn vị công tác\tChức vụ\tTóm tắt thành tích\n" +
		strings.Repeat("1\tNguyễn Văn Mẫu\t15/8/1980\tNam\txã Ví Dụ, huyện Sóc Sơn\tPhòng Nội vụ\tChuyên viên\tĐã giúp 12 hộ cận nghèo sửa nhà, học nghề, có việc làm ổn định.\n", 300)
	for b.Loop() {
		rosterOf(table)
	}
}

func TestReadRoster_strange(t *testing.T) {
	got := rosterOf("Loại\tHọ và tên\tNgày sinh\n" +
		"con mèo\tLê Ví Dụ\t1970\nCN\tTrần Thị Mẫu\t1/2/2030\nCá nhân\t=1+1\t1980\nCá nhân\t2\t1980\nTập thể\tTổ dân phố số 2\t\n")
	got.DoubtBirths("2024-08-20")
	var said []string
	for _, row := range got.Rows {
		said = append(said, string(row.Verdict)+" "+string(row.Nominee.Type)+": "+strings.Join(row.Remarks, "; "))
	}
	want := []string{
		"strange individual: không có loại “con mèo”, tạm hiểu là cá nhân", "strange individual: ngày sinh 1/2/2030 ở tương lai",
		"strange individual: “=1+1” không phải là tên", "strange individual: “2” không phải là tên", "sound collective: ",
	}
	if diff := cmp.Diff(want, said); diff != "" {
		t.Error(diff)
	}
}
