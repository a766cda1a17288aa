//go:build !windows

package main

import (
	"fmt"
	"os"
)

// sayWithoutWindow tells what keeps the program's own window from being opened.
func sayWithoutWindow(words string) { fmt.Fprintln(os.Stderr, words) }
