package typing

import (
	"unicode"
	"unicode/utf8"
)

// Method is a way of typing Vietnamese.
type Method string

// The methods, as the preferences keep them.
const (
	Off   Method = ""
	Telex Method = "telex"
	VNI   Method = "vni"
)

// Typist types one word after the other.
type Typist struct {
	// Method says what keys mean.
	Method Method
	// Modern sets tones as in "hoà" and "thuý"; state papers write "hòa" and
	// "thúy".
	Modern bool

	keys   string // typed for the present word
	text   string // what the word is now
	before string // what it was before the last key
	last   rune   // the last key, small, where it set a mark or a tone; else 0
	raw    bool   // the last key has shown that this is no Vietnamese word
}

// Type returns what a word is after one more key: word is what stands between
// the last blank, sign or digit and the cursor.
func (t *Typist) Type(word string, key rune) string {
	if t.Method == Off {
		return word + string(key)
	}
	if word != t.text {
		t.keys, t.before, t.last = word, "", 0
	}
	after, did := t.compose(word, key)
	t.keys += string(key)
	t.before, t.last, t.raw = word, 0, false
	switch did {
	case worked:
		t.last = unicode.ToLower(key)
	case undone:
		t.keys = after
	case stood:
		if s, ok := parse(after); ok && unicode.IsLetter(key) && !s.possible() && !s.plain() {
			t.raw = after != t.keys
			after = t.keys
		}
	}
	t.text = after
	return after
}

// Erase returns what a word is after the last key is taken back, where that is
// more than the loss of its last letter.
func (t *Typist) Erase(word string) (string, bool) {
	if !t.raw || word != t.text {
		return "", false
	}
	_, size := utf8.DecodeLastRuneInString(t.keys)
	t.raw, t.text, t.keys = false, t.before, t.keys[:len(t.keys)-size]
	return t.text, true
}

// effect is what a key did.
type effect int

const (
	stood  effect = iota // for itself
	worked               // set a mark or a tone
	undone               // took back what it had set before, and stood for itself
)

// compose returns the word after a key.
func (t *Typist) compose(word string, key rune) (after string, did effect) {
	typed := word + string(key)
	s, ok := parse(word)
	if !ok || !s.possible() && s.hasVowel() {
		return typed, stood
	}
	if t.last != 0 && t.last == unicode.ToLower(key) {
		return t.before + string(key), undone
	}
	m := t.meaning(key)
	if next, did := m.apply(s); did == undone {
		return next.String(t.Modern) + string(key), undone
	} else if did == worked {
		return next.String(t.Modern), worked
	}
	if next := s.add(like(m.alone, key)); m.alone != 0 && !s.hasVowel() && next.possible() {
		return next.String(t.Modern), worked
	}
	if next := s.add(key); next.possible() {
		return next.String(t.Modern), stood
	}
	return typed, stood
}

func (t *Typist) meaning(key rune) meaning {
	if t.Method == VNI {
		return vni(key)
	}
	return telex(key)
}

// Word returns the letters that stand before a place in a text. ok is false
// where a digit or a loose mark stands before them, as in "12A": that is no
// word to be composed.
func Word(text []rune, place int) (word string, ok bool) {
	start := place
	for start > 0 && unicode.IsLetter(text[start-1]) {
		start--
	}
	if start > 0 && (unicode.IsDigit(text[start-1]) || unicode.IsMark(text[start-1])) {
		return "", false
	}
	return string(text[start:place]), true
}
