package model

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s as searches compare it: without marks, đ as d, in lower case.
// "Nguyễn Đình Đường" folds to "nguyen dinh duong", however its marks were
// typed; hòa and hoà fold alike.
func Fold(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case r == 'đ' || r == 'Đ':
			return 'd'
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(s))
}

// Slug returns a name as ids and file names write it: folded, with "-" for
// every run of what is neither a letter nor a digit of ASCII. "Sở Lao động -
// Thương binh và Xã hội" gives "so-lao-dong-thuong-binh-va-xa-hoi".
func Slug(name string) string {
	words := strings.FieldsFunc(Fold(name), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	return strings.Join(words, "-")
}
