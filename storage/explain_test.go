package storage

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"
	"testing"

	"github.com/mattn/go-sqlite3"

	"hoso/model"
)

func TestExplain(t *testing.T) {
	for _, test := range []struct{ err, want error }{
		{sqlite3.Error{Code: sqlite3.ErrFull}, ErrDiskFull},
		{sqlite3.Error{Code: sqlite3.ErrBusy}, ErrBusy},
		{sqlite3.Error{Code: sqlite3.ErrLocked}, ErrBusy},
		{sqlite3.Error{Code: sqlite3.ErrReadonly}, ErrReadOnly},
		{sqlite3.Error{Code: sqlite3.ErrCorrupt}, ErrDamaged},
		{sqlite3.Error{Code: sqlite3.ErrNotADB}, ErrDamaged},
		{sqlite3.Error{Code: sqlite3.ErrConstraint}, model.ErrConflict},
		{sqlite3.Error{Code: sqlite3.ErrIoErr, SystemErrno: syscall.EFBIG}, ErrDiskFull},
		{sqlite3.Error{Code: sqlite3.ErrIoErr}, nil},
		{sqlite3.Error{Code: sqlite3.ErrCantOpen, SystemErrno: syscall.EACCES}, ErrReadOnly},
		{sql.ErrNoRows, model.ErrNotFound},
		{&fs.PathError{Err: syscall.ENOSPC}, ErrDiskFull},
		{&fs.PathError{Err: syscall.EROFS}, ErrReadOnly},
		{&fs.PathError{Err: syscall.ENOENT}, model.ErrNotFound},
		{&TooLargeError{Limit: 5 << 20}, nil},
	} {
		got := explain(fmt.Errorf("do it: %w", test.err))
		if !errors.Is(got, test.err) {
			t.Errorf("%v is lost in %v", test.err, got)
		}
		for _, sentinel := range []error{ErrDiskFull, ErrBusy, ErrReadOnly, ErrFileInUse, ErrDamaged, model.ErrConflict, model.ErrNotFound} {
			if errors.Is(got, sentinel) != (sentinel == test.want) {
				t.Errorf("%v: got %v, want %v", test.err, got, test.want)
			}
		}
		if explain(got) != got {
			t.Errorf("%v is explained twice", got)
		}
	}
	if explain(nil) != nil {
		t.Error("got an error for nil")
	}
}

// Every sentence is whole and says what to do.
func TestHint(t *testing.T) {
	for _, err := range []error{
		ErrDiskFull, ErrBusy, ErrReadOnly, ErrFileInUse, ErrDamaged, &LockedError{}, &NewerError{}, &ForeignError{},
		&DamagedError{}, &DamagedError{Backup: &BackupInfo{Made: newClock().at}}, &TooLargeError{Limit: 5 << 20},
	} {
		hint := Hint(fmt.Errorf("save: %w", err))
		if !strings.HasSuffix(hint, ".") || !strings.Contains(hint, "Hãy ") && !strings.Contains(hint, "hãy ") {
			t.Errorf("%v: got %q, want what to do", err, hint)
		}
	}
	if got := Hint(errors.New("other")); got != "" {
		t.Errorf("got %q, want nothing", got)
	}
}
