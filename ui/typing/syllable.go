package typing

import (
	"slices"
	"strings"
	"unicode"
)

// syllable is a word as far as it is typed.
type syllable struct {
	letters []rune // with marks and case, without tones
	tone    tone
}

// parse takes a word apart. ok is false where it has more than one tone.
func parse(word string) (s syllable, ok bool) {
	for _, r := range word {
		if p, vowel := plainOf[unicode.ToLower(r)]; vowel && p.tone != level {
			if s.tone != level {
				return syllable{}, false
			}
			s.tone = p.tone
			r = like(p.vowel, r)
		}
		s.letters = append(s.letters, r)
	}
	return s, true
}

// split is the number of letters that the syllable begins with, and its rhyme
// in small letters. ok is false where it cannot become Vietnamese.
func (s syllable) split() (onset int, rhyme string, ok bool) {
	small := s.small()
	for onset = min(3, len(small)); onset >= 0; onset-- {
		first, rest := string(small[:onset]), string(small[onset:])
		if !onsets[first] || !beginnings[rest] || first == "q" && rest != "" {
			continue
		}
		// "gì" begins with g alone: its i carries the tone.
		if rest == "" && first == "gi" {
			continue
		}
		return onset, rest, true
	}
	return 0, "", false
}

func (s syllable) small() []rune { return []rune(strings.ToLower(string(s.letters))) }

// possible tells that the syllable is Vietnamese, or can become so: with a stop
// at its end it is sắc or nặng, or has no tone yet.
func (s syllable) possible() bool {
	_, rhyme, ok := s.split()
	if !ok {
		return false
	}
	switch s.tone {
	case grave, hook, tilde:
		return !strings.HasSuffix(rhyme, "ch") && !strings.ContainsAny(rhyme, "cpkt")
	}
	return s.tone == level || rhyme != ""
}

// hasVowel tells a word from an abbreviation as QĐ.
func (s syllable) hasVowel() bool { return slices.ContainsFunc(s.letters, isVowel) }

// plain tells that the vowels bear neither marks nor a tone.
func (s syllable) plain() bool {
	return s.tone == level && !slices.ContainsFunc(s.small(), func(r rune) bool { return isVowel(r) && base(r) != r })
}

// with is the syllable with another letter at a place.
func (s syllable) with(place int, small rune) syllable {
	letters := slices.Clone(s.letters)
	letters[place] = like(small, letters[place])
	return syllable{letters, s.tone}
}

// add appends a letter. A half-marked "uơ" or "ưo" is "ươ" as soon as a letter
// follows.
func (s syllable) add(r rune) syllable {
	longer := syllable{append(slices.Clone(s.letters), r), s.tone}
	if place, ok := s.uo(); ok && place+2 == len(s.letters) {
		small := s.small()
		if (small[place] == 'ư') != (small[place+1] == 'ơ') {
			if both := longer.with(place, 'ư').with(place+1, 'ơ'); both.possible() {
				return both
			}
		}
	}
	return longer
}

// uo finds u and o side by side in the rhyme, whatever their marks.
func (s syllable) uo() (place int, ok bool) {
	onset, _, possible := s.split()
	small := s.small()
	for i := onset; possible && i+1 < len(small); i++ {
		if base(small[i]) == 'u' && base(small[i+1]) == 'o' {
			return i, true
		}
	}
	return 0, false
}

// String writes the syllable with its tone in place. modern chooses "hoà" and
// "thuý" for "hòa" and "thúy".
func (s syllable) String(modern bool) string {
	if s.tone == level {
		return string(s.letters)
	}
	letters := slices.Clone(s.letters)
	at := s.toned(modern)
	small := unicode.ToLower(letters[at])
	letters[at] = like(tones[small][s.tone], letters[at])
	return string(letters)
}

// toned is the place of the letter that bears the tone: the last vowel with a
// mark; else the second of three, or the second of two where a consonant
// follows or, by the modern rule, in oa, oe and uy; else the first.
func (s syllable) toned(modern bool) int {
	onset, _, _ := s.split()
	var vowels []int
	marked := -1
	small := s.small()
	for i := onset; i < len(small); i++ {
		if isVowel(small[i]) {
			vowels = append(vowels, i)
			if base(small[i]) != small[i] {
				marked = i
			}
		}
	}
	switch {
	case marked >= 0:
		return marked
	case len(vowels) == 3:
		return vowels[1]
	case len(vowels) == 2 && vowels[1] < len(small)-1:
		return vowels[1]
	case len(vowels) == 2 && modern && slices.Contains([]string{"oa", "oe", "uy"}, string(small[vowels[0]:])):
		return vowels[1]
	}
	return vowels[0]
}
