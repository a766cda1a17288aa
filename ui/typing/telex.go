package typing

import (
	"strings"
	"unicode"
)

// telex is what a key means in Telex.
func telex(key rune) meaning {
	switch key = unicode.ToLower(key); key {
	case 'a', 'e', 'o':
		return meaning{marks: map[rune]rune{key: map[rune]rune{'a': 'â', 'e': 'ê', 'o': 'ô'}[key]}}
	case 'w':
		return meaning{marks: map[rune]rune{'a': 'ă', 'o': 'ơ', 'u': 'ư'}, alone: 'ư'}
	case 'd':
		return meaning{stroke: true}
	case 'z':
		return meaning{toned: true}
	}
	if i := strings.IndexRune("sfrxj", key); i >= 0 {
		return meaning{toned: true, tone: tone(i + 1)}
	}
	return meaning{}
}
