package pdf

import (
	"strings"
	"unicode/utf8"
)

// divisible is the length in runes from which a word, longer than any of the
// language's, may end a line behind one of its marks: addresses, codes.
const (
	divisible     = 24
	divisionMarks = "/-_.@,;:&=?"
)

// divideWide returns words that all fit a line of the given width. A wider one
// is parted behind its marks, and what is still wider into its runes, which
// join again where a line takes them. A bound chain wider than the line is parted
// where the line is full.
func divideWide(words []word, width float64) []word {
	var fitting []word // as soon as a word differs
	for i := 0; i < len(words); {
		end, chain := i, words[i].width
		long := words[i].long(width)
		for end+1 < len(words) && words[end].bound {
			chain += words[end].gap + words[end+1].width
			end++
			long = long || words[end].long(width)
		}
		if fitting == nil && (long || chain > width) {
			fitting = append(make([]word, 0, len(words)+8), words[:i]...)
		}
		if fitting != nil && chain > width {
			unbind(words[i:end+1], width)
		}
		for ; i <= end; i++ {
			if fitting != nil {
				fitting = append(fitting, words[i].parts(width)...)
			}
		}
	}
	if fitting == nil {
		return words
	}
	return fitting
}

// unbind parts a bound chain into chains that fit a line, but before a dash only
// where nothing else helps.
func unbind(chain []word, width float64) {
	for first := 0; first < len(chain); {
		wide, last := chain[first].width, first
		for last+1 < len(chain) && wide+chain[last].gap+chain[last+1].width <= width {
			wide += chain[last].gap + chain[last+1].width
			last++
		}
		if next := last + 1; next < len(chain) && isDash(chain[next].text()) && last > first {
			last--
		}
		chain[last].bound = false
		first = last + 1
	}
}

// long reports whether the word may end a line inside itself.
func (w word) long(width float64) bool {
	if w.width > width {
		return true
	}
	letters := 0
	for _, p := range w.pieces {
		letters += p.to - p.from
	}
	return letters >= divisible && utf8.RuneCountInString(w.text()) >= divisible
}

// parts returns the parts between which the word may end a line of the given
// width; mostly the word itself.
func (w word) parts(width float64) []word {
	if !w.long(width) {
		return []word{w}
	}
	var parts []word
	for _, p := range w.pieces {
		for at := p.from; at < p.to; {
			rest := p.source[at:p.to]
			n := strings.IndexAny(rest, divisionMarks) + 1
			if n == 0 {
				n = len(rest)
			}
			if textWidth(rest[:n], p.font, w.size) > width {
				_, n = utf8.DecodeRuneInString(rest)
			}
			part := word{size: w.size, fixed: true, divided: true}
			part.add(newPiece(p.source, at, at+n, p.font, w.size))
			parts = append(parts, part)
			at += n
		}
	}
	last := &parts[len(parts)-1]
	last.gap, last.blanks, last.fixed, last.bound = w.gap, w.blanks, w.fixed, w.bound
	last.seam, last.divided = w.seam, false
	return parts
}
