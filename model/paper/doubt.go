package paper

import (
	"slices"
	"strings"
)

// Doubt is why a change that was made elsewhere should not be taken unseen.
type Doubt string

// The doubts.
const (
	// ChangedSince: the dossier has other words there by now than when the file
	// was written.
	ChangedSince Doubt = "since"
	// UnknownSince: the file does not say what it was written with, so that the
	// dossier may have changed instead.
	UnknownSince Doubt = "unknown"
	// FactsLost: the words tell of names or figures that stand in a field, and
	// tell them otherwise now. Papers would contradict one another.
	FactsLost Doubt = "facts"
)

// Loses tells that words in place of the program's in the spot lack a name or
// figure that these have from the dossier.
func (s Spot) Loses(after string) bool {
	words := spaced(after)
	return slices.ContainsFunc(s.facts, func(fact string) bool { return !strings.Contains(words, fact) })
}

// factsIn are the names in the clerk's short fields and the figures that words
// tell of, as spaced has them.
func factsIn(words string, typed map[string]string) (facts []string) {
	words = spaced(words)
	for path, text := range typed {
		if longFields[path[strings.LastIndexByte(path, '/')+1:]] || strings.HasPrefix(path, "overrides/") {
			continue
		}
		if fact := spaced(text); strings.Count(fact, " ") > 2 && strings.Contains(words, fact) {
			facts = append(facts, fact)
		}
	}
	for w := range strings.FieldsSeq(words) {
		if strings.ContainsAny(w, "0123456789") {
			facts = append(facts, " "+w+" ")
		}
	}
	return facts
}

// spaced is a text in small letters with a blank before and after each word.
func spaced(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return strings.ContainsRune(" \u00a0\t\n,;:.()“”\"", r) })
	return " " + strings.Join(words, " ") + " "
}
