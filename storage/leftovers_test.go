package storage

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// A file that is held, as a virus scanner does, must keep nobody from working.
func TestOpen_leftoverThatStays(t *testing.T) {
	w, clock := newWorkspace(t)
	dir := w.Dir()
	must(t, w.Close())
	held, free := filepath.Join(dir, TempPrefix+"1"), filepath.Join(dir, TempPrefix+"2")
	must(t, os.WriteFile(held, nil, 0o600))
	must(t, os.WriteFile(free, nil, 0o600))
	if out, err := exec.Command("chattr", "+i", held).CombinedOutput(); err != nil {
		t.Skipf("no file can be held here: %v: %s", err, out)
	}
	t.Cleanup(func() { _ = exec.Command("chattr", "-i", held).Run() })

	w, err := Open(t.Context(), dir, clock.now)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	if w.TidyError() == nil {
		t.Error("nothing is said of the file that stays")
	}
	if _, err := os.Stat(free); err == nil {
		t.Error("the other file was left too")
	}
}
