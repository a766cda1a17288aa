package model

// What a JSON document may hold. Two bytes of a file that lists empty things
// become a kilobyte of memory, so that a hostile dossier of 32 MB could ask for
// gigabytes; within these limits it takes a few hundred MB at the very worst.
const (
	// mostValues is the number of texts, numbers, lists and groups in one
	// document: a thousand for each of 500 nominees.
	mostValues = 500_000
	// mostItems is the length of one list.
	mostItems = 20_000

	// MaxNominees is the number of nominees of a dossier. Rules compare each with
	// each, which takes seconds for so many; the largest dossier of a theme has
	// some hundred.
	MaxNominees = 10_000
)

// valuesIn counts the values of a valid JSON document, from above: each begins
// the document, or follows a comma, an opening bracket or an opening brace.
func valuesIn(data []byte) int {
	n := 1
	quoted := false
	for i := 0; i < len(data); i++ {
		switch c := data[i]; {
		case quoted && c == '\\':
			i++ // what is escaped ends no text
		case c == '"':
			quoted = !quoted
		case !quoted && (c == ',' || c == '[' || c == '{'):
			n++
		}
	}
	return n
}
