package storage

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"

	"github.com/mattn/go-sqlite3"

	"hoso/model"
)

// explain adds to an error of the driver or the file system the sentinel that
// the rest of the program knows it by, told by codes, never by words. An error
// without one comes back as it is.
func explain(err error) error {
	sentinel := sentinelOf(err)
	if sentinel == nil || errors.Is(err, sentinel) {
		return err
	}
	return fmt.Errorf("%w: %w", sentinel, err)
}

func sentinelOf(err error) error {
	var driver sqlite3.Error
	switch {
	case err == nil:
		return nil
	case errors.Is(err, sql.ErrNoRows):
		return model.ErrNotFound
	case errors.As(err, &driver):
		return driverSentinel(driver)
	}
	if s := systemSentinel(err); s != nil {
		return s
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return model.ErrNotFound
	case errors.Is(err, fs.ErrPermission):
		return ErrReadOnly
	}
	return nil
}

func driverSentinel(e sqlite3.Error) error {
	switch e.Code {
	case sqlite3.ErrFull:
		return ErrDiskFull
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		return ErrBusy
	case sqlite3.ErrReadonly, sqlite3.ErrPerm:
		return ErrReadOnly
	case sqlite3.ErrCorrupt, sqlite3.ErrNotADB:
		return ErrDamaged
	case sqlite3.ErrConstraint:
		return model.ErrConflict
	case sqlite3.ErrIoErr, sqlite3.ErrCantOpen:
		if e.SystemErrno != 0 {
			return systemSentinel(e.SystemErrno)
		}
	}
	return nil
}
