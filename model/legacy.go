package model

import (
	"strings"
	"unicode"
)

// LegacyEncoding names the encoding that a text was typed in where it is not
// Unicode: "TCVN3 (ABC)", "VNI", or "UTF-8 bị đọc sai" for Unicode that some
// program has read as Western text. It returns "" for sound text. Each
// paragraph is judged by itself, because people paste paragraphs.
//
// The signs are what Vietnamese never writes: a symbol or a strange capital
// inside a word (TCVN3: "NguyÔn V¨n", "®ång"), or an accented letter after a
// vowel that bears none beside it (VNI: "Nguyeãn", "Coäng hoøa"). One sign
// decides in a text of a few words, such as a name; a longer one needs two. A
// paragraph with a letter of Vietnamese Unicode that neither encoding can
// produce (ă, đ, ơ, ư, ạ, ề …) is sound. ToUnicode converts what is found.
func LegacyEncoding(text string) string {
	if isASCII(text) {
		return ""
	}
	for _, paragraph := range strings.Split(text, "\n") {
		if encoding := paragraphEncoding(paragraph); encoding != "" {
			return encoding
		}
	}
	return ""
}

// The encodings that LegacyEncoding names.
const (
	TCVN3          = "TCVN3 (ABC)"
	VNI            = "VNI"
	MisreadUnicode = "UTF-8 bị đọc sai"
)

// misreadSigns are common Vietnamese letters as they look when the bytes of
// their UTF-8 are read as Western text: ế and ạ and their like, đ, ư, ă, ơ.
var misreadSigns = []string{"á»", "áº", "Ä‘", "Æ°", "Äƒ", "Æ¡"}

// shortText is the number of words up to which one sign decides.
const shortText = 5

func paragraphEncoding(s string) string {
	for _, sign := range misreadSigns {
		if strings.Contains(s, sign) {
			return MisreadUnicode
		}
	}
	if strings.IndexFunc(s, onlyUnicode) >= 0 {
		return ""
	}
	words := strings.Fields(s)
	tcvn3, vni := 0, 0
	for _, w := range words {
		if isASCII(w) {
			continue
		}
		letters := []rune(w)
		if signOfTCVN3(letters) {
			tcvn3++
		}
		if signOfVNI(letters) {
			vni++
		}
	}
	need := 2
	if len(words) <= shortText {
		need = 1
	}
	switch {
	case tcvn3 >= need && tcvn3 >= vni:
		return TCVN3
	case vni >= need:
		return VNI
	}
	return ""
}

// onlyUnicode tells the Vietnamese letters that are outside the Western table
// which both old encodings are read through.
func onlyUnicode(r rune) bool {
	return r >= 0x1EA0 && r <= 0x1EF9 || strings.ContainsRune("ĂăĐđĨĩŨũƠơƯư", r)
}

func signOfTCVN3(w []rune) bool {
	for i, r := range w {
		before := i > 0 && isASCIILetter(w[i-1])
		after := i+1 < len(w) && isASCIILetter(w[i+1])
		switch {
		case isWesternSymbol(r) && before && after: // V¨n
			return true
		case r == '®' && i == 0 && len(w) > 1 && unicode.IsLetter(w[1]): // ®ång
			return true
		case strings.ContainsRune("µ¶·¸¹", r) && before && i == len(w)-1 && unicode.IsLower(w[i-1]): // lµ
			return true
		case r >= 'À' && r <= 'Þ' && r != '×' && before && unicode.IsLower(w[i-1]): // NguyÔn
			return true
		}
	}
	return false
}

// isWesternSymbol tells the signs of the Western table that are no letters;
// TCVN3 keeps vowels with marks in their places.
func isWesternSymbol(r rune) bool {
	return r >= '¡' && r <= '¿' || r == '×' || r == '÷'
}

// vniMarks are, for each vowel, the letters that VNI writes after it to mean
// its marks and that Vietnamese never writes there.
var vniMarks = map[rune]string{
	'a': "ùøûõïêéèúüëâáàåãä",
	'e': "ùøûõïâáàåãä",
	'o': "ùøûõïâåä",
	'u': "ùøûõï",
	'y': "ùøûõ",
	'ö': "ùøûõï",
	'ô': "ùøûõï",
}

func signOfVNI(w []rune) bool {
	for i, r := range w {
		r = unicode.ToLower(r)
		if i > 0 && strings.ContainsRune(vniMarks[unicode.ToLower(w[i-1])], r) {
			return true
		}
		if r == 'ñ' && i == 0 && len(w) > 1 && unicode.IsLetter(w[1]) { // ñoàng
			return true
		}
	}
	return false
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

func isASCIILetter(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
}
