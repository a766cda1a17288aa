package sheet

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"io"
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
// after the file.
func readSeparated(ctx context.Context, name string, data []byte) (Book, error) {
	text, err := textIn(data)
	if err != nil {
		return Book{}, err
	}
	r := csv.NewReader(bytes.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = separator(text), true, -1
	b := &bookReader{}
	cells := &cellReader{book: b, table: &Table{Name: name}}
	for at := 0; ; {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return Book{}, refuse(Damaged, "%v", err)
		}
		cells.row += 1 + blankLines(text[at:]) // the reader skips them, Excel counts them
		at = int(r.InputOffset())
		for i, cell := range record {
			cells.column = i + 1
			if err := cells.keep(cut(cell)); err != nil {
				return Book{}, err
			}
		}
		if cells.row%1000 == 0 && ctx.Err() != nil {
			return Book{}, ctx.Err()
		}
	}
	if len(cells.table.Rows) == 0 {
		return Book{}, refuse(Empty, "no values")
	}
	b.book.Tables = []Table{*cells.table}
	return b.book, nil
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
func separator(text []byte) rune {
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
	return rune(best)
}

// blankLines counts those that text begins with.
func blankLines(text []byte) int {
	n := 0
	for _, b := range text {
		switch b {
		case '\n':
			n++
		case '\r':
		default:
			return n
		}
	}
	return 0
}
