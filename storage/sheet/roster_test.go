package sheet

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"hoso/model"
)

func contextOf(t *testing.T) (context.Context, context.CancelFunc) {
	return context.WithCancel(t.Context())
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// unitsList is a list as units keep it: a title above, units merged down beside
// their people, dates of several formats, a hidden row, a sheet of something
// else before it.
func unitsList(t testing.TB) []byte {
	return excel(t, func(f *excelize.File) {
		must(t, f.SetSheetName("Sheet1", "Tổng hợp số liệu"))
		put(t, f, "Tổng hợp số liệu", []any{"Tháng", "Số hộ"}, []any{1, 25}, []any{2, 31})
		for _, tab := range []string{"Đề nghị", "Danh mục"} {
			if _, err := f.NewSheet(tab); err != nil {
				t.Fatal(err)
			}
		}
		put(t, f, "Danh mục", []any{"Họ và tên", "Chức vụ"}, []any{"Ẩn Văn Ví Dụ", "x"}, []any{"Ẩn Văn Thử", "x"}, []any{"Ẩn Văn Mẫu", "x"}, []any{"Ẩn Thị Nháp", "x"}, []any{"Ẩn Thị Thử", "x"})
		must(t, f.SetSheetVisible("Danh mục", false))
		const tab = "Đề nghị"
		put(t, f, tab,
			[]any{"DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2024"}, nil,
			[]any{"STT", "Đơn vị", "Họ và tên", "Năm sinh", nil, "CCCD"},
			[]any{nil, nil, nil, "Nam", "Nữ", nil},
			[]any{1, "Phòng Nội vụ", "Nguyễn Văn Mẫu", 29448, nil, "0"},
			[]any{2, nil, "Trần Thị Ví Dụ", nil, 1985, "0"},
			[]any{3, nil, "Lê Minh Họa", "12/5/1990", nil, "0"},
			[]any{4, "Phòng Y tế", "Phạm Giả Định", 1979, nil, "0"},
		)
		day := "d-mmm-yy"
		style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &day})
		must(t, err)
		must(t, f.SetCellStyle(tab, "D5", "D5", style))
		must(t, f.MergeCell(tab, "A1", "F1"))
		must(t, f.MergeCell(tab, "D3", "E3"))
		for _, column := range []string{"A", "B", "C", "F"} {
			must(t, f.MergeCell(tab, column+"3", column+"4"))
		}
		must(t, f.MergeCell(tab, "B5", "B7"))
		must(t, f.SetRowVisible(tab, 8, false))
		must(t, f.SetCellFormula(tab, "G5", "1/0"))
	})
}

func TestRoster_unitsList(t *testing.T) {
	got := read(t, unitsList(t)).Roster(model.Dossier{})
	person := func(name, birth, unit string, sex model.Sex) model.Nominee {
		return model.Nominee{Type: model.Individual, Name: name, Person: &model.Person{Sex: sex, Birth: model.Date(birth), Workplace: unit}}
	}
	want := []model.RosterRow{
		{Row: 4, Verdict: model.RosterSound, Nominee: person("Nguyễn Văn Mẫu", "1980-08-15", "Phòng Nội vụ", model.Male)},
		{Row: 5, Verdict: model.RosterSound, Nominee: person("Trần Thị Ví Dụ", "1985", "Phòng Nội vụ", model.Female)},
		{Row: 6, Verdict: model.RosterSound, Nominee: person("Lê Minh Họa", "1990-05-12", "Phòng Nội vụ", model.Male)},
		{Row: 7, Verdict: model.RosterDoubtful, Nominee: person("Phạm Giả Định", "1979", "Phòng Y tế", model.Male), Remarks: []string{"dòng đang ẩn trong Excel"}},
	}
	if diff := cmp.Diff(want, got.Rows); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	wantRemarks := []string{
		"Chỉ đọc trang “Đề nghị”; không đọc trang “Tổng hợp số liệu”, “Danh mục”.",
		"Có 1 dòng đang ẩn trong Excel; các dòng này vẫn được đọc và có ghi chú.",
	}
	if diff := cmp.Diff(wantRemarks, got.Remarks); diff != "" {
		t.Errorf("remarks: -want +got\n%s", diff)
	}
	if diff := cmp.Diff([]string{"CCCD"}, got.Ignored); diff != "" {
		t.Errorf("ignored: -want +got\n%s", diff)
	}
}

func TestRoster_toldOfTheFile(t *testing.T) {
	files := parts(`<row><c t="inlineStr"><is><t>Họ và tên</t></is></c><c t="inlineStr"><is><t>Ngày sinh</t></is></c></row><row><c t="inlineStr"><is><t>Nguyễn Văn Mẫu</t></is></c><c t="e"><v>#REF!</v></c></row>`)
	files["xl/vbaProject.bin"] = "macro"
	files["xl/worksheets/sheet1.xml"] = strings.Replace(files["xl/worksheets/sheet1.xml"], "<sheetData>", `<cols><col min="2" max="2" hidden="1"/><col min="9" max="16384" hidden="1"/></cols><sheetData>`, 1)
	files["xl/workbook.xml"] = strings.Replace(files["xl/workbook.xml"], "<sheet ", `<sheet state="hidden" `, 1)
	got := read(t, zipped(t, files)).Roster(model.Dossier{})
	want := []string{
		"Trang “Trang 1” đang ẩn trong Excel.",
		"Có cột đang ẩn trong Excel; cột này vẫn được đọc.",
		"Có 1 ô bị lỗi công thức (như #N/A); các ô này coi như để trống.",
		"Tệp có macro; chương trình chỉ đọc dữ liệu, không chạy macro.",
	}
	if diff := cmp.Diff(want, got.Remarks); diff != "" || len(got.Rows) != 1 {
		t.Errorf("%d rows; -want +got\n%s", len(got.Rows), diff)
	}
}

// fillIn types into a template as a clerk does.
func fillIn(t *testing.T, template []byte, rows ...[]any) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(template))
	must(t, err)
	defer f.Close()
	tab := f.GetSheetName(0)
	for i, row := range rows {
		must(t, f.SetSheetRow(tab, cellName(1, 5+i), &row))
	}
	b, err := f.WriteToBuffer()
	must(t, err)
	return b.Bytes()
}

func TestNomineeTemplate_readsBack(t *testing.T) {
	var template bytes.Buffer
	must(t, NomineeTemplate(&template))
	if got := read(t, template.Bytes()).Roster(model.Dossier{}); !got.Headed || len(got.Ignored)+len(got.Remarks)+len(got.Rows) > 0 {
		t.Errorf("unfilled: headed %v, ignored %v, remarks %v, rows %v", got.Headed, got.Ignored, got.Remarks, got.Rows)
	}
	filled := fillIn(t, template.Bytes(),
		[]any{1, "Tập thể", "Tổ dân phố số 1", nil, nil, nil, "phường Mẫu", nil, "Ủy ban nhân dân phường Mẫu", nil, "- Giúp 12 hộ", "Thường trực"},
		[]any{2, "Hộ gia đình", "Hộ gia đình ông Lê Ví Dụ", nil, nil, nil, "thôn Thử"},
		[]any{3, "Cá nhân", "Nguyễn Văn Mẫu", "Nam", "5/3/1980", "xã Ví Dụ", "phường Mẫu", "Chuyên viên", "Phòng Nội vụ", "Đại học", "Giúp 12 hộ"},
	)
	want := []model.RosterRow{
		{Row: 4, Verdict: model.RosterSound, Nominee: model.Nominee{Type: model.Collective, Name: "Tổ dân phố số 1", Summary: "- Giúp 12 hộ", Note: "Thường trực",
			Group: &model.GroupFacts{Address: "phường Mẫu", Workplace: "Ủy ban nhân dân phường Mẫu"}}},
		{Row: 5, Verdict: model.RosterSound, Nominee: model.Nominee{Type: model.Household, Name: "Hộ gia đình ông Lê Ví Dụ", Group: &model.GroupFacts{Address: "thôn Thử"}}},
		{Row: 6, Verdict: model.RosterSound, Nominee: model.Nominee{Type: model.Individual, Name: "Nguyễn Văn Mẫu", Summary: "Giúp 12 hộ", Person: &model.Person{
			Sex: model.Male, Birth: "1980-03-05", Hometown: "xã Ví Dụ", Residence: "phường Mẫu", Position: "Chuyên viên", Workplace: "Phòng Nội vụ", Education: "Đại học"}}},
	}
	got := read(t, filled).Roster(model.Dossier{})
	if diff := cmp.Diff(want, got.Rows); diff != "" || len(got.Remarks)+len(got.Ignored) > 0 {
		t.Errorf("remarks %v, ignored %v, -want +got\n%s", got.Remarks, got.Ignored, diff)
	}
}

func TestCouncilTemplate_readsBack(t *testing.T) {
	var template bytes.Buffer
	must(t, CouncilTemplate(&template))
	if got := read(t, template.Bytes()).Council(nil); got.Head < 0 || len(got.Ignored)+len(got.Remarks)+len(got.Rows) > 0 {
		t.Errorf("unfilled: head %d, ignored %v, remarks %v, rows %v", got.Head, got.Ignored, got.Remarks, got.Rows)
	}
	var rows [][]any
	var want []model.CouncilRow
	for i, role := range model.Roles() {
		if strings.Contains(roleChoices()[i], ",") {
			t.Errorf("the choice %s is two", roleChoices()[i])
		}
		name := "Thành viên " + string(rune('A'+i))
		rows = append(rows, []any{i + 1, name, "Chức vụ mẫu", roleChoices()[i]})
		want = append(want, model.CouncilRow{Row: 4 + i, Verdict: model.RosterSound, Member: model.CouncilMember{Name: name, Post: "Chức vụ mẫu", Role: role}})
	}
	got := read(t, fillIn(t, template.Bytes(), rows...)).Council(nil)
	if diff := cmp.Diff(want, got.Rows); diff != "" || len(got.Remarks) > 0 {
		t.Errorf("remarks %v, -want +got\n%s", got.Remarks, diff)
	}
}

func TestTemplates_choices(t *testing.T) {
	var template bytes.Buffer
	must(t, NomineeTemplate(&template))
	f := reopened(t, template.Bytes())
	rules, err := f.GetDataValidations(f.GetSheetName(0))
	must(t, err)
	lists := 0
	for _, rule := range rules {
		if rule.Type == "list" {
			lists++
			if n := strings.Count(rule.Formula1, ","); n != 1 && n != 2 {
				t.Errorf("choices %s", rule.Formula1)
			}
			if !strings.HasSuffix(rule.Sqref, "304") {
				t.Errorf("choices in %s, want them in every row", rule.Sqref)
			}
		}
	}
	if lists != 2 {
		t.Errorf("got %d lists of choices, want 2", lists)
	}
}

// What the program writes is a roster that it reads: the pool's sheet, whose
// people are all found.
func TestRoster_ownTables(t *testing.T) {
	got := read(t, written(t, sampleTables())).Roster(model.Dossier{})
	var names []string
	for _, row := range got.Rows {
		names = append(names, string(row.Nominee.Type)+" "+row.Nominee.Name)
	}
	want := []string{
		"collective Tổ dân phố số 2", "collective Tổ dân phố số 10", "household Hộ gia đình ông Lê Minh Họa",
		"individual Trần Thị An", "individual Hồ Thị Bà", "individual Bùi Văn Dũng", "individual Lê Đình Đường", "individual Thượng tá Nguyễn Văn Mẫu",
	}
	if diff := cmp.Diff(want, names); diff != "" || got.Sheet != "Tổng hợp" {
		t.Errorf("sheet %s, -want +got\n%s", got.Sheet, diff)
	}
}
