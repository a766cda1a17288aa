package main

import "errors"

// hinted is an error with a sentence for the clerk.
type hinted struct {
	error
	hint string
}

// Hint is the sentence.
func (h hinted) Hint() string { return h.hint }

// Unwrap returns the cause.
func (h hinted) Unwrap() error { return h.error }

// errNoPrinter: the system knows of no printer.
var errNoPrinter error = hinted{errors.New("no printer"), "Máy chưa cài máy in nào. Hãy nhờ người quản trị máy cài máy in, hoặc lưu các văn bản ra PDF rồi in ở máy khác."}
