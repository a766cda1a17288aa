package model

import (
	"strings"
	"unicode"
)

// TCVN3 (TCVN 5712:1993, VN3; the fonts .VnTime, .VnArial …) has a code for
// each accented small letter and for seven capitals, Ă Â Ê Ô Ơ Ư Đ. Its other
// accented capitals are the small letters' codes shown by a font of capitals
// (.VnTimeH), so text alone tells them apart only where plain letters around
// them are capitals: see capitalWord.
var tcvn3 = pairs(
	"¡¢£¤¥¦§"+"¨©ª«¬\u00ad®", "ĂÂÊÔƠƯĐ"+"ăâêôơưđ",
	"µ¶·¸¹"+"»¼½¾Æ"+"ÇÈÉÊË", "àảãáạ"+"ằẳẵắặ"+"ầẩẫấậ",
	"ÌÎÏÐÑ"+"ÒÓÔÕÖ", "èẻẽéẹ"+"ềểễếệ",
	"×ØÜÝÞ", "ìỉĩíị",
	"ßáâãä"+"åæçèé"+"êëìíî", "òỏõóọ"+"ồổỗốộ"+"ờởỡớợ",
	"ïñòóô"+"õö÷øù", "ùủũúụ"+"ừửữứự",
	"úûüýþ", "ỳỷỹýỵ",
	"μ", "à", // some programs write the Greek letter for the sign µ
)

// pairs makes a table of strings in turn: the letters of the first stand for
// those of the second.
func pairs(fromTo ...string) map[rune]rune {
	table := map[rune]rune{}
	for i := 0; i < len(fromTo); i += 2 {
		to := []rune(fromTo[i+1])
		for j, r := range []rune(fromTo[i]) {
			table[r] = to[j]
		}
	}
	return table
}

// fromTCVN3 converts a paragraph.
func fromTCVN3(line string) string {
	capitals := strings.IndexFunc(line, isASCIILower) < 0 && strings.IndexFunc(line, isASCIICapital) >= 0
	return eachWord(line, func(w string) string {
		word := tcvn3Word([]rune(w))
		if capitals || capitalWord(w) {
			return strings.ToUpper(word)
		}
		return word
	})
}

func tcvn3Word(w []rune) string {
	converted := make([]rune, len(w))
	for i, r := range w {
		converted[i] = r
		if letter, ok := tcvn3[r]; ok && !loneSymbol(w, i) {
			converted[i] = letter
		}
	}
	return string(converted)
}

// loneSymbol tells a sign of the Western table that stands for itself: "5×3",
// "2½", a © without a letter beside it.
func loneSymbol(w []rune, i int) bool {
	if !strings.ContainsRune("×÷½¼¾©", w[i]) {
		return false
	}
	letter := func(at int) bool { return at >= 0 && at < len(w) && unicode.IsLetter(w[at]) }
	return !letter(i-1) && !letter(i+1)
}

// capitalWord tells a word that was shown by a font of capitals: two plain
// capitals at least, and no plain small letter ("CéNG"). Of a word with fewer
// plain letters ("Uû") nobody can tell; it is taken for small letters unless
// its whole paragraph has no plain small letter.
func capitalWord(w string) bool {
	capitals := 0
	for _, r := range w {
		switch {
		case isASCIILower(r):
			return false
		case isASCIICapital(r):
			capitals++
		}
	}
	return capitals > 1
}

func isASCIILower(r rune) bool { return r >= 'a' && r <= 'z' }

func isASCIICapital(r rune) bool { return r >= 'A' && r <= 'Z' }
