package main

import (
	_ "embed"
	"flag"
	"fmt"
	"io"
	"strings"

	"hoso/model"
)

// manualPage is the manual in roff, but for what the program knows itself:
// @VERSION@, @COMMANDS@ and @FLAGS@.
//
//go:embed hosoctl.1
var manualPage string

// roff escapes words for a line of a manual page. A hyphen would be taken for a
// dash that text breaks at, and a full stop at a line's start for a request.
var roff = strings.NewReplacer(`\`, `\e`, "-", `\-`, "'", `\(aq`, "\n.", "\n\\&.")

// printManual writes the manual page, for man.
func printManual(w io.Writer) error {
	var list, flags strings.Builder
	for _, cmd := range commands {
		fmt.Fprintf(&list, ".TP\n.B hosoctl %s\n%s\n.br\n%s\n", cmd.name, roff.Replace(cmd.usage), roff.Replace(sentence(cmd.about)))
	}
	(&call{}).flagSet(new(string)).VisitAll(func(f *flag.Flag) {
		fmt.Fprintf(&flags, ".TP\n.B \\-%s\n%s\n", roff.Replace(f.Name), roff.Replace(sentence(f.Usage)))
	})
	page := strings.NewReplacer("@VERSION@", roff.Replace(version), "@COMMANDS@\n", list.String(), "@FLAGS@\n", flags.String())
	_, err := page.WriteString(w, manualPage)
	return err
}

// sentence makes words of a list stand alone.
func sentence(words string) string { return model.UpperFirst(words) + "." }
