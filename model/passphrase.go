package model

import (
	"strings"
	"unicode"
)

// MinPassphrase is the least number of characters of a passphrase that a package
// is encrypted with. What is sent by e-mail can be tried at leisure; a second of
// work for each try makes up for little.
const MinPassphrase = 12

// PassphraseStrength is how well a passphrase stands up to guessing.
type PassphraseStrength int

const (
	// PassphraseShort has fewer than MinPassphrase characters, and is refused.
	PassphraseShort PassphraseStrength = iota
	// PassphraseWeak is long enough, but of few different characters, of digits
	// alone or of one word: a name with a birth date falls within minutes.
	PassphraseWeak
	PassphraseFair
	// PassphraseStrong has at least four words, or twenty characters.
	PassphraseStrong
)

const (
	fewCharacters  = 6 // different ones
	strongLength   = 20
	strongWords    = 4
	mixedForOneOff = 3 // sorts of characters that make up for a single word
)

// JudgePassphrase tells how strong a passphrase is, by its form alone: no list of
// common ones is consulted.
func JudgePassphrase(passphrase string) PassphraseStrength {
	runes := []rune(passphrase)
	different, sorts := map[rune]bool{}, map[string]bool{}
	for _, r := range runes {
		different[unicode.ToLower(r)] = true
		sorts[sortOf(r)] = true
	}
	words := len(strings.Fields(passphrase))
	switch {
	case len(runes) < MinPassphrase:
		return PassphraseShort
	case len(different) < fewCharacters || !sorts["small"] && !sorts["capital"] || words == 1 && len(sorts) < mixedForOneOff && len(runes) < strongLength:
		return PassphraseWeak
	case words >= strongWords || len(runes) >= strongLength:
		return PassphraseStrong
	}
	return PassphraseFair
}

func sortOf(r rune) string {
	switch {
	case unicode.IsUpper(r):
		return "capital"
	case unicode.IsLetter(r):
		return "small"
	case unicode.IsDigit(r):
		return "digit"
	}
	return "sign"
}
