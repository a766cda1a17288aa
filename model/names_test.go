package model

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestSameName(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"Nguyễn Văn Hòa", "Nguyễn Văn Hoà", true},
		{"Trần Thị Thúy", "TRẦN THỊ THUÝ", true},
		{"Ủy ban nhân dân", "Uỷ  ban\nnhân dân ", true},
		{"Lê Khỏe", "Lê Khoẻ", true},
		{norm.NFD.String("Nguyễn Đình Đường"), "nguyễn đình đường", true},
		{"Sở Lao động - Thương binh", "SỞ LAO ĐỘNG - THƯƠNG BINH", true},
		{"Nguyễn Văn Hoa", "Nguyễn Văn Hòa", false},
		{"Nguyễn Văn Hòa", "Nguyễn Văn Hóa", false},
		{"Trần Văn Ân", "Trần Văn Ăn", false},
		{"Đinh Dũng", "Dinh Dũng", false},
		{"Lê Hoà An", "Lê Hoa Àn", false},
	} {
		if got := SameName(tt.a, tt.b); got != tt.want {
			t.Errorf("SameName(%q, %q): got %v, want %v", tt.a, tt.b, got, tt.want)
		}
	}
}

func TestIdentity_same(t *testing.T) {
	a := identity{name: "x", birth: "1980-05-04", unit: "phường a"}
	for name, tt := range map[string]struct {
		b    identity
		want bool
	}{
		"equal birth days, other workplace": {identity{name: "x", birth: "1980-05-04", unit: "phường b"}, true},
		"birth year that fits, same place":  {identity{name: "x", birth: "1980", unit: "phường a"}, true},
		"birth year that fits, other place": {identity{name: "x", birth: "1980", unit: "phường b"}, false},
		"no birth and no place":             {identity{name: "x"}, true},
		"other birth year":                  {identity{name: "x", birth: "1981", unit: "phường a"}, false},
		"other name":                        {identity{name: "y", birth: "1980-05-04"}, false},
		"a collective of that name":         {identity{name: "x", collective: true}, false},
	} {
		t.Run(name, func(t *testing.T) {
			if got, back := a.same(tt.b), tt.b.same(a); got != tt.want || back != tt.want {
				t.Errorf("got %v and %v, want %v", got, back, tt.want)
			}
		})
	}
	if (identity{}).same(identity{}) {
		t.Error("two nominees without a name are taken for one")
	}
}

func TestAbbreviations(t *testing.T) {
	for name, want := range map[string]string{
		"Ủy ban nhân dân phường Mẫu":         "",
		"UBND phường Mẫu":                    "UBND",
		"Hội CCB P. Mẫu, Q. Ví Dụ, TP. Mẫu":  "CCB P. Q. TP.",
		"Trường THCS Ví Dụ":                  "THCS",
		"Đội Cảnh sát giao thông số 3":       "",
		"Quân khu V, Sư đoàn XXX":            "",
		"Phòng 4B, Khu tập thể Z179":         "",
		"Ban Chỉ huy Phòng, chống thiên tai": "",
		"Đ/c Mẫu": "Đ/c",
		"Tổ dân phố số 5, phường Ô Chợ Dừa":   "",
		"Sở Lao động - Thương binh và Xã hội": "",
	} {
		if got := strings.Join(abbreviations(name), " "); got != want {
			t.Errorf("abbreviations(%q): got %q, want %q", name, got, want)
		}
	}
}

// FuzzFoldedWords holds the fast way of folding words against the plain one.
func FuzzFoldedWords(f *testing.F) {
	for _, s := range []string{"", "Nguyễn Đình Đường", "Sở LĐ - TB & XH", "a\u0301\u0323 \u0301 b", "ﬁ ǅ İ ß 中文 한국", "\u1b41", "\xff\xfe", "x…y"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var want, got []uint64
		for _, w := range wordsOf(s) {
			h := uint64(fnvOffset)
			for _, r := range Fold(w) {
				h = hashRune(h, r)
			}
			want = append(want, h)
		}
		for _, w := range foldedWords(s) {
			got = append(got, w.hash)
		}
		if !slices.Equal(got, want) {
			t.Errorf("foldedWords(%q): got %v, want %v", s, got, want)
		}
	})
}
