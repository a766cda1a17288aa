package model

import (
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// NameOrder sorts names as Vietnamese lists do: a Đ after every D, a syllable
// with its six tones in the order ngang, huyền, hỏi, ngã, sắc, nặng. It may not
// be used by two goroutines at once.
type NameOrder struct {
	words *collate.Collator
	last  collate.Buffer
}

// NewNameOrder returns an order to sort with.
func NewNameOrder() *NameOrder {
	return &NameOrder{words: collate.New(language.Vietnamese, collate.Numeric)}
}

// Key is what a name sorts by, as text: an individual's given name, which is the
// last word, before the family name and the words between; another name as it
// is read, with its numbers by their size.
func (o *NameOrder) Key(t NomineeType, name string) string {
	words := strings.Fields(name)
	if n := len(words); t == Individual && n > 1 {
		words = append([]string{words[n-1]}, words[:n-1]...)
	}
	var key strings.Builder
	for _, word := range words {
		key.Write(o.words.KeyFromString(&o.last, word))
		key.WriteByte(0)
		o.last.Reset()
	}
	return key.String()
}
