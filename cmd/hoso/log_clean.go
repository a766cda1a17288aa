package main

import (
	"regexp"
	"strings"
)

// What an error may say that is nobody's business: names of people, which stand
// in the names of attached files and in texts; and the folder of whoever is
// logged in.
var (
	// namedFile is a file's name up to its extension, blanks and all. It begins
	// after a slash, a colon or a quote.
	namedFile = regexp.MustCompile(`(?i)[^/\\:"'“”\n]*\.(pdf|png|jpe?g|tiff?|zip|hoso|age|xls[xmb]?|ods|csv|tsv|docx?|json)\b`)
	// marked is a run of words of which one has a letter with a mark, as
	// Vietnamese has and the program's own messages have not, with the
	// capitalised words beside it.
	marked = regexp.MustCompile(`(?:[A-Z][\w.]*[ _-]+)*[\w.]*[^\x00-\x7f“”…][^\s:;"'“”]*(?:[ _-]+(?:[\w.]*[^\x00-\x7f“”…][^\s:;"'“”]*|[A-Z][\w.]*))*`)
)

// cleaner takes out of a log's lines what must not be sent. places are folders
// with the words that stand for them, the innermost first.
func cleaner(places ...string) func(string) string {
	var pairs []string
	for i := 0; i+1 < len(places); i += 2 {
		if places[i] != "" {
			pairs = append(pairs, places[i], places[i+1])
		}
	}
	folders := strings.NewReplacer(pairs...)
	return func(s string) string {
		s = folders.Replace(s)
		s = namedFile.ReplaceAllString(s, "*.$1")
		return marked.ReplaceAllString(s, "*")
	}
}
