package main

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// TestOpenFiles has a lead unit's clerk open packages by double clicks: the
// first while the program is not running, the second while it is, and both once
// more where nothing is set up yet.
func TestOpenFiles(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	lead := t.TempDir()
	packages := samplePackages(t, t.TempDir(), t.TempDir())
	sampleWorkspace(t, lead, "lead", nil)

	c := newClerkAt(t, arguments{today: "2024-08-20", files: packages[:1]}, lead, fyne.NewSize(1366, 768))
	c.wait()
	c.sees("Nhận mới 1 gói.")
	c.program.take(packages[1:2])
	c.wait()
	told := false
	walk(c.window.Content(), nil, func(way []fyne.CanvasObject) { // below the dialog
		told = told || strings.HasPrefix(textOf(way[len(way)-1]), "Hãy trả lời câu hỏi đang hiện")
	})
	if !told {
		t.Error("nothing says that the dialog has to be closed first")
	}
	c.key(fyne.KeyEscape)
	c.program.take(packages[1:2])
	c.wait()
	c.sees("Nhận mới 1 gói.")
	c.key(fyne.KeyEscape)
	c.program.close()

	c = newClerk(t, arguments{today: "2024-08-20"}, fyne.NewSize(1366, 768))
	c.program.take(packages)
	c.wait()
	c.sees("Đã giữ “")
}

func TestReadArguments_filesByWholePaths(t *testing.T) {
	args, err := readArguments([]string{"goi.hoso"})
	if err != nil || len(args.files) != 1 || !filepath.IsAbs(args.files[0]) || filepath.Base(args.files[0]) != "goi.hoso" {
		t.Errorf("got %q, %v", args.files, err)
	}
}
