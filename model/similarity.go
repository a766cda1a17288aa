package model

import "slices"

// SimilarShare is the share of a report's phrases, from 0 to 1, from which on
// it counts as copied from another. Reports on one theme share the names of
// plans and bodies, seldom more than a fifth of their phrases.
const SimilarShare = 0.6

// MinComparedWords is the least number of words that a report needs to be
// compared: shorter ones resemble each other by chance.
const MinComparedWords = 40

const (
	// phraseWords is the number of words of a phrase: fewer are common
	// turns of speech, more are broken by every name exchanged.
	phraseWords = 5
	// phraseTexts limits to how many texts one phrase can tie another one.
	// What so many share is boilerplate, and without a limit hundreds of equal
	// reports would cost the square of their number for each phrase.
	phraseTexts = 16
	// textBits is the room for a text's number beside a phrase's hash.
	textBits = 20
)

// overlap holds how many phrases texts have in common.
type overlap struct {
	first   int       // the first text that is compared with those before it
	phrases []int     // number of different phrases of each text
	shared  [][]int32 // by text from first on, and the text before it
}

// compareTexts compares each text from first on with all those before it, in
// folded words. Its time grows with the length of the texts, not with the
// number of pairs.
func compareTexts(texts []string, first int) overlap {
	o := overlap{first: first, phrases: make([]int, len(texts)), shared: make([][]int32, len(texts)-first)}
	var all []uint64 // a phrase's hash above the number of the text it is in
	for i, t := range texts {
		all = appendPhrases(all, t, i)
	}
	for i := range o.shared {
		o.shared[i] = make([]int32, first+i)
	}
	slices.Sort(all)
	all = slices.Compact(all)
	for start := 0; start < len(all); {
		end := start + 1
		for end < len(all) && all[end]>>textBits == all[start]>>textBits {
			end++
		}
		o.count(all[start:end])
		start = end
	}
	return o
}

// count adds one phrase; in has an entry for each text that holds it, in the
// order of texts.
func (o overlap) count(in []uint64) {
	for later, entry := range in {
		text := int(entry & (1<<textBits - 1))
		o.phrases[text]++
		if text < o.first {
			continue
		}
		for _, before := range in[:min(later, phraseTexts)] {
			o.shared[text-o.first][before&(1<<textBits-1)]++
		}
	}
}

// share is the part of the shorter text's phrases that the other one has too,
// from 0 to 1; text is at least first, and other comes before it.
func (o overlap) share(text, other int) float64 {
	shorter := min(o.phrases[text], o.phrases[other])
	if shorter < MinComparedWords-phraseWords+1 {
		return 0
	}
	return float64(o.shared[text-o.first][other]) / float64(shorter)
}

func appendPhrases(all []uint64, text string, number int) []uint64 {
	words := foldedWords(text)
	for i := range len(words) - phraseWords + 1 {
		h := uint64(0)
		for _, w := range words[i : i+phraseWords] {
			h = ((h<<7 | h>>57) ^ w.hash) * 0x9e3779b97f4a7c15
		}
		all = append(all, h&^(1<<textBits-1)|uint64(number))
	}
	return all
}
