package main

import (
	"os"
	"path/filepath"
)

// carriedName is a file beside the program that makes it one to be carried
// along, on a stick for instance: the data lie beside it too.
const carriedName = "mang-theo.txt"

// configFolder is the program's own folder: the one that it lies in where it is
// carried along, otherwise the user's.
func configFolder() (string, error) {
	if self, err := os.Executable(); err == nil {
		if dir := filepath.Dir(self); isCarried(dir) {
			return dir, nil
		}
	}
	dir, err := os.UserConfigDir()
	return filepath.Join(dir, "hoso"), err
}

// isCarried tells whether the program in a folder keeps its data there.
func isCarried(dir string) bool {
	info, err := os.Stat(filepath.Join(dir, carriedName))
	return err == nil && info.Mode().IsRegular()
}
