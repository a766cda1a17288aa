package model

import (
	"strings"
	"sync"
	"unicode"
)

// wordsOf cuts s into its runs of letters and digits.
func wordsOf(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !inWord(r) })
}

func inWord(r rune) bool {
	if r < 0x80 {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// foldedWord is a word of a text: where it stands, and a hash of what Fold
// makes of it. Texts of hundreds of pages are compared by these, because
// folding them as strings takes most of the time of a check.
type foldedWord struct {
	hash       uint64
	start, end int // bytes
}

// foldedWords lists the words of a text as wordsOf cuts it.
func foldedWords(text string) []foldedWord {
	words := make([]foldedWord, 0, len(text)/5)
	table := foldTable()
	w := foldedWord{start: -1}
	for i, r := range text {
		if !inWord(r) {
			if w.start >= 0 {
				w.end = i
				words = append(words, w)
				w.start = -1
			}
			continue
		}
		if w.start < 0 {
			w = foldedWord{start: i, hash: fnvOffset}
		}
		if int(r) < len(table) && table[r] >= 0 {
			w.hash = hashRune(w.hash, table[r])
			continue
		}
		for _, f := range Fold(string(r)) {
			w.hash = hashRune(w.hash, f)
		}
	}
	if w.start >= 0 {
		w.end = len(text)
		words = append(words, w)
	}
	return words
}

// foldTable holds the folded form of the letters up to the Vietnamese ones
// where that is one letter; else -1.
var foldTable = sync.OnceValue(func() []rune {
	table := make([]rune, 0x1F00)
	for r := range table {
		table[r] = -1
		if folded := []rune(Fold(string(rune(r)))); len(folded) == 1 {
			table[r] = folded[0]
		}
	}
	return table
})

// FNV-1a over runes: the same in every run, so that a check's answer is too.
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

func hashRune(h uint64, r rune) uint64 { return (h ^ uint64(r)) * fnvPrime }
