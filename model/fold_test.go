package model

import (
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"every tone and letter", "ÀẢÃÁẠ ằẳẵắặ ÂẦ ê ô ơ ƯỰ ỳỷỹýỵ", "aaaaa aaaaa aa e o o uu yyyyy"},
		{"đ of both cases", "Nguyễn Đình đường", "nguyen dinh duong"},
		{"tone on either vowel", "hòa hoà", "hoa hoa"},
		{"decomposed", norm.NFD.String("Trần Thị Ví Dụ"), "tran thi vi du"},
		{"what is no letter stays", "Sở KH&ĐT, 1/9", "so kh&dt, 1/9"},
		{"empty", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Fold(c.in); got != c.want {
				t.Errorf("Fold(%q): got %q, want %q", c.in, got, c.want)
			}
		})
	}
}

func TestSlug(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"quận Ba Đình", "quan-ba-dinh"},
		{"Sở Lao động - Thương binh và Xã hội", "so-lao-dong-thuong-binh-va-xa-hoi"},
		{"  “Vì người nghèo”  (2.3) ", "vi-nguoi-ngheo-2-3"},
		{"–", ""},
	} {
		if got := Slug(c.in); got != c.want {
			t.Errorf("Slug(%q): got %q, want %q", c.in, got, c.want)
		}
	}
}

// Composed letters take the short way; they fold as any text does.
func TestFold_everyLetter(t *testing.T) {
	for r := rune(0); r < 0x3000; r++ {
		for _, s := range []string{string(r), "Đường " + string(r) + "ồ", "e\u0302\u0301" + string(r)} {
			if got, want := Fold(s), foldAny(s); got != want {
				t.Fatalf("%q: got %q, want %q", s, got, want)
			}
		}
	}
}
