package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"hoso/model"
)

// printJSON writes v as one indented JSON value.
func (c *call) printJSON(v any) error {
	enc := json.NewEncoder(c.stdout)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// say writes a message for the person at the terminal.
func (c *call) say(format string, args ...any) {
	fmt.Fprintf(c.stderr, format+"\n", args...)
}

var gradeNames = map[model.Grade]string{model.Error: "LỖI", model.Warning: "cảnh báo", model.Note: "lưu ý"}

// printFindings writes one finding a line: grade, rule, path, sentence.
func (c *call) printFindings(findings []model.Finding) {
	for _, f := range findings {
		fmt.Fprintf(c.stdout, "%s\t%s\t%s\t%s\n", gradeNames[f.Grade], f.Rule, f.Path, f.Message)
	}
}

// countFindings says how many findings of each grade there are.
func countFindings(findings []model.Finding) string {
	n := map[model.Grade]int{}
	for _, f := range findings {
		n[f.Grade]++
	}
	return fmt.Sprintf("%d lỗi, %d cảnh báo, %d lưu ý", n[model.Error], n[model.Warning], n[model.Note])
}

// never nil, so that an empty answer is [] in JSON.
func list[T any](items []T) []T {
	if items == nil {
		return []T{}
	}
	return items
}

// printTable writes rows in columns as wide as their widest cell; the first
// row is the head.
func printTable(w io.Writer, rows [][]string) {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			line.WriteString(cell + strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)+2))
		}
		fmt.Fprintln(w, strings.TrimRight(line.String(), " "))
	}
}

// progress shows a job's steps on a terminal as one line that is written over,
// and elsewhere as a line a step.
func (c *call) progress() func(step string, done, total int) {
	terminal := isTerminal(c.stderr)
	last := ""
	return func(step string, done, total int) {
		switch {
		case terminal:
			fmt.Fprintf(c.stderr, "\r\x1b[K%s… %d/%d", step, done, total)
			if done == total {
				fmt.Fprint(c.stderr, "\r\x1b[K")
			}
		case step != last:
			c.say("%s…", step)
		}
		last = step
	}
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
