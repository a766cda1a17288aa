package storage

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func nothing(string, int, int) {}

// closedWorkspace is a workspace with a dossier, an attachment and a backup.
func closedWorkspace(t *testing.T) (dir string, clock *testClock) {
	t.Helper()
	dir, clock = t.TempDir(), newClock()
	w, err := Open(t.Context(), dir, clock.now)
	must(t, err)
	save(t, w, attached(sampleDossier("hs-1"), "a1", addFile(t, w, "a scan")))
	_, err = w.KeepBackup(t.Context(), Asked)
	must(t, err)
	must(t, w.Close())
	return dir, clock
}

func TestCopyWorkspace_holdsEverything(t *testing.T) {
	from, clock := closedWorkspace(t)
	to := filepath.Join(t.TempDir(), "moved")
	must(t, CopyWorkspace(t.Context(), from, to, clock.now, nothing))
	for _, folder := range []string{attachmentsName, backupsName} {
		names := namesIn(t, filepath.Join(from, folder))
		if len(names) == 0 {
			t.Fatalf("%s: nothing to copy", folder)
		}
		if diff := cmp.Diff(names, namesIn(t, filepath.Join(to, folder))); diff != "" {
			t.Errorf("%s: -want +got\n%s", folder, diff)
		}
	}
	moved := openWith(t, to, clock)
	if got := load(t, moved, "hs-1").ID; got != "hs-1" {
		t.Errorf("got %q", got)
	}
	if faults := examine(t, moved); len(faults) > 0 {
		t.Errorf("the copy is unsound: %v", faults)
	}
	if !HoldsWorkspace(from) || !HoldsWorkspace(to) {
		t.Error("one of the two is gone")
	}
}

func TestCopyWorkspace_refuses(t *testing.T) {
	from, clock := closedWorkspace(t)
	taken := t.TempDir()
	for name, to := range map[string]string{"a folder that is there": taken, "a folder inside": filepath.Join(from, "inside")} {
		if err := CopyWorkspace(t.Context(), from, to, clock.now, nothing); !errors.Is(err, ErrOccupied) {
			t.Errorf("%s: got %v, want ErrOccupied", name, err)
		}
	}
	w := openWith(t, from, clock)
	defer w.Close()
	var locked *LockedError
	if err := CopyWorkspace(t.Context(), from, filepath.Join(taken, "x"), clock.now, nothing); !errors.As(err, &locked) {
		t.Errorf("an open workspace: got %v, want a *LockedError", err)
	}
}

func TestCopyWorkspace_stopped_leavesNothing(t *testing.T) {
	from, clock := closedWorkspace(t)
	parent := t.TempDir()
	ctx, cancel := context.WithCancel(t.Context())
	err := CopyWorkspace(ctx, from, filepath.Join(parent, "moved"), clock.now, func(_ string, done, _ int) {
		if done == 1 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want context.Canceled", err)
	}
	if left := namesIn(t, parent); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestSameContent_ofFilesThatDiffer(t *testing.T) {
	dir := t.TempDir()
	a, b := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	must(t, os.WriteFile(a, []byte("one"), 0o600))
	must(t, os.WriteFile(b, []byte("two"), 0o600))
	if err := sameContent(t.Context(), a, b); !errors.Is(err, ErrCopyDiffers) {
		t.Errorf("got %v, want ErrCopyDiffers", err)
	}
	if err := sameContent(t.Context(), a, a); err != nil {
		t.Errorf("the same file: %v", err)
	}
}
