package main

import "context"

// shell prints by what the PDF program says to the verb "print".
type shell struct{}

func newPrinting() shell { return shell{} }

// Printers names none: the verb goes to the default printer.
func (shell) Printers(context.Context) ([]string, error) { return nil, nil }

// Print hands each file to the PDF program. One that knows of no such verb, as
// Edge does not, is an error: then the file can be opened and printed by hand.
func (shell) Print(ctx context.Context, files []string, _ string, _ int) error {
	for _, file := range files {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := shellDo("print", file); err != nil {
			return hinted{err, "Chương trình xem PDF của máy này không nhận lệnh in. Hãy mở các văn bản bằng chương trình đó rồi in từ đó (Ctrl+P)."}
		}
	}
	return nil
}
