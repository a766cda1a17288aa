package model

import (
	"slices"
	"strings"
	"unicode"
)

// spelling is a name that the dossier's rolls hold, with all ways in which
// they write it; more than one where two people differ in their marks alone.
type spelling struct {
	words  []uint64 // hashes of its folded words
	keys   []string // NameKey of each way, words joined by blanks
	name   string   // the first way
	person bool
}

// spellings holds names by their first folded word.
type spellings map[uint64][]*spelling

// misspelling is a stretch of text that a name differs from in marks only.
type misspelling struct {
	found, name string
}

// spellings gathers the names of nominees and of council members. Names too
// short to be told from ordinary words are left out.
func (x *exam) spellings() spellings {
	known := spellings{}
	for _, n := range x.Dossier.Nominees {
		known.add(n.Name, n.Type == Individual)
	}
	for _, m := range x.Dossier.Council.Members {
		known.add(m.Name, true)
	}
	return known
}

func (known spellings) add(name string, person bool) {
	var words []uint64
	for _, w := range foldedWords(name) {
		words = append(words, w.hash)
	}
	if len(words) < 2 || !person && len(words) < 3 {
		return
	}
	key := NameKey(strings.Join(wordsOf(name), " "))
	for _, s := range known[words[0]] {
		if slices.Equal(s.words, words) {
			s.keys = append(s.keys, key)
			s.person = s.person && person
			return
		}
	}
	known[words[0]] = append(known[words[0]], &spelling{words: words, keys: []string{key}, name: name, person: person})
}

// misspelt finds the stretches of text that are a known name but for their
// marks; each once.
func (known spellings) misspelt(text string) []misspelling {
	var found []misspelling
	words := foldedWords(text)
	for i, w := range words {
		for _, s := range known[w.hash] {
			if !s.foldsAs(words[i:]) {
				continue
			}
			written := wordsOf(text[w.start:words[i+len(s.words)-1].end])
			if m, ok := s.compare(written); ok && !slices.Contains(found, m) {
				found = append(found, m)
			}
		}
	}
	return found
}

// foldsAs tells that words begin with the name's.
func (s *spelling) foldsAs(words []foldedWord) bool {
	if len(words) < len(s.words) {
		return false
	}
	for i, hash := range s.words {
		if words[i].hash != hash {
			return false
		}
	}
	return true
}

// compare tells whether words, which fold as the name does, are another
// spelling of it. People's names count only with their capitals: "lê minh" in
// a sentence may be anything.
func (s *spelling) compare(words []string) (misspelling, bool) {
	written := strings.Join(words, " ")
	if slices.Contains(s.keys, NameKey(written)) {
		return misspelling{}, false
	}
	if s.person && slices.ContainsFunc(words, func(w string) bool { return !unicode.IsUpper([]rune(w)[0]) }) {
		return misspelling{}, false
	}
	return misspelling{found: written, name: s.name}, true
}

// isRoll tells the fields that spellings are gathered from.
func isRoll(path string) bool {
	list, rest, _ := strings.Cut(path, "/")
	_, key, _ := strings.Cut(rest, "/")
	return list == "nominees" && key == "name" || list == "council" && strings.HasSuffix(path, "/name")
}
