package model

import (
	"strings"
	"unicode"
)

// PieceKind says in which of two texts a piece stands.
type PieceKind string

const (
	Kept PieceKind = "kept" // in both
	Gone PieceKind = "gone" // in the one before only
	Come PieceKind = "come" // in the one after only
)

// Piece is a run of words of two texts that were compared.
type Piece struct {
	Kind PieceKind
	Text string
}

// maxWordChanges is the number of words and blanks that two texts may differ
// by for WordChanges to tell which: its time and memory grow with the square.
const maxWordChanges = 2000

// WordChanges tells word by word how one text became another. The pieces that
// are not Come make up before, those that are not Gone make up after; where
// both stand, what is gone comes first. Two texts with too little in common are
// told as one gone and one come.
func WordChanges(before, after string) []Piece {
	a, b := wordsAndBlanks(before), wordsAndBlanks(after)
	first := 0
	for first < len(a) && first < len(b) && a[first] == b[first] {
		first++
	}
	endA, endB := len(a), len(b)
	for endA > first && endB > first && a[endA-1] == b[endB-1] {
		endA, endB = endA-1, endB-1
	}
	var p pieces
	p.add(Kept, a[:first])
	p.between(a[first:endA], b[first:endB])
	p.add(Kept, a[endA:])
	return p.tidy()
}

// wordsAndBlanks cuts a text into words, the signs at their ends and what is
// between them, so that a word that changed leaves its comma as it was.
func wordsAndBlanks(s string) []string {
	var found []string
	start, blank := 0, false
	for i, r := range s {
		if b := unicode.IsSpace(r); i > start && b != blank {
			found = appendWord(found, s[start:i])
			start, blank = i, b
		} else {
			blank = b
		}
	}
	if start < len(s) {
		found = appendWord(found, s[start:])
	}
	return found
}

// appendWord adds a word, and what it ends with as another.
func appendWord(found []string, word string) []string {
	if bare := strings.TrimRight(word, ",.;:"); bare != "" && bare != word {
		return append(found, bare, word[len(bare):])
	}
	return append(found, word)
}

type pieces []Piece

func (p *pieces) add(kind PieceKind, tokens []string) {
	if len(tokens) > 0 {
		*p = append(*p, Piece{kind, strings.Join(tokens, "")})
	}
}

// between adds the shortest way from a to b.
func (p *pieces) between(a, b []string) {
	t, found := searchEdits(a, b)
	if !found {
		p.add(Gone, a)
		p.add(Come, b)
		return
	}
	for _, kind := range t.path(len(a), len(b)) {
		switch kind {
		case Come:
			p.add(Come, b[:1])
			b = b[1:]
		case Gone:
			p.add(Gone, a[:1])
			a = a[1:]
		default:
			p.add(Kept, a[:1])
			a, b = a[1:], b[1:]
		}
	}
}

// tidy joins what belongs together: changes that only a blank lies between are
// one, what is gone from it before what has come.
func (p pieces) tidy() []Piece {
	var done []Piece
	var gone, come strings.Builder
	close := func() {
		if gone.Len() > 0 {
			done = append(done, Piece{Gone, gone.String()})
		}
		if come.Len() > 0 {
			done = append(done, Piece{Come, come.String()})
		}
		gone.Reset()
		come.Reset()
	}
	for i, piece := range p {
		changing := gone.Len()+come.Len() > 0
		switch {
		case piece.Kind == Gone:
			gone.WriteString(piece.Text)
		case piece.Kind == Come:
			come.WriteString(piece.Text)
		case changing && strings.TrimSpace(piece.Text) == "" && i+1 < len(p) && p[i+1].Kind != Kept:
			gone.WriteString(piece.Text)
			come.WriteString(piece.Text)
		default:
			close()
			if last := len(done) - 1; last >= 0 && done[last].Kind == Kept {
				done[last].Text += piece.Text
			} else {
				done = append(done, piece)
			}
		}
	}
	close()
	return done
}
