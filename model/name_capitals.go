package model

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// allCapitals tells a name of several words without a small letter.
func allCapitals(name string) bool {
	return name == strings.ToUpper(name) && len(wordsOf(name)) > 1 && strings.IndexFunc(name, unicode.IsLetter) >= 0
}

// syllable matches what a Vietnamese syllable looks like without its marks:
// an initial, one to three vowels, a final.
var syllable = regexp.MustCompile(`^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|nh|ng|ngh|p|ph|q|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$`)

// shouted lists the words of a name that are written in capitals although they
// stand for nothing longer: "ĐÌNH", unlike "UBND". Such a word is a syllable,
// and in the name of a body one of the name's must bear a mark that
// abbreviations never bear, because some of those are syllables too: "CA",
// "TU".
func shouted(name string, person bool) []string {
	var found []string
	sure := person
	for _, w := range wordsOf(name) {
		if capitals.MatchString(w) && syllable.MatchString(Fold(w)) {
			found = append(found, w)
			sure = sure || marked(w)
		}
	}
	if !sure {
		return nil
	}
	return found
}

// marked tells that a word bears a tone, or is too long for an abbreviation
// and has a vowel with a mark ("CÔNG", but not "TƯ").
func marked(w string) bool {
	decomposed := norm.NFD.String(w)
	return strings.IndexFunc(decomposed, isTone) >= 0 ||
		len([]rune(w)) > 2 && strings.IndexFunc(decomposed, unicode.IsMark) >= 0
}

// properName writes a person's name with a capital at the head of each word
// and nowhere else: "nguyễn ĐÌNH đường" becomes "Nguyễn Đình Đường".
func properName(name string) string {
	inside := false
	return strings.Map(func(r rune) rune {
		if !inWord(r) {
			inside = false
			return r
		}
		if inside {
			return unicode.ToLower(r)
		}
		inside = true
		return unicode.ToUpper(r)
	}, strings.Join(strings.Fields(name), " "))
}
