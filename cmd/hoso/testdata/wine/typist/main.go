//go:build windows

// Command typist works a keyboard of Windows for tests: it does what the lines
// of its input say, and answers each with "ok" or what went wrong.
//
//	key NAME…          presses keys: Tab, Return, ctrl+n
//	clip "QUOTED"      puts text on the clipboard
//	telex "QUOTED"     types text as UniKey and EVKey send it
package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if err := do(lines.Text()); err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println("ok")
	}
}

func do(line string) error {
	verb, rest, _ := strings.Cut(line, " ")
	switch verb {
	case "key":
		if err := bringForward(); err != nil {
			return err
		}
		for _, name := range strings.Fields(rest) {
			if err := press(name); err != nil {
				return err
			}
		}
		return nil
	}
	words, err := strconv.Unquote(rest)
	if err != nil {
		return fmt.Errorf("%s: %w", line, err)
	}
	switch verb {
	case "clip":
		return copyText(words)
	case "telex":
		if err := bringForward(); err != nil {
			return err
		}
		return typeTelex(words)
	}
	return fmt.Errorf("no verb %q", verb)
}
