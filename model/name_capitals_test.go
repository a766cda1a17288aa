package model

import (
	"strings"
	"testing"
)

func TestShouted(t *testing.T) {
	for _, tt := range []struct {
		name   string
		person bool
		want   string
	}{
		{"nguyễn ĐÌNH đường", true, "ĐÌNH"},
		{"Nguyễn Thị LAN", true, "LAN"},
		{"NGUYỄN Văn QUYẾT", true, "NGUYỄN QUYẾT"},
		{"Trần Thị VI", true, "VI"},
		{"Nguyễn Văn Mẫu", true, ""},
		{"Nguyễn V. Mẫu", true, ""},
		{"UBND phường Mẫu", false, ""},
		{"Ban Chỉ huy CA phường Mẫu", false, ""},
		{"Cơ quan TƯ Hội, Đảng ủy TU", false, ""},
		{"Trường THCS Ví Dụ, HTX LĐ", false, ""},
		{"Công ty AIC", false, ""},
		{"CÔNG AN phường Mẫu", false, "CÔNG AN"},
		{"Hội PHỤ NỮ phường Mẫu", false, "PHỤ NỮ"},
		{"Công an TP HÀ NỘI", false, "HÀ NỘI"},
	} {
		if got := strings.Join(shouted(tt.name, tt.person), " "); got != tt.want {
			t.Errorf("shouted(%q): got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestProperName(t *testing.T) {
	for name, want := range map[string]string{
		"nguyễn ĐÌNH  đường": "Nguyễn Đình Đường",
		"PHAN VĂN CỨU":       "Phan Văn Cứu",
		"h’hen niê-êban":     "H’Hen Niê-Êban",
		"Nguyễn Văn Mẫu":     "Nguyễn Văn Mẫu",
	} {
		if got := properName(name); got != want {
			t.Errorf("properName(%q): got %q, want %q", name, got, want)
		}
	}
}
