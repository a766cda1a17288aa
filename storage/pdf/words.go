package pdf

import (
	"strings"
	"unicode/utf8"
)

// span is a stretch of text in one font, as the blocks give it.
type span struct {
	text string
	font Font
}

// piece is a stretch of one font inside a word: source[from:to].
type piece struct {
	source   string
	from, to int
	font     Font
	width    float64 // mm
}

func newPiece(source string, from, to int, f Font, size float64) piece {
	return piece{source: source, from: from, to: to, font: f, width: textWidth(source[from:to], f, size)}
}

func (p piece) text() string { return p.source[p.from:p.to] }

// follows reports whether p stands in the text of before, skip bytes behind it.
func (p piece) follows(before piece, skip int) bool {
	return p.font == before.font && p.from == before.to+skip && p.source == before.source
}

// word is what stands between two blanks, and the gap behind it.
type word struct {
	pieces []piece
	size   float64 // points
	width  float64 // mm
	// gap is the natural width of the blank behind the word in mm: 0 at the
	// end of a text and inside a word that may be divided.
	gap    float64
	blanks int // in the gap
	// fixed gaps neither stretch nor shrink.
	fixed bool
	// bound words are not parted from the next by the end of a line.
	bound bool
	// seam tells how well a line may end behind the word, divided that the
	// line's end would part the word.
	seam    seam
	divided bool
}

func (w word) text() string {
	if len(w.pieces) == 1 {
		return w.pieces[0].text()
	}
	var s strings.Builder
	for _, p := range w.pieces {
		s.WriteString(p.text())
	}
	return s.String()
}

// A run of blanks from fillIn on is room to be filled in by hand ("ngày
// tháng      năm"): it keeps its width, up to maxFillIn blanks, and no line
// ends in it.
const (
	fillIn    = 3
	maxFillIn = 40
)

// splitWords divides the text of a paragraph at its blanks and binds the words
// that no line's end may part.
func splitWords(spans []span, size float64) []word {
	words := gather(spans, size)
	for i := 0; i+1 < len(words); i++ {
		w := &words[i]
		this, next := w.text(), words[i+1].text()
		w.bound = w.bound || binds(this, next)
		w.seam = seamBetween(this, next)
		if i == 0 && marker(this) {
			w.bound, w.fixed = true, true
		}
	}
	return words
}

// gather cuts spans at blanks.
func gather(spans []span, size float64) []word {
	n := 0
	for _, s := range spans {
		n += 1 + strings.Count(s.text, " ")
	}
	words, store := make([]word, 0, n), make([]piece, 0, n) // of all words' first pieces
	inWord := false
	for _, s := range spans {
		source := drawable(s.text)
		for at := 0; at < len(source); {
			rest := strings.TrimLeftFunc(source[at:], isBlank)
			if blanks := source[at : len(source)-len(rest)]; blanks != "" {
				inWord = false
				if len(words) > 0 {
					words[len(words)-1].open(blanks, s.font)
				}
			}
			if rest == "" {
				break
			}
			from := len(source) - len(rest)
			at = len(source)
			if end := strings.IndexFunc(rest, isBlank); end >= 0 {
				at = from + end
			}
			p := newPiece(source, from, at, s.font, size)
			if inWord {
				words[len(words)-1].add(p)
				continue
			}
			inWord = true
			store = append(store, p)
			words = append(words, word{size: size, pieces: store[len(store)-1 : len(store) : len(store)], width: p.width})
		}
	}
	if n := len(words); n > 0 {
		words[n-1].blanks, words[n-1].gap, words[n-1].fixed, words[n-1].bound = 0, 0, false, false
	}
	return words
}

// open adds blanks behind the word.
func (w *word) open(blanks string, f Font) {
	w.blanks += utf8.RuneCountInString(blanks)
	w.gap = textWidth(" ", f, w.size)
	if w.blanks >= fillIn {
		w.gap *= float64(min(w.blanks, maxFillIn))
		w.fixed, w.bound = true, true
	}
	w.bound = w.bound || strings.ContainsRune(blanks, nbsp)
}

// add puts a piece at the end of the word.
func (w *word) add(p piece) {
	w.width += p.width
	if n := len(w.pieces); n > 0 && w.pieces[n-1].font == p.font {
		last := &w.pieces[n-1]
		if p.follows(*last, 0) {
			last.to = p.to
		} else {
			joined := last.text() + p.text()
			last.source, last.from, last.to = joined, 0, len(joined)
		}
		last.width += p.width
		return
	}
	w.pieces = append(w.pieces, p)
}

func isBlank(r rune) bool { return r == ' ' || r == nbsp }
