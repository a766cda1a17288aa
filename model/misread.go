package model

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// fromMisread puts back the letters of UTF-8 that was read as Windows text,
// Western (1252) or Vietnamese (1258). What is no such sequence stays, so that
// sound text beside it does not change.
func fromMisread(text string) string {
	var b strings.Builder
	letters := []rune(text)
	for i := 0; i < len(letters); {
		r, length := misreadLetter(letters[i:])
		b.WriteRune(r)
		i += length
	}
	return b.String()
}

// misreadLetter returns the letter that the first runes of s stand for, and how
// many they are; the first rune itself where they stand for none.
func misreadLetter(s []rune) (letter rune, length int) {
	for _, page := range []*charmap.Charmap{charmap.Windows1252, charmap.Windows1258} {
		var bytes [utf8.UTFMax]byte
		n := 0
		for n < len(s) && n < len(bytes) {
			at, ok := byteOf(page, s[n])
			if !ok || at < 0x80 {
				break
			}
			bytes[n] = at
			n++
		}
		if r, size := utf8.DecodeRune(bytes[:n]); r != utf8.RuneError && size > 1 {
			return r, size
		}
	}
	return s[0], 1
}

// byteOf is the place of a rune in a table of Windows. Places that the table
// leaves empty are read as the control character of the same number.
func byteOf(page *charmap.Charmap, r rune) (byte, bool) {
	if at, ok := page.EncodeRune(r); ok {
		return at, true
	}
	return byte(r), r >= 0x80 && r < 0xa0
}
