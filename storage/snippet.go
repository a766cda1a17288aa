package storage

import (
	"strings"

	"hoso/model"
)

// Sizes of a snippet, in words.
const (
	wordsBefore = 5
	wordsAfter  = 14
)

// snippet returns the part of a text where most of the query's words stand
// together, as typed, on one line, with "…" where it was cut.
func (q query) snippet(text string, fold folded) string {
	tokens := tokensOf(text)
	if len(tokens) == 0 {
		return strings.Join(strings.Fields(text), " ")
	}
	best := q.bestPlace(text, tokens, fold)
	first, last := max(0, best-wordsBefore), min(len(tokens)-1, best+wordsAfter)
	from, to := tokens[first].from, tokens[last].to
	before, after := "…", "…"
	if first == 0 {
		from, before = 0, ""
	}
	if last == len(tokens)-1 {
		to, after = len(text), ""
	}
	return before + strings.Join(strings.Fields(text[from:to]), " ") + after
}

// bestPlace is the token from which on most words of the query occur within
// wordsAfter.
func (q query) bestPlace(text string, tokens []token, fold folded) int {
	found := make([]int, len(tokens)) // which word of the query stands here, from 1
	for i, t := range tokens {
		found[i] = 1 + q.wordAt(fold.of(t.in(text)))
	}
	best, most := 0, 0
	for i := range tokens {
		if found[i] == 0 {
			continue
		}
		words := map[int]bool{}
		for _, w := range found[i:min(len(found), i+wordsAfter)] {
			if w > 0 {
				words[w] = true
			}
		}
		if len(words) > most {
			best, most = i, len(words)
		}
	}
	return best
}

// wordAt returns the place in the query of the word that a folded token begins;
// -1 when there is none.
func (q query) wordAt(token string) int {
	for i, w := range q {
		if token == w.folded[0] || i == len(q)-1 && len(w.folded) == 1 && strings.HasPrefix(token, w.folded[0]) {
			return i
		}
	}
	return -1
}

// folded keeps words in their folded form: a search meets the same ones many
// times, and folding is what it would take most of its time for.
type folded map[string]string

func (f folded) of(word string) string {
	plain, known := f[word]
	if !known {
		plain = model.Fold(word)
		f[word] = plain
	}
	return plain
}

// mayHave counts the words of the query whose letters a folded text has
// somewhere: no fewer than wordsIn, and found sooner.
func (q query) mayHave(folded string) int {
	n := 0
	for _, w := range q {
		if strings.Contains(folded, w.folded[0]) {
			n++
		}
	}
	return n
}

// wordsIn counts the words of the query that a folded text has.
func (q query) wordsIn(folded string) int {
	words := map[int]bool{}
	for _, t := range tokensOf(folded) {
		if i := q.wordAt(t.in(folded)); i >= 0 {
			words[i] = true
		}
	}
	return len(words)
}

// marks lists where the words of the query stand in a snippet, each token as a
// whole.
func (q query) marks(snippet string, fold folded) []Mark {
	var found []Mark
	for _, t := range tokensOf(snippet) {
		if q.asksFor(fold.of(t.in(snippet))) {
			found = append(found, Mark{t.from, t.to})
		}
	}
	return found
}

// asksFor tells that a folded token is one of the query's, or begins with its
// last one.
func (q query) asksFor(token string) bool {
	for i, w := range q {
		for j, part := range w.folded {
			unfinished := i == len(q)-1 && j == len(w.folded)-1
			if token == part || unfinished && strings.HasPrefix(token, part) {
				return true
			}
		}
	}
	return false
}
