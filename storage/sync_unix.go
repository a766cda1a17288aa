//go:build !windows

package storage

import (
	"errors"
	"os"
	"syscall"
)

// syncFolder waits until the names in a folder are on the disk: without it a
// power cut may undo a rename. Some file systems, of networks and sticks, have
// no such call: there a file is as safe as it can be.
func syncFolder(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = f.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		err = nil
	}
	return errors.Join(err, f.Close())
}
