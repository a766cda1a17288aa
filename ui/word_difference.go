package ui

import "strings"

// stretch is a run of words that two texts share, or that only one of them has.
type stretch struct {
	words   string
	differs bool
}

// comparedWords is the greatest number of words of each text that are compared:
// the comparison takes time by the product of both.
const comparedWords = 600

// wordDifference divides two texts into what they share and what not, word by
// word. Longer texts than comparedWords differ as a whole.
func wordDifference(was, is string) (before, after []stretch) {
	a, b := strings.Fields(was), strings.Fields(is)
	if len(a) > comparedWords || len(b) > comparedWords {
		return []stretch{{strings.Join(a, " "), true}}, []stretch{{strings.Join(b, " "), true}}
	}
	shared := sharedWords(a, b)
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j]:
			before, after = lengthened(before, a[i], false), lengthened(after, b[j], false)
			i, j = i+1, j+1
		case j == len(b) || i < len(a) && shared[i+1][j] >= shared[i][j+1]:
			before = lengthened(before, a[i], true)
			i++
		default:
			after = lengthened(after, b[j], true)
			j++
		}
	}
	return before, after
}

// sharedWords holds the length of the longest common row of words from each
// place of both on.
func sharedWords(a, b []string) [][]int32 {
	table := make([][]int32, len(a)+1)
	for i := range table {
		table[i] = make([]int32, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				table[i][j] = table[i+1][j+1] + 1
			} else {
				table[i][j] = max(table[i+1][j], table[i][j+1])
			}
		}
	}
	return table
}

// lengthened adds a word to the last stretch, or begins another one.
func lengthened(list []stretch, word string, differs bool) []stretch {
	if n := len(list); n > 0 && list[n-1].differs == differs {
		list[n-1].words += " " + word
		return list
	}
	return append(list, stretch{word, differs})
}
