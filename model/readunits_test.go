package model

import (
	"strings"
	"testing"
)

func communesUnits(t *testing.T) UnitList {
	t.Helper()
	l, err := ReadUnits("units-communes.json", []byte(testFile(t, "units-communes.json")))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestReadUnits_reads(t *testing.T) {
	l := communesUnits(t)
	u, ok := l.UnitByID("xa-thu-nghiem")
	if !ok || u.Body != "Ủy ban nhân dân xã Thử Nghiệm" || u.Group != "commune" || u.Style != "" {
		t.Errorf("got %+v %v", u, ok)
	}
	if u, _ := l.UnitByID("ban-tuyen-truyen-vi-du"); u.Style != PartyStyle {
		t.Errorf("style: got %q, want %q", u.Style, PartyStyle)
	}
}

func TestReadUnits_refuses(t *testing.T) {
	base := testFile(t, "units-communes.json")
	for _, c := range []struct{ name, old, new, want string }{
		{"unknown key", `"style": "party"`, `"stile": "party"`, `u:12: không có khóa nào tên là "stile" ở đây; sửa lại tên hoặc xóa đi`},
		{"missing key", `"symbol": "SVM", `, ``, `u:10: thiếu khóa "symbol"; bổ sung vào mục bắt đầu ở dòng này`},
		{"id twice", `"xa-thu-nghiem"`, `"phuong-mau-mot"`, `u:9: khóa "id" ghi "phuong-mau-mot", đã dùng ở dòng 7; mỗi giá trị chỉ được dùng một lần`},
		{"id with marks", `"so-viec-mau"`, `"sở-việc-mẫu"`, `u:10: mã đơn vị "sở-việc-mẫu" chỉ được dùng chữ thường không dấu, chữ số và dấu -, dài không quá 64 ký tự`},
		{"no letterhead", `["Sở Đường Thử"]`, `[]`, `u:11: đơn vị "so-duong-thu" chưa có tên ở đầu văn bản; ghi ít nhất một dòng vào khóa "letterhead"`},
		{"blank line in the letterhead", `["Sở Đường Thử"]`, `["Sở Đường Thử", ""]`, `u:11: mục thứ 2 của khóa "letterhead" để trống; ghi nội dung vào`},
		{"unknown style", `"party"`, `"đảng"`, `u:12: khóa "style" ghi "đảng"; chỉ dùng một trong các từ: state, party, front, youth`},
		{"a plan", UnitsFormat, PlanFormat, `u:2: khóa "format" phải là "hoso-units/1"; tệp này thuộc loại khác, chọn tệp khác`},
	} {
		t.Run(c.name, func(t *testing.T) {
			spoilt := strings.Replace(base, c.old, c.new, 1)
			if spoilt == base {
				t.Fatalf("the list does not hold %q", c.old)
			}
			_, err := ReadUnits("u", []byte(spoilt))
			if err == nil || err.Error() != c.want {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}

func TestCheckUnits(t *testing.T) {
	plan, units := communesPlan(t), communesUnits(t)
	other := UnitList{ID: "other", Units: []Unit{{ID: "x", Group: "nowhere"}}}
	if err := plan.CheckUnits(other, units); err != nil {
		t.Errorf("sound plan: %v", err)
	}
	for _, c := range []struct {
		name  string
		spoil func(p *Plan, l *UnitList)
		want  string
	}{
		{"lead not in the list", func(p *Plan, _ *UnitList) { p.Themes[1].Lead = "so-la" }, `kế hoạch vi-du-2026: đơn vị chủ trì chuyên đề 1.2 ghi "so-la", không có trong danh sách đơn vị`},
		{"coordinator not in the list", func(p *Plan, _ *UnitList) { p.Themes[0].Coordinators = []string{"so-la"} }, `kế hoạch vi-du-2026: đơn vị phối hợp chuyên đề 1.1 ghi "so-la", không có trong danh sách đơn vị`},
		{"board not in the list", func(p *Plan, _ *UnitList) { p.Board = "ban-la" }, `kế hoạch vi-du-2026: cơ quan nhận mọi gói nộp ghi "ban-la", không có trong danh sách đơn vị`},
		{"receiver not in the list", func(p *Plan, _ *UnitList) { p.Kinds[0].Receiver = "ban-la" }, `kế hoạch vi-du-2026: nơi nhận hồ sơ Khen ngay ghi "ban-la", không có trong danh sách đơn vị`},
		{"unit of no group of the plan", func(_ *Plan, l *UnitList) { l.Units[0].Group = "district" }, `kế hoạch vi-du-2026: đơn vị "phuong-mau-mot" thuộc nhóm "district" mà kế hoạch không có`},
	} {
		t.Run(c.name, func(t *testing.T) {
			plan, units := communesPlan(t), communesUnits(t)
			c.spoil(plan, &units)
			if err := plan.CheckUnits(units); err == nil || err.Error() != c.want {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
	t.Run("list missing", func(t *testing.T) {
		err := plan.CheckUnits(other)
		if err == nil || !strings.HasPrefix(err.Error(), `kế hoạch vi-du-2026: thiếu danh sách đơn vị "vi-du-2026"`) {
			t.Errorf("got %v", err)
		}
	})
}
