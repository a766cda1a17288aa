package storage

import (
	"crypto/rand"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// WriteFileAtomically puts what write writes under path, whole or not at all:
// into a temporary file of the same folder, synced, renamed over path, and
// the folder synced, so that after a power cut path holds either the old
// content or the new. On any error the temporary file is removed and path is
// as it was. The folder must exist.
func WriteFileAtomically(path string, write func(io.Writer) error) error {
	return replaceFile(path, func(temp string) error {
		f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if err != nil {
			return err
		}
		if err := write(f); err != nil {
			f.Close()
			return err
		}
		return f.Close()
	})
}

// replaceFile is WriteFileAtomically for a writer that wants a name: fill
// creates the file temp and closes it.
func replaceFile(path string, fill func(temp string) error) error {
	err := placeFile(filepath.Dir(path), func(temp string) (string, error) { return path, fill(temp) })
	if err != nil {
		return fmt.Errorf("write %s: %w", filepath.Base(path), err)
	}
	return nil
}

// placeFile is replaceFile for a file whose name follows from its content:
// fill creates temp in dir, closes it and returns the final path, or "" when
// the file is not wanted after all.
func placeFile(dir string, fill func(temp string) (final string, err error)) error {
	temp := filepath.Join(dir, TempPrefix+rand.Text())
	final, err := fill(temp)
	if err == nil && final != "" {
		err = syncFile(temp)
	}
	if err == nil && final != "" {
		err = os.Rename(temp, final)
	}
	if err != nil || final == "" {
		os.Remove(temp)
		return explain(err)
	}
	return explain(syncFolder(dir))
}

// syncFile waits until the file's content is on the disk.
func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0) // Windows syncs only what is open for writing
	if err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// copyFile copies the bytes of a file, whole or not at all.
func copyFile(from, to string) error {
	return replaceFile(to, func(temp string) error { return copyBytes(from, temp) })
}

// copyBytes copies the bytes of a file into a new one.
func copyBytes(from, to string) error {
	src, err := os.Open(from)
	if err != nil {
		return explain(err)
	}
	defer src.Close()
	dst, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return explain(err)
	}
	if _, err := io.Copy(dst, src); err != nil {
		dst.Close()
		return explain(err)
	}
	return explain(dst.Close())
}
