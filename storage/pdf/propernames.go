package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// People and places are known by their capitals: every syllable of their names
// has one (Nghị định 30/2020, Phụ lục II, mục II and III). A name reads badly where
// a line ends inside it: "bà Trần Thị / Ví Dụ", "huyện Thanh / Trì".

// longestName is the number of syllables up to which a run of capitals is taken
// for a name; more are several names, or a heading.
const longestName = 5

// callings are what stands before the name of a person or a place.
var (
	callings = map[string]bool{
		"ông": true, "bà": true, "anh": true, "chị": true, "cháu": true, "em": true,
		"quận": true, "huyện": true, "phường": true, "xã": true, "tỉnh": true, "thôn": true,
	}
	pairCallings = compoundSet("thị xã, thị trấn, thành phố, đồng chí")
)

// keepPeopleAndPlaces shuns a line's end inside names of people and places and
// between them and what they are called, and allows none there where room, a
// line's width in mm, holds all of it.
func keepPeopleAndPlaces(words []word, room float64) {
	for i := 0; i < len(words); {
		first := i
		length := nameLength(words[i:])
		if i += max(length, 1); length == 0 {
			continue
		}
		named, called := first, callingLength(words[:first])
		if length+called < 2 {
			continue
		}
		if called > 0 && boundWidth(words, first-called, i-1) <= room {
			first -= called
			called = 0
		}
		fits := boundWidth(words, first, i-1) <= room
		for k := first - called; k < i-1; k++ {
			if words[k].seam = seamName; k < named {
				words[k].seam = seamCompound // "quận / Ba Đình" is the lesser evil
			}
			words[k].bound = words[k].bound || fits && k >= first
		}
	}
}

// nameLength is the number of words that are the name of a person or a place,
// from the first on; 0 where none begins there.
func nameLength(words []word) int {
	n := 0
	for n < len(words) && nameSyllable(words[n].text()) {
		n++
		if endsInMark(words[n-1].text()) {
			break
		}
	}
	if n > longestName {
		return 0
	}
	if 0 < n && n < len(words) && !endsInMark(words[n-1].text()) && compounds[[2]string{syllable(words[n-1].text()), syllable(words[n].text())}] {
		n-- // "Phó Chủ" of "Phó Chủ tịch"
	}
	return n
}

// nameSyllable reports whether a word is a syllable as names have it: a capital
// and small letters, or a capital alone.
func nameSyllable(text string) bool {
	text = strings.TrimRightFunc(text, unicode.IsPunct)
	first, size := utf8.DecodeRuneInString(text)
	if !unicode.IsUpper(first) {
		return false
	}
	for _, r := range text[size:] {
		if !unicode.IsLower(r) {
			return false
		}
	}
	return !leading[strings.ToLower(text)]
}

// callingLength is the number of words at the end that a name behind them goes
// by: "bà", "thị xã".
func callingLength(words []word) int {
	n := len(words)
	if n == 0 || endsInMark(words[n-1].text()) {
		return 0
	}
	last := syllable(words[n-1].text())
	if n > 1 && pairCallings[[2]string{syllable(words[n-2].text()), last}] {
		return 2
	}
	if callings[last] {
		return 1
	}
	return 0
}
