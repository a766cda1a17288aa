package storage

import "strings"

// TypedGroup is a group of a key's code as far as it has been typed.
type TypedGroup struct {
	Letters string
	// Whole tells that all its letters are there, Right that they fit its check
	// letter.
	Whole, Right bool
}

// TypedGroups parts what was typed of a key's code into its groups, so that who
// types can be told at once which group to compare with the paper again. Letters
// beyond the code are a last group that is wrong.
func TypedGroups(typed string) []TypedGroup {
	letters := []rune(readAlike.Replace(strings.ToUpper(typed)))
	var groups []TypedGroup
	for g := 0; g < keyGroups && len(letters) > 0; g++ {
		n := min(keyGroup, len(letters))
		group := TypedGroup{Letters: string(letters[:n]), Whole: n == keyGroup}
		last := len(group.Letters) - 1
		group.Right = len(group.Letters) == keyGroup && strings.Trim(group.Letters, keyAlphabet) == "" && checkLetter(g, group.Letters[:last]) == group.Letters[last]
		groups, letters = append(groups, group), letters[n:]
	}
	if len(letters) > 0 {
		groups = append(groups, TypedGroup{Letters: string(letters), Whole: true})
	}
	return groups
}
