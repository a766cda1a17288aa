package model

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Clean is the door that all text from outside comes through, once: keyboard,
// clipboard, files. It returns s as composed Unicode (NFC) with line feeds for
// every kind of line end, plain blanks for every kind of blank, and without
// marks that cannot be seen (zero-width and direction marks, soft hyphens,
// control characters). Bytes that are no UTF-8 become U+FFFD, and characters
// that can be seen but not printed (emoji) stay: Check reports both, because
// only the clerk knows what was meant.
//
// removed names what was taken out, "U+200B ×3, U+FEFF ×1", and is empty when
// nothing was.
func Clean(s string) (clean, removed string) {
	if isClean(s) {
		return s, ""
	}
	s = strings.ToValidUTF8(s, string(utf8.RuneError))
	s = strings.ReplaceAll(s, "\r\n", "\n")
	taken := map[rune]int{}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch m := cleanRune(r); {
		case m >= 0:
			b.WriteRune(m)
		default:
			taken[r]++
		}
	}
	return norm.NFC.String(b.String()), nameRunes(taken)
}

// isClean is the fast path: text of ASCII and composed Vietnamese letters.
func isClean(s string) bool {
	for _, r := range s {
		if r == '\n' || r >= ' ' && r < 0x7f {
			continue
		}
		if r == utf8.RuneError || cleanRune(r) != r {
			return false
		}
	}
	return norm.NFC.IsNormalString(s)
}

// cleanRune maps a rune to what is kept of it; -1 drops it.
func cleanRune(r rune) rune {
	switch {
	case r == '\n':
		return r
	case r == '\r', r == '\v', r == '\f', r == 0x85, r == 0x2028, r == 0x2029:
		return '\n'
	case r == '\t', unicode.Is(unicode.Zs, r):
		return ' '
	case r == 0x2010, r == 0x2011: // hyphens that look the same; the fonts lack U+2011
		return '-'
	case r == 0xF0B7: // Word's bullet, of a font that no other program has
		return '•'
	case unicode.Is(unicode.Cc, r), unicode.Is(unicode.Cf, r):
		return -1
	}
	return r
}

func nameRunes(taken map[rune]int) string {
	runes := make([]rune, 0, len(taken))
	for r := range taken {
		runes = append(runes, r)
	}
	sort.Slice(runes, func(i, j int) bool { return runes[i] < runes[j] })
	names := make([]string, len(runes))
	for i, r := range runes {
		names[i] = fmt.Sprintf("U+%04X ×%d", r, taken[r])
	}
	return strings.Join(names, ", ")
}

// PrintableText returns s without what a paper cannot show, and its runs of
// blanks folded to one where a line feed does not divide them. It is what
// stands between a field and every paper; Check names the field when anything
// but blanks goes.
func PrintableText(s string) string {
	s, _ = Clean(s)
	var b strings.Builder
	b.Grow(len(s))
	blank := false
	for _, r := range s {
		switch {
		case !Printable(r):
			continue
		case r == ' ':
			blank = true
			continue
		case blank && r != '\n' && b.Len() > 0:
			b.WriteByte(' ')
		}
		blank = false
		b.WriteRune(r)
	}
	return strings.TrimSpace(strings.ReplaceAll(b.String(), "\n ", "\n"))
}

// CleanDossier cleans every text of d in place and adds to d.Cleaned what was
// removed, by path. A path's earlier record is replaced. What was typed for a
// number is cleaned without a record: a rule asks for it anew anyhow.
func CleanDossier(d *Dossier) {
	for i := range d.Unread {
		d.Unread[i].Text, _ = Clean(d.Unread[i].Text)
	}
	EachText(d, func(path, text string) string {
		clean, removed := Clean(text)
		if removed != "" {
			d.Cleaned = append(dropCleaning(d.Cleaned, path), Cleaning{Path: path, Removed: removed})
		}
		return clean
	})
}

func dropCleaning(list []Cleaning, path string) []Cleaning {
	var kept []Cleaning
	for _, c := range list {
		if c.Path != path {
			kept = append(kept, c)
		}
	}
	return kept
}
