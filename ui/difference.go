package ui

import (
	"slices"
	"strings"
	"unicode/utf8"

	"hoso/model"
)

const (
	// nearby is how much unchanged text stays around a change, in bytes.
	nearby = 60
	// passage is how much of one side of a change is shown, in bytes.
	passage = 1500
)

// difference is a change as the history shows it: what it is, and both sides
// with the words that differ marked.
type difference struct {
	words         string
	before, after []model.Piece
}

// ownSize is what a change costs to lay out beside its texts, in bytes of text.
const ownSize = 100

// size is the length of what is shown of the change, in bytes.
func (d difference) size() int {
	n := ownSize + len(d.words)
	for _, p := range slices.Concat(d.before, d.after) {
		n += len(p.Text)
	}
	return n
}

// differences are what differs between two versions. It takes its time with
// long texts and belongs aside.
func differences(before, after model.Dossier) []difference {
	return differencesOf(model.Compare(before, after), before, after)
}

// differencesOf are some of the changes between two versions.
func differencesOf(changes []model.Difference, before, after model.Dossier) []difference {
	var list []difference
	for _, c := range changes {
		list = append(list, differenceOf(c, before, after))
	}
	return list
}

// differenceOf is one change between two versions.
func differenceOf(c model.Difference, before, after model.Dossier) difference {
	all := model.WordChanges(c.Before, c.After)
	return difference{model.UpperFirst(c.Describe(before, after)), side(all, model.Gone), side(all, model.Come)}
}

// side is one of two texts that were compared: its own words, and of those in
// both what stands near them.
func side(all []model.Piece, own model.PieceKind) []model.Piece {
	var shown []model.Piece
	size := 0
	for i, p := range all {
		if p.Kind != own && p.Kind != model.Kept {
			continue
		}
		if p.Kind == model.Kept {
			p.Text = near(p.Text, i > 0, i < len(all)-1)
		}
		if size+len(p.Text) > passage {
			p.Text = cutBytes(p.Text, passage-size) + " …"
			return append(shown, p)
		}
		size += len(p.Text)
		shown = append(shown, p)
	}
	return shown
}

// near leaves out of an unchanged text what is far from a change before or
// after it.
func near(s string, before, after bool) string {
	switch {
	case before && after && len(s) > 2*nearby:
		return cutBytes(s, nearby) + " … " + endOf(s, nearby)
	case before && !after && len(s) > nearby:
		return cutBytes(s, nearby) + " …"
	case after && !before && len(s) > nearby:
		return "… " + endOf(s, nearby)
	}
	return s
}

// cutBytes is the beginning of a text up to a word's end, of about n bytes.
func cutBytes(s string, n int) string {
	n = min(max(0, n), len(s))
	for n > 0 && n < len(s) && !utf8.RuneStart(s[n]) {
		n--
	}
	if i := strings.LastIndexAny(s[:n], " \n"); n < len(s) && i > n/2 {
		n = i
	}
	return s[:n]
}

// endOf is the end of a text from a word's beginning, of about n bytes.
func endOf(s string, n int) string {
	at := max(0, len(s)-n)
	for at < len(s) && !utf8.RuneStart(s[at]) {
		at++
	}
	if i := strings.IndexAny(s[at:], " \n"); i >= 0 && i < n/2 {
		at += i + 1
	}
	return s[at:]
}
