package typing

import (
	"strings"
	"unicode"
)

// tone is numbered as VNI numbers its keys.
type tone int

const (
	level tone = iota
	acute
	grave
	hook
	tilde
	dot
)

// toned lists every vowel with all tones, in their order.
var toned = []string{
	"aáàảãạ", "ăắằẳẵặ", "âấầẩẫậ", "eéèẻẽẹ", "êếềểễệ", "iíìỉĩị",
	"oóòỏõọ", "ôốồổỗộ", "ơớờởỡợ", "uúùủũụ", "ưứừửữự", "yýỳỷỹỵ",
}

// tones leads from a small vowel to all its tones; plainOf from a small toned
// vowel to the vowel and its tone.
var tones, plainOf = func() (map[rune][]rune, map[rune]untoned) {
	all, plain := map[rune][]rune{}, map[rune]untoned{}
	for _, row := range toned {
		letters := []rune(row)
		all[letters[0]] = letters
		for t, r := range letters {
			plain[r] = untoned{letters[0], tone(t)}
		}
	}
	return all, plain
}()

type untoned struct {
	vowel rune
	tone  tone
}

// bases leads from a marked letter to the one without its mark.
var bases = map[rune]rune{'ă': 'a', 'â': 'a', 'ê': 'e', 'ô': 'o', 'ơ': 'o', 'ư': 'u', 'đ': 'd'}

// base is a small letter without its mark.
func base(r rune) rune {
	if b, ok := bases[r]; ok {
		return b
	}
	return r
}

func isVowel(r rune) bool { return strings.ContainsRune("aăâeêioôơuưy", unicode.ToLower(r)) }

// like gives a small letter the case of another one.
func like(r, other rune) rune {
	if unicode.IsUpper(other) {
		return unicode.ToUpper(r)
	}
	return r
}
