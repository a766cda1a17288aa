package model

import "strings"

// FindUnits returns the units whose id or name has every one of words in it,
// in the order of the lists; all units when no word is given. Words may be
// typed with or without marks and in any case.
func FindUnits(lists []UnitList, words []string) []Unit {
	var folded []string
	for _, w := range words {
		folded = append(folded, strings.Fields(Fold(w))...)
	}
	var found []Unit
	for _, l := range lists {
		for _, u := range l.Units {
			text := u.ID + " " + Fold(u.Name)
			if containsAll(text, folded) {
				found = append(found, u)
			}
		}
	}
	return found
}

func containsAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}
