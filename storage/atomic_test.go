package storage

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestWriteFileAtomically(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "giấy.pdf")
	write := func(text string, fail error) error {
		return WriteFileAtomically(path, func(w io.Writer) error {
			io.WriteString(w, text)
			if half, err := leftovers(dir); err != nil || len(half) != 1 {
				t.Errorf("while writing: got temporary names %v, %v, want one", half, err)
			}
			return fail
		})
	}
	must(t, write("một", nil))
	must(t, write("hai", nil))

	broken := errors.New("broken")
	if err := write("ba, dở dang", broken); !errors.Is(err, broken) {
		t.Errorf("got %v, want %v", err, broken)
	}
	content, err := os.ReadFile(path)
	if err != nil || string(content) != "hai" {
		t.Errorf("after a failed write: got %q, %v, want the old content", content, err)
	}
	if diff := cmp.Diff([]string{"giấy.pdf"}, namesIn(t, dir)); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
}

func TestWriteFileAtomically_noFolder(t *testing.T) {
	err := WriteFileAtomically(filepath.Join(t.TempDir(), "không có", "giấy.pdf"), func(io.Writer) error { return nil })
	if err == nil {
		t.Error("got no error for a folder that is not there")
	}
}

func TestRemoveLeftovers(t *testing.T) {
	dir := t.TempDir()
	now := time.Now()
	for name, age := range map[string]time.Duration{
		TempPrefix + "cũ": 2 * time.Hour, TempPrefix + "mới": 0, "giấy.pdf": 2 * time.Hour,
	} {
		path := filepath.Join(dir, name)
		must(t, os.WriteFile(path, nil, 0o600))
		must(t, os.Chtimes(path, now.Add(-age), now.Add(-age)))
	}
	must(t, os.Mkdir(filepath.Join(dir, TempPrefix+"thư mục"), 0o700))

	removed, err := removeLeftovers(dir, now.Add(-time.Hour))
	must(t, err)
	if diff := cmp.Diff([]string{TempPrefix + "cũ"}, removed); diff != "" {
		t.Errorf("removed (-want +got):\n%s", diff)
	}
	if got := len(namesIn(t, dir)); got != 3 {
		t.Errorf("got %d names left, want 3", got)
	}
}
