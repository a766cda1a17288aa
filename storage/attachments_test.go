package storage

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func TestAddFile(t *testing.T) {
	w, _ := newWorkspace(t)
	const content = "tờ trình đã ký"
	hash, size, err := w.AddFile(t.Context(), strings.NewReader(content), int64(len(content)))
	must(t, err)
	if len(hash) != 64 || size != int64(len(content)) {
		t.Errorf("got %s, %d bytes", hash, size)
	}
	if again := addFile(t, w, content); again != hash {
		t.Errorf("stored again: got %s, want %s", again, hash)
	}
	if diff := cmp.Diff([]string{hash}, namesIn(t, w.path(attachmentsName))); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	f, err := w.OpenFile(hash)
	must(t, err)
	defer f.Close()
	if got, err := io.ReadAll(f); err != nil || string(got) != content {
		t.Errorf("got %q, %v, want %q", got, err, content)
	}
}

func TestAddFile_refused(t *testing.T) {
	w, _ := newWorkspace(t)
	broken := errors.New("broken")
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	var tooLarge *TooLargeError
	if _, _, err := w.AddFile(t.Context(), strings.NewReader("quá dài"), 3); !errors.As(err, &tooLarge) || tooLarge.Limit != 3 {
		t.Errorf("too large: got %v, want a *TooLargeError of 3", err)
	}
	if _, _, err := w.AddFile(t.Context(), io.MultiReader(strings.NewReader("a"), failingReader{broken}), 9); !errors.Is(err, broken) {
		t.Errorf("broken source: got %v, want %v", err, broken)
	}
	if _, _, err := w.AddFile(cancelled, strings.NewReader("a"), 9); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: got %v, want %v", err, context.Canceled)
	}
	if names := namesIn(t, w.path(attachmentsName)); len(names) > 0 {
		t.Errorf("got files %v, want none", names)
	}
}

type failingReader struct{ err error }

func (f failingReader) Read([]byte) (int, error) { return 0, f.err }

// A file that rotted on the disk is mended by attaching it again.
func TestAddFile_damaged(t *testing.T) {
	w, _ := newWorkspace(t)
	hash := addFile(t, w, "tài liệu")
	save(t, w, attached(sampleDossier("hs-1"), "a1", hash))
	must(t, os.WriteFile(w.attachmentFile(hash), []byte("tài liễu"), 0o600))
	if diff := cmp.Diff([]string{"changed"}, examine(t, w)); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	addFile(t, w, "tài liệu")
	if got := examine(t, w); len(got) > 0 {
		t.Errorf("got findings %v, want none", got)
	}
}

func TestOpenFile_unknown(t *testing.T) {
	w, _ := newWorkspace(t)
	for _, hash := range []string{strings.Repeat("0", 64), "", "../" + databaseName} {
		if _, err := w.OpenFile(hash); !errors.Is(err, model.ErrNotFound) {
			t.Errorf("%q: got %v, want %v", hash, err, model.ErrNotFound)
		}
	}
}

func TestRemoveUnusedFiles(t *testing.T) {
	w, clock := newWorkspace(t)
	draft, revised, backedUp, unused := addFile(t, w, "1"), addFile(t, w, "2"), addFile(t, w, "3"), addFile(t, w, "4")
	save(t, w, attached(sampleDossier("hs-1"), "a1", backedUp))
	_, err := w.KeepBackup(t.Context(), BeforeImport)
	must(t, err)
	save(t, w, attached(sampleDossier("hs-1"), "a1", revised))
	closeOne(t, w, "hs-1", FieldLeft)
	save(t, w, attached(sampleDossier("hs-1"), "a1", draft))

	removed, err := w.RemoveUnusedFiles(t.Context())
	if err != nil || len(removed) > 0 {
		t.Errorf("within a day: got %v, %v, want nothing removed", removed, err)
	}
	clock.passDays(2)
	addFile(t, w, "5") // fresh
	addFile(t, w, "4") // wanted again
	if removed, err = w.RemoveUnusedFiles(t.Context()); err != nil || len(removed) > 0 {
		t.Errorf("stored again: got %v, %v, want nothing removed", removed, err)
	}
	must(t, os.Chtimes(w.attachmentFile(unused), newClock().at, newClock().at))
	removed, err = w.RemoveUnusedFiles(t.Context())
	must(t, err)
	if diff := cmp.Diff([]string{unused}, removed); diff != "" {
		t.Errorf("removed (-want +got):\n%s", diff)
	}
	if got := len(namesIn(t, w.path(attachmentsName))); got != 4 {
		t.Errorf("got %d files left, want 4", got)
	}
}

func TestRemoveUnusedFiles_backupUnreadable(t *testing.T) {
	w, clock := newWorkspace(t)
	addFile(t, w, "1")
	file, err := w.KeepBackup(t.Context(), Daily)
	must(t, err)
	must(t, os.WriteFile(file, []byte("hỏng"), 0o600))
	clock.passDays(2)
	if removed, err := w.RemoveUnusedFiles(t.Context()); err == nil || len(removed) > 0 {
		t.Errorf("got %v, %v, want an error and nothing removed", removed, err)
	}
}

// A file that cannot be removed, for another program has it open, does not keep
// the others; one that is gone already is no error.
func TestRemoveUnreferenced_goesOn(t *testing.T) {
	w := openAt(t, t.TempDir())
	stuck, gone, free := t.TempDir(), filepath.Join(t.TempDir(), "không có"), filepath.Join(t.TempDir(), "a")
	must(t, os.WriteFile(filepath.Join(stuck, "b"), nil, 0o600)) // a folder with something in it stays
	must(t, os.WriteFile(free, nil, 0o600))
	for range 8 { // files are removed in any order
		must(t, os.WriteFile(free, nil, 0o600))
		removed, err := w.removeUnreferenced(t.Context(), map[use]string{{"attachment", "1"}: stuck, {"attachment", "2"}: gone, {"attachment", "3"}: free})
		if err == nil || len(removed) != 1 || removed[0] != "a" {
			t.Fatalf("got %v, %v, want the one file removed, and an error for the other", removed, err)
		}
	}
}
