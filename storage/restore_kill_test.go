package storage

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func init() { childTasks["restore"] = restoreForever }

// restoreForever restores two copies in turn, and works on each.
func restoreForever(dir string) error {
	ctx := context.Background()
	workspace := filepath.Join(dir, "workspace")
	for {
		for _, name := range []string{"one.db", "two.db"} {
			if err := Restore(ctx, workspace, filepath.Join(dir, name), newClock().now); err != nil {
				return err
			}
			w, err := Open(ctx, workspace, newClock().now)
			if err != nil {
				return err
			}
			if err := w.SaveDossier(ctx, sampleDossier("hs-later")); err != nil {
				return err
			}
			if err := w.Close(); err != nil {
				return err
			}
		}
	}
}

// A restore that is killed leaves the old database or the new one, never one
// with the other's log.
func TestRestore_kill(t *testing.T) {
	dir := t.TempDir()
	workspace := filepath.Join(dir, "workspace")
	w := openAt(t, workspace)
	save(t, w, withNumber(sampleDossier("hs-1"), "one"), sampleDossier("hs-one"))
	must(t, w.Backup(t.Context(), filepath.Join(dir, "one.db")))
	must(t, w.EraseDossier(t.Context(), "hs-one"))
	save(t, w, withNumber(sampleDossier("hs-1"), "two"), sampleDossier("hs-two"))
	must(t, w.Backup(t.Context(), filepath.Join(dir, "two.db")))
	must(t, w.Close())
	for range 20 {
		worker := child(t, "restore", dir)
		worker.Stderr = os.Stderr
		must(t, worker.Start())
		time.Sleep(10*time.Millisecond + rand.N(100*time.Millisecond))
		must(t, worker.Process.Kill())
		worker.Wait()

		w := openAt(t, workspace)
		load(t, w, "hs-"+load(t, w, "hs-1").Proposal.Number) // each copy has its own beside it
		if got := examine(t, w); len(got) > 0 {
			t.Fatalf("got findings %v, want none", got)
		}
		must(t, w.Close())
	}
}
