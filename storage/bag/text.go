package bag

import (
	"bytes"
	"iter"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/ianaindex"
)

// utf8BOM is the byte-order mark in UTF-8, which no tag file may begin with.
var utf8BOM = []byte("\xef\xbb\xbf")

// charset reads tag files in the encoding that bagit.txt declares.
type charset struct {
	decoder encoding.Encoding // nil for UTF-8
}

// charsetNamed returns the charset of an IANA name and whether it is known.
func charsetNamed(name string) (charset, bool) {
	if strings.EqualFold(name, "UTF-8") {
		return charset{}, true
	}
	e, err := ianaindex.IANA.Encoding(name)
	return charset{decoder: e}, err == nil && e != nil
}

// decode returns the text of a tag file. The code of the rule it breaks is
// empty when it breaks none.
func (s charset) decode(raw []byte) (text, broken string) {
	if s.decoder == nil {
		if bytes.HasPrefix(raw, utf8BOM) {
			raw, broken = raw[len(utf8BOM):], "bag-bom"
		}
		if !utf8.Valid(raw) {
			return string(raw), "bag-text"
		}
		return string(raw), broken
	}
	decoded, err := s.decoder.NewDecoder().Bytes(raw)
	if err != nil || bytes.ContainsRune(decoded, utf8.RuneError) {
		return string(decoded), "bag-text"
	}
	return string(decoded), ""
}

// eachLine gives the lines of a text with their numbers, from 1. Lines end at LF,
// CR and CRLF; a line end at the very end begins no further line. They are not
// gathered: a file of line feeds would take sixteen times its size.
func eachLine(text string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for number := 1; text != ""; number++ {
			line, rest := text, ""
			if at := strings.IndexAny(text, "\r\n"); at >= 0 {
				line, rest = text[:at], text[at+1:]
				if text[at] == '\r' {
					rest = strings.TrimPrefix(rest, "\n")
				}
			}
			text = rest
			if !yield(number, line) {
				return
			}
		}
	}
}
