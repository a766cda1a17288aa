package model

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// NameKey is the same for two spellings that differ only in letter case, in
// white space, in composed or decomposed Unicode, or in which vowel bears the
// tone mark ("Hòa", "Hoà"). Other marks tell names apart: "Hoa" is not "Hòa".
func NameKey(name string) string {
	var b strings.Builder
	var tones []rune // of the word being written; they go to its end
	endWord := func() {
		for _, t := range tones {
			b.WriteRune(t)
		}
		tones = tones[:0]
	}
	for i, word := range strings.Fields(norm.NFD.String(strings.ToLower(name))) {
		if i > 0 {
			b.WriteByte(' ')
		}
		for _, r := range word {
			switch {
			case isTone(r):
				tones = append(tones, r)
				continue
			case !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r):
				endWord()
			}
			b.WriteRune(r)
		}
		endWord()
	}
	return b.String()
}

// SameName reports whether two names are written alike, as NameKey tells.
func SameName(a, b string) bool { return NameKey(a) == NameKey(b) }

// isTone tells the five tone marks (huyền, sắc, ngã, hỏi, nặng) from the marks
// that make another vowel.
func isTone(r rune) bool {
	switch r {
	case 0x0300, 0x0301, 0x0303, 0x0309, 0x0323:
		return true
	}
	return false
}

// identity is who a nominee is, as far as a dossier tells.
type identity struct {
	collective bool
	name       string // NameKey
	birth      Date
	unit       string // NameKey of the workplace
}

func identityOf(n Nominee) identity {
	id := identity{collective: n.IsCollective(), name: NameKey(n.Name)}
	switch {
	case n.Person != nil && !id.collective:
		id.birth, id.unit = n.Person.Birth, NameKey(n.Person.Workplace)
	case n.Group != nil:
		id.unit = NameKey(n.Group.Workplace)
	}
	return id
}

func identityOfSummary(n NomineeSummary) identity {
	return identity{collective: n.Type != Individual, name: NameKey(n.Name), birth: n.Birth, unit: NameKey(n.Unit)}
}

// same reports whether two nominees of one name are to be taken for one. Birth
// dates that cannot both be true tell them apart; two equal days make them
// one; otherwise different workplaces tell them apart.
func (a identity) same(b identity) bool {
	switch {
	case a.name == "" || a.name != b.name || a.collective != b.collective:
		return false
	case a.birth.Before(b.birth) || a.birth.After(b.birth):
		return false
	case a.birth.IsDay() && a.birth == b.birth:
		return true
	}
	return a.unit == "" || b.unit == "" || a.unit == b.unit
}
