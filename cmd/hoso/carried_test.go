package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestIsCarried(t *testing.T) {
	dir := t.TempDir()
	if isCarried(dir) {
		t.Error("a folder without the file is taken for a program carried along")
	}
	if err := os.Mkdir(filepath.Join(dir, carriedName), 0o700); err != nil {
		t.Fatal(err)
	}
	if isCarried(dir) {
		t.Error("a folder of that name is taken for the file")
	}
	other := t.TempDir()
	if err := os.WriteFile(filepath.Join(other, carriedName), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if !isCarried(other) {
		t.Error("the file is not seen")
	}
}
