package storage

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hoso/assets"
	"hoso/model"
)

// Kills of a process that stores and packs dossiers, and the longest time that
// it is left alone before.
const (
	jobKills   = 100
	longestRun = 900 * time.Millisecond
)

func init() {
	childTasks["put-and-pack"] = func(dir string) error {
		ctx := context.Background()
		w, err := Open(ctx, filepath.Join(dir, "workspace"), newClock().now)
		if err != nil {
			return err
		}
		defer w.Close()
		if err := os.WriteFile(filepath.Join(dir, "started"), nil, 0o600); err != nil {
			return err
		}
		dossiers, err := w.LoadSample(ctx, assets.FS, "unit-3")
		if err != nil {
			return err
		}
		data, err := model.Encode(dossiers[0])
		if err != nil {
			return err
		}
		for {
			d, err := w.Put(ctx, "dossier.json", data, sampleDay)
			if err != nil {
				return err
			}
			if _, err := w.Pack(ctx, d.ID, filepath.Join(dir, "packages"), sampleDay, silent); err != nil {
				return err
			}
		}
	}
}

// TestJobs_kill kills the program at any moment of storing and packing. What
// is left has to be a sound workspace, and under the name of a package only a
// package.
func TestJobs_kill(t *testing.T) {
	dir := t.TempDir()
	packages := filepath.Join(dir, "packages")
	must(t, os.MkdirAll(packages, 0o700))
	for range jobKills {
		killTask(t, "put-and-pack", dir, rand.N(longestRun))
		for _, name := range namesIn(t, packages) {
			if strings.HasPrefix(name, TempPrefix) {
				must(t, os.Remove(filepath.Join(packages, name)))
			}
		}
	}
	w := openAt(t, filepath.Join(dir, "workspace"))
	if found := examine(t, w); len(found) != 0 {
		t.Errorf("the workspace has %v", found)
	}
	whole := 0
	for _, name := range namesIn(t, packages) {
		if filepath.Ext(name) != ".zip" {
			continue
		}
		whole++
		if report := VerifyPackage(t.Context(), filepath.Join(packages, name)); !report.Ours {
			t.Errorf("%s is not sound: %v", name, report.Findings)
		}
	}
	if whole == 0 {
		t.Error("no package was finished: the runs are too short to prove anything")
	}
	t.Logf("%d kills, %d packages finished", jobKills, whole)
}

// killTask starts one of childTasks and kills it some time after it has written
// the file "started".
func killTask(t *testing.T, task, dir string, after time.Duration) {
	t.Helper()
	started := filepath.Join(dir, "started")
	os.Remove(started)
	cmd := child(t, task, dir)
	cmd.Stderr = os.Stderr
	must(t, cmd.Start())
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(time.Millisecond) {
		if _, err := os.Stat(started); err == nil {
			break
		}
		if time.Now().After(deadline) {
			t.Fatal("the child did not start")
		}
	}
	select {
	case err := <-ended:
		t.Fatalf("the child ended by itself: %v", err)
	case <-time.After(after):
	}
	must(t, cmd.Process.Kill())
	<-ended
}
