package ui

import (
	"testing"
	"unicode/utf8"
)

func TestTwoLines_keepTheEndOfAName(t *testing.T) {
	for words, want := range map[string]string{
		"Trần Thị Ví Dụ":                                  "Trần Thị Ví Dụ",
		"Công Tằng Tôn Nữ Thị Minh Nguyệt":                "Công Tằng Tôn Nữ Thị\nMinh Nguyệt",
		"Ban Quản lý dự án đầu tư xây dựng thành phố Mẫu": "Ban Quản lý dự án\n… dựng thành phố Mẫu",
		"Thànhphốmộtchữrấtrấtdàikhôngngắt":                "Thànhphốmộtchữrấtrấtdàikhôngngắt",
		"": "",
	} {
		if got := twoLines(words, func(s string) bool { return utf8.RuneCountInString(s) <= 20 }); got != want {
			t.Errorf("%q: got %q, want %q", words, got, want)
		}
	}
}
