package sheet

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
)

// isSeparated tells by its name that a file is a table of separated values.
func isSeparated(file string) bool {
	switch strings.ToLower(filepath.Ext(file)) {
	case ".csv", ".tsv":
		return true
	}
	return false
}

// readSeparated reads a table of values separated by semicolons, commas or
// tabs, in UTF-8 or in what Excel calls Unicode text. Its one sheet is named
// after the file. Package encoding/csv would lay a row of any number of values
// out before they can be counted.
func readSeparated(ctx context.Context, name string, data []byte) (Book, error) {
	text, err := textIn(data)
	if err != nil {
		return Book{}, err
	}
	b := &bookReader{}
	r := &cellReader{book: b, table: &Table{Name: name}, row: 1, column: 1}
	for sep := separator(text); len(text) > 0; {
		value, rest, ok := nextValue(text, sep)
		if !ok {
			return Book{}, refuse(Damaged, "row %d: a quote that does not end", r.row)
		}
		if err := r.keep(cut(value)); err != nil {
			return Book{}, err
		}
		r.column++
		if len(rest) > 0 && rest[0] == '\n' {
			if r.row, r.column = r.row+1, 1; r.row%1000 == 0 && ctx.Err() != nil {
				return Book{}, ctx.Err()
			}
		}
		text = rest[min(1, len(rest)):]
	}
	if len(r.table.Rows) == 0 {
		return Book{}, refuse(Empty, "no values")
	}
	b.book.Tables = []Table{*r.table}
	return b.book, nil
}

// nextValue takes the first value from a text; the rest begins with what ends
// it. A value that begins with a quote goes on to the next single quote; ok is
// false where there is none.
func nextValue(text []byte, sep byte) (value string, rest []byte, ok bool) {
	var b strings.Builder
	if text[0] == '"' {
		for text = text[1:]; ; text = text[1:] {
			end := bytes.IndexByte(text, '"')
			if end < 0 {
				return "", nil, false
			}
			b.Write(text[:end])
			if text = text[end+1:]; len(text) == 0 || text[0] != '"' {
				break
			}
			b.WriteByte('"')
		}
	}
	end := bytes.IndexFunc(text, func(r rune) bool { return r == '\n' || r == rune(sep) })
	if end < 0 {
		end = len(text)
	}
	b.Write(text[:end])
	return strings.TrimSuffix(b.String(), "\r"), text[end:], true
}

// textIn is the text of a file in UTF-8, without a mark of its encoding.
func textIn(data []byte) ([]byte, error) {
	if len(data) > MaxFile {
		return nil, refuse(TooLarge, "%d bytes", len(data))
	}
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		text, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(data)
		if err != nil {
			return nil, refuse(Damaged, "%v", err)
		}
		return text, nil
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	switch {
	case bytes.IndexByte(data, 0) >= 0:
		return nil, refuse(Foreign, "bytes that no text has")
	case !utf8.Valid(data):
		return nil, refuse(OldText, "no UTF-8")
	}
	return data, nil
}

// separator is what separates values: the one that stands most often in the
// first lines outside of quotes. Excel in Vietnamese writes semicolons.
func separator(text []byte) byte {
	const looked = 4096 // bytes
	count := map[byte]int{}
	quoted := false
	for _, b := range text[:min(looked, len(text))] {
		if b == '"' {
			quoted = !quoted
		} else if !quoted {
			count[b]++
		}
	}
	best := byte(';')
	for _, b := range []byte("\t,") {
		if count[b] > count[best] {
			best = b
		}
	}
	return best
}
