package model

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// readPack reads a plan pack or a unit list into the struct that into points
// to. It asks for every key that is not optional, for texts that are not
// blank, dates that exist and enumerations of their own words. The reader returned
// takes the problems that a closer look finds.
func readPack(file string, data []byte, format string, into any) (*strictReader, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff")) // Notepad writes one
	if !utf8.Valid(data) {
		return nil, &PackError{File: file, Line: lineAt(data, badByte(data)), Reason: "có chữ không phải Unicode; lưu lại tệp với bảng mã UTF-8"}
	}
	// Names are compared and printed as composed Unicode, however they came.
	data = norm.NFC.Bytes(data)
	if err := checkFormat(file, data, format); err != nil {
		return nil, err
	}
	r := &strictReader{file: file, data: data, whole: true}
	r.decode(into)
	return r, r.err()
}

// badByte is the offset of the first byte that is not UTF-8.
func badByte(data []byte) int {
	offset := 0
	for offset < len(data) {
		r, size := utf8.DecodeRune(data[offset:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		offset += size
	}
	return offset
}

// checkFormat refuses a document of another format than want, and a newer one
// of the same family with ErrNewerVersion. One that is no JSON is left to its
// decoder.
func checkFormat(file string, data []byte, want string) error {
	var head struct{ Format any }
	if json.Unmarshal(data, &head) != nil {
		return nil
	}
	found, _ := head.Format.(string)
	if found == want {
		return nil
	}
	name, _, _ := strings.Cut(want, "/")
	version, ours := strings.CutPrefix(found, name+"/")
	if n, err := strconv.Atoi(version); ours && err == nil && n > 1 {
		return fmt.Errorf("read %s: format %s: %w", file, found, ErrNewerVersion)
	}
	line := 1
	if at := bytes.Index(data, []byte(`"format"`)); at >= 0 {
		line = lineAt(data, at)
	}
	return &PackError{File: file, Line: line, Reason: fmt.Sprintf("khóa \"format\" phải là %q; tệp này thuộc loại khác, chọn tệp khác", want)}
}

// checkText reports a text that is blank although it is not optional, a date
// that does not exist, or a word that is none of its enumeration's.
func (r *strictReader) checkText(path string, t reflect.Type, text string, optional bool) {
	words := slices.DeleteFunc(slices.Clone(enumerations[t]), func(w string) bool { return w == "" })
	switch {
	case strings.TrimSpace(text) == "":
		if !optional {
			r.problem(path, "%s để trống; ghi nội dung vào", keyName(path))
		}
	case t == reflect.TypeFor[Date]() && !Date(text).Valid():
		r.problem(path, "%s ghi %q, không phải ngày có thật; ghi năm-tháng-ngày, ví dụ 2024-08-31", keyName(path), text)
	case words != nil && !slices.Contains(words, text):
		r.problem(path, "%s ghi %q; chỉ dùng một trong các từ: %s", keyName(path), text, strings.Join(words, ", "))
	}
}

// wholeDay reports a date that is not blank and not a day: a month cannot
// bound a period of validity.
func (r *strictReader) wholeDay(path string, d Date) {
	if !d.Blank() && !d.IsDay() {
		r.problem(path, "%s ghi %q, phải là ngày đầy đủ: năm-tháng-ngày, ví dụ 2024-08-31", keyName(path), string(d))
	}
}

// inOrder reports a period that ends before it begins.
func (r *strictReader) inOrder(path string, from, to Date) {
	if to.Before(from) {
		r.problem(path, "ngày cuối %s đứng trước ngày đầu %s; sửa lại", to, from)
	}
}

// named is a value that must not occur twice among those of the same scope.
type named struct{ scope, path, id string }

// unique reports every value that an earlier one of its scope equals, once
// though it may stand in several scopes.
func (r *strictReader) unique(values []named) {
	first := map[named]string{}
	reported := map[string]bool{}
	for _, v := range values {
		key := named{scope: v.scope, id: v.id}
		earlier, twice := first[key]
		switch {
		case !twice:
			first[key] = v.path
		case !reported[v.path]:
			r.problem(v.path, "%s ghi %q, đã dùng ở dòng %d; mỗi giá trị chỉ được dùng một lần", keyName(v.path), v.id, r.lineOf(earlier))
			reported[v.path] = true
		}
	}
}
