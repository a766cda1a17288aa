package storage

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
)

// inspect reads a database file without changing a byte of it, or leaving one
// beside it, and returns its version. The error is a *ForeignError, a
// *NewerError when its version is beyond known, or a *DamagedError when its
// bytes contradict each other.
func inspect(ctx context.Context, path string, known int) (version int, err error) {
	version, err = inspectAs(ctx, path, inspecting, known, wholeOf)
	if errors.Is(err, ErrReadOnly) {
		// Whoever wrote last was stopped within a write, and the index of its
		// log must be made anew, which takes a connection that may write.
		return inspectCopy(ctx, path, known)
	}
	return version, err
}

// inspectCopy inspects a copy of the database and of its log, under temporary
// names beside them.
func inspectCopy(ctx context.Context, path string, known int) (version int, err error) {
	temp := filepath.Join(filepath.Dir(path), TempPrefix+rand.Text())
	for _, suffix := range append([]string{""}, logSuffixes...) {
		defer os.Remove(temp + suffix)
	}
	for _, suffix := range []string{"", "-wal", "-journal"} {
		there, err := fileExists(path + suffix)
		if err == nil && there {
			err = copyBytes(path+suffix, temp+suffix)
		}
		if err != nil {
			return 0, explain(err)
		}
	}
	version, err = inspectAs(ctx, temp, copying, known, wholeOf)
	return version, aboutFile(path, err)
}

// inspector reads a database file and tells its version, as inspect does.
type inspector func(ctx context.Context, path string, known int) (version int, err error)

// glance is inspect without reading the file as a whole, for one that is as it
// was left.
func glance(ctx context.Context, path string, known int) (version int, err error) {
	return inspectAs(ctx, path, inspecting, known, func(context.Context, *sql.DB) ([]string, error) { return nil, nil })
}

// wholeOf reads every page.
func wholeOf(ctx context.Context, db *sql.DB) ([]string, error) {
	return faultsOf(ctx, db, "quick_check")
}

func inspectAs(ctx context.Context, path string, how access, known int, faults func(context.Context, *sql.DB) ([]string, error)) (version int, err error) {
	defer removeNewLogs(path)()
	db, err := openDatabase(ctx, path, how)
	if err != nil {
		return 0, asDamage(path, err)
	}
	defer db.Close()
	var application int
	if err := db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&application); err != nil {
		return 0, asDamage(path, explain(err))
	}
	if err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return 0, asDamage(path, explain(err))
	}
	switch {
	case application != applicationID:
		return 0, &ForeignError{File: path}
	case version > known:
		return version, &NewerError{File: path, Version: version, Known: known}
	}
	found, err := faults(ctx, db)
	switch {
	case err != nil:
		return version, asDamage(path, err)
	case len(found) > 0:
		return version, &DamagedError{File: path, Reason: strings.Join(found, "; ")}
	}
	return version, nil
}

// asDamage makes a *DamagedError of an error that says so.
func asDamage(path string, err error) error {
	if errors.Is(err, ErrDamaged) {
		return &DamagedError{File: path, Reason: err.Error()}
	}
	return err
}

// faultsOf runs quick_check or integrity_check; a sound database has none.
func faultsOf(ctx context.Context, db *sql.DB, check string) ([]string, error) {
	faults, err := firstColumn(ctx, db, "PRAGMA "+check)
	if err != nil || len(faults) == 1 && faults[0] == "ok" {
		return nil, err
	}
	return faults, nil
}

// logSuffixes are those of the files that SQLite keeps beside a database.
var logSuffixes = []string{"-wal", "-shm", "-journal"}

// removeNewLogs notes which logs a database has; the function it returns
// removes those that have come since. A connection that may only read makes an
// empty log and cannot remove it.
func removeNewLogs(path string) func() {
	had := map[string]bool{}
	for _, suffix := range logSuffixes {
		had[suffix], _ = fileExists(path + suffix)
	}
	return func() {
		for _, suffix := range logSuffixes {
			if !had[suffix] {
				os.Remove(path + suffix)
			}
		}
	}
}
