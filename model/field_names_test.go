package model

import (
	"reflect"
	"testing"
)

// fill gives every string a letter, every list one element and every pointer
// something to point to.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0))
	case reflect.String:
		v.SetString("a")
	}
}

func TestFieldName_everyField(t *testing.T) {
	var d Dossier
	fill(reflect.ValueOf(&d).Elem())
	paths := map[string]bool{}
	EachText(&d, func(path, text string) string {
		paths[path] = true
		return text
	})
	eachDate(d, func(path string, _ Date) { paths[path] = true })
	if len(paths) < 100 {
		t.Fatalf("got %d fields, want all of a dossier", len(paths))
	}
	for path := range paths {
		if FieldName(d, path) == "" {
			t.Errorf("%s has no name", path)
		}
	}
}

func TestFieldName(t *testing.T) {
	d := sampleCampaign().Dossier
	for path, want := range map[string]string{
		"nominees/n3/name":                         "tên của cá nhân Nguyễn Thị Mẫu",
		"nominees/n3/person/hometown":              "quê quán của cá nhân Nguyễn Thị Mẫu",
		"nominees/n1/report/sections/results/text": "nội dung báo cáo của tập thể Phòng Lao động - Thương binh và Xã hội quận Ví Dụ",
		"nominees/n1/report/signer/name":           "họ tên người ký báo cáo của tập thể Phòng Lao động - Thương binh và Xã hội quận Ví Dụ",
		"council/members/m2/post":                  "chức vụ của thành viên Hội đồng Đỗ Thị Nháp",
		"minutes/attendance/m4/opinion":            "ý kiến bằng văn bản của người vắng mặt",
		"minutes/guests/0":                         "khách mời dự họp",
		"proposal/signer/headPosition":             "chức vụ của người được ký thay",
		"nominees/n5/outside/body":                 "tên cơ quan quản lý của cá nhân Trần Thị Ví Dụ",
		"nominees/n9/name":                         "tên",
		"overrides/0/text":                         "đoạn văn đã sửa lại",
		"attachments/a1/title":                     "tên tài liệu kèm theo",
		"proposer/letterhead/1":                    "tên cơ quan ở đầu văn bản",
		"":                                         "",
		"nominees/n5/outside/unit/letterhead/0":    "tên cơ quan ở đầu văn bản của cá nhân Trần Thị Ví Dụ",
		"something/else":                           "",
		"nominees/n3/report/awards/0/decision":     "quyết định của hình thức đã khen của cá nhân Nguyễn Thị Mẫu",
		"nominees/n5/outside/signer/name":          "họ tên người ký văn bản thống nhất của cá nhân Trần Thị Ví Dụ",
		"nominees/n3/report/eventDate":             "ngày lập thành tích của cá nhân Nguyễn Thị Mẫu",
		"minutes/ballot/tellers/0/name":            "họ tên thành viên tổ kiểm phiếu",
		"nominees/n3/report/head/position":         "chức vụ thủ trưởng đơn vị xác nhận của cá nhân Nguyễn Thị Mẫu",
	} {
		if got := FieldName(d, path); got != want {
			t.Errorf("FieldName(%q): got %q, want %q", path, got, want)
		}
	}
}

func TestNominee_Called(t *testing.T) {
	for _, tt := range []struct {
		n    Nominee
		want string
	}{
		{Nominee{Type: Individual, Name: " Nguyễn  Văn Mẫu "}, "cá nhân Nguyễn Văn Mẫu"},
		{Nominee{Type: Collective, Name: "Phòng Nội vụ"}, "tập thể Phòng Nội vụ"},
		{Nominee{Type: Collective, Name: "Tập thể Phòng Nội vụ"}, "Tập thể Phòng Nội vụ"},
		{Nominee{Type: Household, Name: "Hộ gia đình ông Lê Minh Họa"}, "Hộ gia đình ông Lê Minh Họa"},
		{Nominee{Type: Household, Name: "Gia đình bà Ví Dụ"}, "Gia đình bà Ví Dụ"},
		{Nominee{Type: Individual}, "cá nhân ở dòng thứ 3"},
		{Nominee{Type: "team", Name: "Đội A"}, "trường hợp Đội A"},
	} {
		if got := tt.n.Called(2); got != tt.want {
			t.Errorf("Called of %+v: got %q, want %q", tt.n.Name, got, tt.want)
		}
	}
}
