package pdf

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// drawable returns what of a text can be drawn: composed, valid, on the first
// plane of Unicode, with every rune in the face. Texts arrive clean; this is
// the last defence, because a single foreign rune would make the drawing
// library panic. White space becomes a space, a fixed blank the
// no-break space, the no-break hyphen "-"; the rest is left out.
func drawable(text string) string {
	if drawnAlready(text) && norm.NFC.IsNormalString(text) {
		return text
	}
	text = norm.NFC.String(strings.ToValidUTF8(text, ""))
	return strings.Map(func(r rune) rune {
		switch {
		case Covers(r):
			return r
		case r == 0x2007 || r == 0x202F:
			return nbsp
		case unicode.IsSpace(r):
			return ' '
		case r == 0x2011:
			return '-'
		}
		return -1
	}, text)
}

// drawnAlready reports whether the face has every rune of a text. The
// replacement rune, which stands for broken UTF-8, is not one of them.
func drawnAlready(text string) bool {
	for _, r := range text {
		if !Covers(r) {
			return false
		}
	}
	return true
}

const nbsp = '\u00A0'
