package ui

import (
	"testing"
	"unicode/utf8"
)

func TestBrokenName_keepTheEndOfAName(t *testing.T) {
	for name, c := range map[string]struct {
		most int
		want string
	}{
		"Trần Thị Ví Dụ":                                                            {2, "Trần Thị Ví Dụ"},
		"Công Tằng Tôn Nữ Thị Minh Nguyệt":                                          {2, "Công Tằng Tôn Nữ Thị\nMinh Nguyệt"},
		"Ban Quản lý dự án đầu tư xây dựng thành phố Mẫu":                           {2, "Ban Quản lý dự án\n… dựng thành phố Mẫu"},
		"Ban Quản lý dự án đầu tư xây dựng thành phố Mẫu ":                          {3, "Ban Quản lý dự án\nđầu tư xây dựng\nthành phố Mẫu"},
		"Phòng Quản lý dự án đầu tư xây dựng công trình giao thông trọng điểm số 1": {3, "Phòng Quản lý dự án\nđầu tư xây dựng công\n… trọng điểm số 1"},
		"Nguyễn Phước Trần Thị Tôn Nữ Thương Nghiêng Công Tằng Minh":                {0, "Nguyễn Phước Trần\nThị Tôn Nữ Thương\nNghiêng Công Tằng\nMinh"},
		"Thànhphốmộtchữrấtrấtdàikhôngngắt":                                          {2, "Thànhphốmộtchữrấtrấtdàikhôngngắt"},
		"": {2, ""},
	} {
		if got := brokenName(name, c.most, func(s string) bool { return utf8.RuneCountInString(s) <= 20 }); got != c.want {
			t.Errorf("%q in %d lines: got %q, want %q", name, c.most, got, c.want)
		}
	}
}
