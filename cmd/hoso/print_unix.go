//go:build !windows

package main

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strconv"
	"strings"
)

// spooler prints by the commands of CUPS.
type spooler struct {
	// run runs a command and returns what it says; an error holds what it
	// complains of.
	run func(ctx context.Context, name string, args ...string) (string, error)
}

func newPrinting() spooler { return spooler{run: runCommand} }

// runCommand answers in the C locale: its words are read by the program.
func runCommand(ctx context.Context, name string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = append(cmd.Environ(), "LC_ALL=C")
	out, err := cmd.Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		err = fmt.Errorf("%s: %w: %s", name, err, strings.TrimSpace(string(exit.Stderr)))
	}
	return string(out), err
}

// Printers names the printers, the default one first. A system with lp but
// without lpstat prints on its default printer.
func (s spooler) Printers(ctx context.Context) ([]string, error) {
	out, err := s.run(ctx, "lpstat", "-e")
	switch {
	case errors.Is(err, exec.ErrNotFound):
		if _, err := exec.LookPath("lp"); err != nil {
			return nil, hinted{fmt.Errorf("the commands of CUPS are missing (package cups-client): %w", err), "Máy này chưa cài máy in nên chưa in được từ đây. Hãy lưu các văn bản ra PDF rồi in ở máy khác, hoặc nhờ người quản trị máy cài máy in."}
		}
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("%w: %w", errNoPrinter, err)
	}
	names := strings.Fields(out)
	if len(names) == 0 {
		return nil, errNoPrinter
	}
	usual, _ := s.run(ctx, "lpstat", "-d")
	return usualFirst(names, usual), nil
}

// usualFirst puts the printer that lpstat -d names ("system default
// destination: NAME") before the others.
func usualFirst(names []string, said string) []string {
	_, usual, _ := strings.Cut(strings.TrimSpace(said), ": ")
	first := []string{}
	var rest []string
	for _, n := range names {
		if n == usual {
			first = append(first, n)
		} else {
			rest = append(rest, n)
		}
	}
	return append(first, rest...)
}

// Print hands the files over one by one, in their order: each is a job of its
// own, so that none begins on the back of another.
func (s spooler) Print(ctx context.Context, files []string, printer string, copies int) error {
	for _, file := range files {
		args := []string{"-n", strconv.Itoa(copies)}
		if printer != "" {
			args = append(args, "-d", printer)
		}
		if _, err := s.run(ctx, "lp", append(args, "--", file)...); err != nil {
			return hinted{err, "Chưa in được: máy in không nhận văn bản. Hãy xem máy in đã bật, còn giấy và đã nối với máy chưa, rồi in lại."}
		}
	}
	return nil
}
