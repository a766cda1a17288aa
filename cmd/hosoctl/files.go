package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// filesNamed returns the files that the arguments name. Where no file is called
// so, "*", "?" and "[…]" stand for others, in the order of their names: the
// shell of Windows leaves that to the program, and its command line is too short
// for thousands of names.
func filesNamed(args []string) ([]string, error) {
	var files []string
	for _, arg := range args {
		if _, err := os.Lstat(arg); err == nil || !strings.ContainsAny(arg, "*?[") {
			files = append(files, arg)
			continue
		}
		found, err := filepath.Glob(arg)
		if err != nil || len(found) == 0 {
			return nil, fmt.Errorf("không có tệp nào khớp với %s", arg)
		}
		files = append(files, found...)
	}
	return files, nil
}

// inOrder calls do with every item, in as many goroutines as workers at once,
// and take with the results in the order of the items. Results that have to
// wait for an earlier one are a few times as many as workers at most. When ctx
// ends, no more items are begun.
func inOrder[T, R any](ctx context.Context, items []T, workers int, do func(T) R, take func(R)) {
	results := make(chan chan R, 2*workers)
	go func() {
		defer close(results)
		free := make(chan struct{}, workers)
		for _, item := range items {
			if ctx.Err() != nil {
				return
			}
			result := make(chan R, 1)
			results <- result
			free <- struct{}{}
			go func() {
				result <- do(item)
				<-free
			}()
		}
	}()
	for result := range results {
		take(<-result)
	}
}

// bar shows on a terminal how far a job over many files is. The zero value, for
// any other output or for one file, shows nothing.
type bar struct {
	w     io.Writer
	what  string
	total int
}

// barWidth is how many characters of the line the bar itself takes.
const barWidth = 30

// newBar makes the bar of a job over total files on standard error.
func (c *call) newBar(what string, total int) *bar {
	if total < 2 || !isTerminal(c.stderr) {
		return &bar{}
	}
	b := &bar{w: c.stderr, what: what, total: total}
	b.show(0)
	return b
}

// show draws the bar anew, over the old one.
func (b *bar) show(done int) {
	if b.w == nil {
		return
	}
	full := barWidth * done / b.total
	fmt.Fprintf(b.w, "\r\x1b[K%s [%s%s] %*d/%d", b.what, strings.Repeat("#", full), strings.Repeat(".", barWidth-full),
		len(fmt.Sprint(b.total)), done, b.total)
}

// clear takes the bar off the line, for something else to be written.
func (b *bar) clear() {
	if b.w != nil {
		fmt.Fprint(b.w, "\r\x1b[K")
	}
}
