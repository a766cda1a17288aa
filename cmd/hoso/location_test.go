package main

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"hoso/storage"
)

func TestLocation_isRemembered(t *testing.T) {
	config := filepath.Join(t.TempDir(), "hoso")
	if got, err := readLocation(config); got != "" || err != nil {
		t.Errorf("never moved: got %q, %v", got, err)
	}
	if err := writeLocation(config, "/d/Hồ sơ"); err != nil {
		t.Fatal(err)
	}
	if got, err := readLocation(config); got != "/d/Hồ sơ" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestProgram_open_doesNotBeginAnewWhereAMovedWorkspaceIsMissing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "gone")
	p := &program{paths: &paths{workspace: dir, moved: true}, now: time.Now}
	_, err := p.open(t.Context(), nil)
	var missing *missingFolderError
	if !errors.As(err, &missing) || storage.Hint(err) == "" {
		t.Errorf("got %v, want a *missingFolderError", err)
	}
	if _, err := os.Stat(dir); err == nil {
		t.Error("a folder was made")
	}
}

func TestTargetIn(t *testing.T) {
	dir := t.TempDir()
	first := targetIn(dir)
	if first.Holds || filepath.Dir(first.Dir) != dir {
		t.Errorf("an empty folder: got %+v, want a free folder below it", first)
	}
	if err := os.Mkdir(first.Dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if second := targetIn(dir); second.Holds || second.Dir == first.Dir {
		t.Errorf("with that taken: got %+v", second)
	}
	w, err := storage.Open(t.Context(), first.Dir, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	w.Close()
	for _, chosen := range []string{dir, first.Dir} {
		if got := targetIn(chosen); !got.Holds || got.Dir != first.Dir {
			t.Errorf("%s holds a workspace: got %+v", chosen, got)
		}
	}
}
