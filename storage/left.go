package storage

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// left is what hoso.left says: how the database's file looked when it was last
// closed. It is removed when the workspace is opened, so that after a crash
// there is none.
type left struct {
	Size    int64     `json:"size"` // bytes
	Written time.Time `json:"written"`
}

// looks is how the database of the workspace in dir looks now. A log beside it
// with something in it means that it was not closed; an empty one, that a
// question was still being answered then.
func looks(dir string) (left, error) {
	file := filepath.Join(dir, databaseName)
	if log, err := os.Stat(file + "-wal"); err == nil && log.Size() > 0 {
		return left{}, fs.ErrExist
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return left{}, err
	}
	info, err := os.Stat(file)
	if err != nil {
		return left{}, err
	}
	return left{info.Size(), info.ModTime().UTC()}, nil
}

// rememberLeft writes down how a database looks that has just been closed.
func rememberLeft(dir string) error {
	l, err := looks(dir)
	if err != nil {
		return nil // the next start reads all of it
	}
	data, err := json.Marshal(l)
	if err != nil {
		return err
	}
	return explain(os.WriteFile(filepath.Join(dir, leftName), data, 0o600))
}

// isAsLeft tells that nobody has touched the database since Close: a program
// that synchronises, restores or repairs files changes one of the two.
func isAsLeft(dir string) bool {
	data, err := os.ReadFile(filepath.Join(dir, leftName))
	if err != nil {
		return false
	}
	var then left
	if json.Unmarshal(data, &then) != nil {
		return false
	}
	now, err := looks(dir)
	return err == nil && now.Size == then.Size && now.Written.Equal(then.Written)
}

// Unread is the size in bytes of the database in dir if OpenAsLeft will read all
// of it: Close did not end the work with it, or somebody has touched it since.
// It is 0 for one that is as it was left, and where there is none.
func Unread(dir string) int64 {
	info, err := os.Stat(filepath.Join(dir, databaseName))
	if err != nil || isAsLeft(dir) {
		return 0
	}
	return info.Size()
}

// forgetLeft is called when the database is about to change.
func forgetLeft(dir string) error {
	if err := os.Remove(filepath.Join(dir, leftName)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return explain(err)
	}
	return nil
}
