package model

import (
	"regexp"
	"strings"
	"unicode"
)

// leftover finds what a form or an older dossier left to be filled in, and
// returns it as it stands; "" when there is none.
func leftover(text string) string {
	if dots := loneDots(text); dots != "" {
		return dots
	}
	for _, l := range leftovers {
		for _, trigger := range l.triggers {
			if !strings.Contains(text, trigger) {
				continue
			}
			for _, found := range l.find.FindAllString(text, -1) {
				if found = strings.TrimSpace(found); found != "XXX" { // a Roman thirty
					return found
				}
			}
		}
	}
	return ""
}

// leftovers are the other signs of a place not filled in. The triggers are a
// quick look before the exact one.
var leftovers = []struct {
	triggers []string
	find     *regexp.Regexp
}{
	{[]string{"xxx", "XXX", "Xxx"}, regexp.MustCompile(`(?i)\bx{3,}\b`)},
	{[]string{"lorem", "Lorem", "LOREM"}, regexp.MustCompile(`(?i)\blorem\b`)},
	{[]string{"["}, regexp.MustCompile(`\[[^\]\n\d]*\]`)},
	{[]string{"<"}, regexp.MustCompile(`<[\p{L}.…][^<>\n]*>`)},
	{[]string{"___"}, regexp.MustCompile(`_{3,}`)},
	{[]string{"???"}, regexp.MustCompile(`\?{3,}`)},
	{[]string{"hi rõ", "êu rõ"}, regexp.MustCompile(`(?m)(^|\()\s*([Gg]hi rõ|[Nn]êu rõ)[^\n)]{0,30}`)},
}

// loneDots finds dots that stand for a missing word: four and more of them, or
// an ellipsis that neither ends a word nor closes an enumeration ("cờ, hoa,
// …").
func loneDots(text string) string {
	for i := 0; i < len(text); {
		at := strings.IndexAny(text[i:], ".…")
		if at < 0 {
			return ""
		}
		start := i + at
		end := start + len(text[start:]) - len(strings.TrimLeft(text[start:], ".…"))
		dots := text[start:end]
		length := strings.Count(dots, ".") + 3*strings.Count(dots, "…")
		if length > 3 || length == 3 && !endsSomething(text[:start]) {
			return dots
		}
		i = end
	}
	return ""
}

// endsSomething tells that an ellipsis after before is of the sentence: it
// follows a word at once, or a comma.
func endsSomething(before string) bool {
	if strings.HasSuffix(strings.TrimRight(before, " \n"), ",") || strings.HasSuffix(strings.TrimRight(before, " \n"), ";") {
		return true
	}
	last := []rune(before[max(0, len(before)-4):])
	if len(last) == 0 {
		return false
	}
	r := last[len(last)-1]
	return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("”\"’')", r)
}
