package typing

import "unicode"

// meaning is what a key does besides standing for itself.
type meaning struct {
	marks  map[rune]rune // letters and what they become
	alone  rune          // what it stands for where there is no letter to mark
	stroke bool          // makes đ of d
	toned  bool          // sets a tone
	tone   tone
}

// apply does what the key means to a syllable: nothing where it stands for
// itself.
func (m meaning) apply(s syllable) (after syllable, did effect) {
	switch {
	case m.stroke:
		return m.strike(s)
	case m.toned:
		return m.setTone(s)
	case m.marks != nil:
		return m.mark(s)
	}
	return s, stood
}

func (m meaning) setTone(s syllable) (after syllable, did effect) {
	_, rhyme, ok := s.split()
	if !ok || rhyme == "" {
		return s, stood
	}
	after = syllable{s.letters, m.tone}
	switch {
	case s.tone == m.tone && m.tone != level:
		return syllable{s.letters, level}, undone
	case s.tone == m.tone || !after.possible():
		return s, stood
	}
	return after, worked
}

// strike makes đ of the first letter, or of the last one of an abbreviation as
// QĐ, which need not be a syllable.
func (m meaning) strike(s syllable) (after syllable, did effect) {
	if len(s.letters) == 0 {
		return s, stood
	}
	place := 0
	if !s.hasVowel() {
		place = len(s.letters) - 1
	}
	switch unicode.ToLower(s.letters[place]) {
	case 'd':
		return s.with(place, 'đ'), worked
	case 'đ':
		return s.with(place, 'd'), undone
	}
	return s, stood
}

// mark makes another letter of one in the rhyme: the first that gives what can
// be Vietnamese.
func (m meaning) mark(s syllable) (after syllable, did effect) {
	for _, after := range m.marked(s) {
		if string(after.letters) != string(s.letters) && after.possible() {
			return after, worked
		}
	}
	onset, _, _ := s.split()
	after = s
	for i, r := range s.small() {
		if b := base(r); i >= onset && b != r && m.marks[b] == r {
			after, did = after.with(i, b), undone
		}
	}
	return after, did
}

// marked lists what the key may make of a syllable, the likeliest first.
func (m meaning) marked(s syllable) (list []syllable) {
	onset, _, _ := s.split()
	if place, ok := s.uo(); ok {
		switch {
		case m.marks['u'] != 0 && m.marks['o'] != 0:
			if place+2 == len(s.letters) && endsInUo[string(s.small()[:onset])] {
				list = append(list, s.with(place, 'u').with(place+1, 'ơ'))
			}
			return append(list, s.with(place, 'ư').with(place+1, 'ơ'))
		case m.marks['o'] == 'ô':
			list = append(list, s.with(place, 'u').with(place+1, 'ô'))
		}
	}
	for i, r := range s.small() {
		if to := m.marks[base(r)]; i >= onset && to != 0 {
			list = append(list, s.with(i, to))
		}
	}
	return list
}

// endsInUo are the beginnings of the few syllables that end in uơ (thuở, huơ,
// khuơ); elsewhere uo with a horn is the beginning of ươ.
var endsInUo = map[string]bool{"h": true, "kh": true, "th": true}
