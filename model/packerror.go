package model

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// PackError says why a file that people write and exchange (plan pack, unit
// list, dossier) is refused.
type PackError struct {
	// File names the source, as the caller gave it.
	File string
	// Line is the line at fault, from 1; 0 where no line can be named.
	Line int
	// Reason is one Vietnamese sentence for whoever edits the file: what is
	// wrong and what to do.
	Reason string
}

// Error returns "file:line: reason".
func (e *PackError) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %s", e.File, e.Reason)
	}
	return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Reason)
}

// err joins the problems in the order of their lines; nil when there is none.
func (r *strictReader) err() error {
	slices.SortStableFunc(r.problems, func(a, b *PackError) int { return cmp.Compare(a.Line, b.Line) })
	errs := make([]error, len(r.problems))
	for i, p := range r.problems {
		errs[i] = p
	}
	return errors.Join(errs...)
}

// mostProblems is how many faults are told at once; who mends a file reads no
// more, and a hostile one cannot fill the memory with them.
const mostProblems = 50

// problem records a fault of the value at path.
func (r *strictReader) problem(path, format string, args ...any) {
	r.problemAt(r.lineOf(path), format, args...)
}

func (r *strictReader) problemAt(line int, format string, args ...any) {
	if len(r.problems) == mostProblems {
		return
	}
	r.problems = append(r.problems, &PackError{File: r.file, Line: line, Reason: fmt.Sprintf(format, args...)})
}

// lineOf is the line of the value at path, or of the nearest one around it.
func (r *strictReader) lineOf(path string) int {
	for {
		if line, ok := r.lines[path]; ok {
			return line
		}
		if path == "" {
			return 1
		}
		path = path[:max(0, strings.LastIndexByte(path, '/'))]
	}
}

func (r *strictReader) syntaxProblem(err error) {
	var syntax *json.SyntaxError
	switch {
	case len(bytes.TrimSpace(r.data)) == 0:
		r.problemAt(1, "tệp trống; chọn tệp khác")
	case !errors.As(err, &syntax) || int(syntax.Offset) > len(r.data):
		r.problemAt(lineAt(r.data, len(r.data)), "tệp bị cắt cụt giữa chừng; lấy lại bản đầy đủ")
	default:
		r.problemAt(lineAt(r.data, int(syntax.Offset)), "viết sai quy cách ở đây hoặc ngay dòng trên: thừa hoặc thiếu dấu phẩy, dấu ngoặc hay dấu nháy; sửa lại cho đủ cặp")
	}
}

// lineAt is the line of the byte before offset, blank lines at the end left out.
func lineAt(data []byte, offset int) int {
	return 1 + bytes.Count(bytes.TrimRight(data[:offset], "\r\n"), []byte("\n"))
}
