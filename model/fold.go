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
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case r < 0x80:
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
			b.WriteByte(byte(r))
		case int(r) < len(folded) && folded[r] != 0:
			b.WriteRune(folded[r])
		default:
			return foldAny(s)
		}
	}
	return b.String()
}

// foldAny is Fold for any text; it takes ten times as long.
func foldAny(s string) string {
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

// folded holds what composed letters and punctuation fold to; 0 where that is
// not a single letter, as of a mark.
var folded = func() (table [0x2070]rune) {
	for r := rune(0x80); int(r) < len(table); r++ {
		if to := []rune(foldAny(string(r))); len(to) == 1 && to[0] != unicode.ReplacementChar {
			table[r] = to[0]
		}
	}
	return table
}()

// Slug returns a name as ids and file names write it: folded, with "-" for
// every run of what is neither a letter nor a digit of ASCII. "Sở Lao động -
// Thương binh và Xã hội" gives "so-lao-dong-thuong-binh-va-xa-hoi".
func Slug(name string) string {
	words := strings.FieldsFunc(Fold(name), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	return strings.Join(words, "-")
}
