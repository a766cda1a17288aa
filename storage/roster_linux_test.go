package storage

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// A program that runs is a file that Linux lets nobody write to, as Windows does
// with a workbook that is open in Excel.
func TestWriteTemplate_fileIsOpenElsewhere(t *testing.T) {
	sleep, err := exec.LookPath("sleep")
	if err != nil {
		t.Skip("no program to run")
	}
	program, err := os.ReadFile(sleep)
	must(t, err)
	file := filepath.Join(t.TempDir(), "mau.xlsx")
	must(t, os.WriteFile(file, program, 0o700))
	running := exec.Command(file, "60")
	must(t, running.Start())
	defer func() {
		_ = running.Process.Kill()
		_ = running.Wait()
	}()
	if err := WriteTemplate(file, false); !errors.Is(err, ErrFileInUse) || Hint(err) == "" {
		t.Errorf("got %v, want ErrFileInUse with a sentence", err)
	}
	if now, err := os.ReadFile(file); err != nil || len(now) != len(program) {
		t.Errorf("the file was touched: %d bytes, %v", len(now), err)
	}
}
