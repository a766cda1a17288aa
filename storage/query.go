package storage

import (
	"strings"
	"unicode"

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

// match writes the query for FTS4, by the given form of its words.
func (q query) match(form func(queryWord) []string) string {
	phrases := make([]string, len(q))
	for i, w := range q {
		phrases[i] = phrase(form(w), i == len(q)-1)
	}
	return strings.Join(phrases, " ")
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
