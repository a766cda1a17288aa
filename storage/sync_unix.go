//go:build !windows

package storage

import "os"

// syncFolder waits until the names in a folder are on the disk: without it a
// power cut may undo a rename.
func syncFolder(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
