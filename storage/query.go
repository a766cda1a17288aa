package storage

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"hoso/model"
)

// query is what somebody looks for: words that must all be there, the last of
// which may be unfinished.
type query []queryWord

// queryWord is what was typed between two blanks, "45/TTr-UBND": its tokens
// must stand together.
type queryWord struct {
	exact  []string // with their marks, in lower case
	folded []string // without
}

// parseQuery takes any text; what is neither letter nor digit only divides.
func parseQuery(typed string) query {
	var q query
	for _, word := range strings.Fields(norm.NFC.String(typed)) {
		var w queryWord
		for _, t := range tokensOf(word) {
			w.exact = append(w.exact, strings.ToLower(t.in(word)))
			w.folded = append(w.folded, model.Fold(t.in(word)))
		}
		if len(w.exact) > 0 {
			q = append(q, w)
		}
	}
	return q
}

// begun tells that the last word has too few letters for the index to be asked
// for all words that begin so.
func (q query) begun() bool {
	last := q[len(q)-1].folded
	return utf8.RuneCountInString(last[len(last)-1]) < minPrefix
}

// match writes the query for FTS4, by the given form of its words.
func (q query) match(form func(queryWord) []string) string {
	phrases := make([]string, len(q))
	for i, w := range q {
		phrases[i] = phrase(form(w), i == len(q)-1 && !q.begun())
	}
	return strings.Join(phrases, " ")
}

// words writes the query for an index that has every word once: the parts of a
// word need not stand together there.
func (q query) words() string {
	var parts []string
	for i, w := range q {
		for j, token := range w.folded {
			unfinished := i == len(q)-1 && j == len(w.folded)-1 && !q.begun()
			parts = append(parts, phrase([]string{token}, unfinished))
		}
	}
	return strings.Join(parts, " ")
}

// holds tells that a text has all words of the query, in the given form; the
// last one may go on where it is unfinished.
func (q query) holds(text string, form func(queryWord) []string, unfinished bool) bool {
	var tokens []string
	for _, t := range tokensOf(text) {
		tokens = append(tokens, t.in(text))
	}
	for i, w := range q {
		if !follows(tokens, form(w), unfinished && i == len(q)-1) {
			return false
		}
	}
	return true
}

// follows tells that parts stand somewhere among tokens, one after the other.
func follows(tokens, parts []string, unfinished bool) bool {
	for at := range tokens {
		if at+len(parts) > len(tokens) {
			return false
		}
		found := true
		for j, part := range parts {
			token := tokens[at+j]
			found = found && (token == part || unfinished && j == len(parts)-1 && strings.HasPrefix(token, part))
		}
		if found {
			return true
		}
	}
	return false
}

// phrase writes one word for FTS4: letters and digits in quotes, so that
// nothing that was typed can be an operator. The star after an unfinished
// word's last token asks for all that begin so.
func phrase(tokens []string, unfinished bool) string {
	star := ""
	if unfinished {
		star = "*"
	}
	return `"` + strings.Join(tokens, " ") + star + `"`
}

func exactForm(w queryWord) []string  { return w.exact }
func foldedForm(w queryWord) []string { return w.folded }

// token is a word's place in a text, in bytes.
type token struct{ from, to int }

func (t token) in(text string) string { return text[t.from:t.to] }

// tokensOf divides a text as FTS4's unicode61 does: into runs of letters and
// numbers, with the marks that belong to them.
func tokensOf(text string) []token {
	var tokens []token
	from := -1
	for i, r := range text {
		inside := unicode.IsLetter(r) || unicode.IsNumber(r) || from >= 0 && unicode.Is(unicode.Mn, r)
		switch {
		case inside && from < 0:
			from = i
		case !inside && from >= 0:
			tokens = append(tokens, token{from, i})
			from = -1
		}
	}
	if from >= 0 {
		tokens = append(tokens, token{from, len(text)})
	}
	return tokens
}
