package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The name of a body begins with the kind of body that it is: "Sở Lao động …",
// "Ban Quản lý …", "Trung tâm Y tế …". A title or a cell reads badly where a line
// ends behind the kind or inside the word after it.

// kinds are the kinds of one syllable, which count where they are written with a
// capital; pairKinds those of two.
var kinds = map[string]bool{
	"sở": true, "ban": true, "bộ": true, "cục": true, "viện": true, "trường": true, "phòng": true, "khoa": true,
	"hội": true, "đoàn": true, "đội": true, "tổ": true, "trạm": true, "quỹ": true, "đài": true,
}

var pairKinds = compoundSet(`ủy ban, hội đồng, trung tâm, bệnh viện, công ty, văn phòng, chi cục, học viện, liên đoàn, công đoàn,
	ngân hàng, thanh tra, công an, tòa án, đảng ủy, đảng bộ, chi bộ`)

// keepNames shuns a line's end at the beginning of a body's name, from its kind
// to the first word behind it, and allows none there where room, a line's width
// in mm, holds these words and what is bound to them.
func keepNames(words []word, room float64) {
	texts := make([]string, len(words))
	for i := range words {
		texts[i] = words[i].text()
	}
	for i := range texts {
		length := kindAt(texts, i)
		if length == 0 {
			continue
		}
		end := i + length // the first syllable behind the kind
		switch {
		case kindAt(texts, end) > 0, // "Văn phòng / Sở Y tế": a name of its own
			syllable(texts[end-1]) == "đồng": // "HỘI ĐỒNG / THI ĐUA - KHEN THƯỞNG"
			end--
		case oneWord(texts, end):
			end++
		}
		fits := boundWidth(words, i, end) <= room
		for k := i; k < end; k++ {
			words[k].seam = seamCompound
			words[k].bound = words[k].bound || fits
		}
	}
}

// boundWidth is the width in mm of the words from first to last with those that
// are bound to them.
func boundWidth(words []word, first, last int) float64 {
	for first > 0 && words[first-1].bound {
		first--
	}
	for last+1 < len(words) && words[last].bound {
		last++
	}
	return line{words: words[first : last+1]}.width()
}

// kindAt returns how many of the syllables from i on are the kind of a body
// whose name follows; 0 where none begins there.
func kindAt(texts []string, i int) int {
	if i+1 >= len(texts) || endsInMark(texts[i]) {
		return 0
	}
	this, next := syllable(texts[i]), strings.ToLower(texts[i+1])
	if pairKinds[[2]string{this, next}] {
		if i+2 < len(texts) && (capital(texts[i+2]) || syllable(texts[i+2]) == "nhân") {
			return 2
		}
		return 0
	}
	if !kinds[this] || !capital(texts[i+1]) || compounds[[2]string{this, syllable(texts[i+1])}] {
		return 0
	}
	if !capital(texts[i]) { // "trụ sở Ủy ban", "Trưởng phòng Kế hoạch"
		return 0
	}
	if i > 0 {
		pair := [2]string{syllable(texts[i-1]), this}
		if compounds[pair] || pairKinds[pair] { // "XÃ HỘI HÀ NỘI"
			return 0
		}
	}
	return 1
}

// oneWord reports whether the syllables at i and behind it are one word: a known
// one, or a capital's syllable and a small one, as names are written ("Quản lý").
func oneWord(texts []string, i int) bool {
	if i+1 >= len(texts) || endsInMark(texts[i]) {
		return false
	}
	next := syllable(texts[i+1])
	first, _ := utf8.DecodeRuneInString(texts[i+1])
	return compounds[[2]string{syllable(texts[i]), next}] || capital(texts[i]) && unicode.IsLower(first) && !leading[next]
}

// syllable is a word as the lists have it, without the marks around it.
func syllable(text string) string {
	return strings.ToLower(strings.TrimFunc(text, unicode.IsPunct))
}

func endsInMark(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return unicode.IsPunct(last)
}

// capital reports whether a word begins with a capital letter, and not with a
// quotation mark.
func capital(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(first)
}
