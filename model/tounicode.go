package model

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// ToUnicode converts text from one of the encodings that LegacyEncoding names
// to composed Unicode. It is meant for text as it was copied, before Clean:
// TCVN3 keeps ư in the place of the soft hyphen, which Clean takes out, and
// misread UTF-8 has control characters.
//
// A text without any letter that only Unicode has is converted whole. In a
// mixed one a paragraph is converted where it is of the encoding by itself, and
// of the other paragraphs only the words that bear a sign of it: what is sound
// already stays as it is. Digits and ASCII never change.
func ToUnicode(text, encoding string) string {
	switch encoding {
	case TCVN3, VNI:
	case MisreadUnicode:
		return fromMisread(text)
	default:
		return text
	}
	text = norm.NFC.String(text)
	whole := strings.IndexFunc(text, onlyUnicode) < 0
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if whole || paragraphEncoding(line) == encoding {
			lines[i] = fromLegacy(line, encoding)
		} else {
			lines[i] = mixedFromLegacy(line, encoding)
		}
	}
	return norm.NFC.String(strings.Join(lines, "\n"))
}

func fromLegacy(line, encoding string) string {
	if encoding == VNI {
		return fromVNI(line)
	}
	return fromTCVN3(line)
}

// mixedFromLegacy converts the words that bear a sign of the encoding.
func mixedFromLegacy(line, encoding string) string {
	sign := signOfTCVN3
	if encoding == VNI {
		sign = signOfVNI
	}
	return eachWord(line, func(w string) string {
		if strings.IndexFunc(w, onlyUnicode) >= 0 || !sign([]rune(w)) {
			return w
		}
		return fromLegacy(w, encoding)
	})
}

// eachWord replaces the words of a line; the blanks between them stay.
func eachWord(line string, replace func(word string) string) string {
	var b strings.Builder
	for line != "" {
		end := strings.IndexAny(line, " \t\u00a0")
		if end == 0 {
			blank := len(line) - len(strings.TrimLeft(line, " \t\u00a0"))
			b.WriteString(line[:blank])
			line = line[blank:]
			continue
		}
		if end < 0 {
			end = len(line)
		}
		b.WriteString(replace(line[:end]))
		line = line[end:]
	}
	return b.String()
}
