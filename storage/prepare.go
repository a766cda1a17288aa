package storage

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// prepare sees to it that the database is there, sound and of the last step's
// version. look is how a database that is there is inspected.
func prepare(ctx context.Context, dir string, now time.Time, steps []migration, look inspector) error {
	file := filepath.Join(dir, databaseName)
	version, err := lookAt(ctx, dir, steps, look)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return create(ctx, file, steps)
	case err != nil:
		return offerBackup(ctx, dir, len(steps), now, err)
	case version == len(steps):
		return nil
	}
	if _, err := copyToBackups(ctx, dir, BeforeMigration, now, len(steps)); err != nil {
		return err
	}
	if err := migrate(ctx, file, migrating, steps); err != nil {
		return fmt.Errorf("migrate from version %d: %w", version, err)
	}
	_, err = inspect(ctx, file, len(steps))
	return err
}

// lookAt inspects the workspace's database. os.ErrNotExist means that there
// has never been one; a database that is gone or empty although its log or
// copies are there is damaged.
func lookAt(ctx context.Context, dir string, steps []migration, look inspector) (version int, err error) {
	file := filepath.Join(dir, databaseName)
	info, err := os.Stat(file)
	switch {
	case err == nil && info.Size() == 0:
		return 0, &DamagedError{File: file, Reason: "empty file"}
	case err == nil:
		return look(ctx, file, len(steps))
	case !errors.Is(err, os.ErrNotExist):
		return 0, explain(err)
	}
	backups, _ := backupFiles(filepath.Join(dir, backupsName))
	if _, log := os.Stat(file + "-wal"); log == nil || len(backups) > 0 {
		return 0, &DamagedError{File: file, Reason: "missing file"}
	}
	return 0, err
}

// create makes a new database under a temporary name first, so that hoso.db is
// never there without its tables.
func create(ctx context.Context, file string, steps []migration) error {
	return replaceFile(file, func(temp string) error {
		return migrate(ctx, temp, building, steps)
	})
}

// offerBackup adds the newest sound backup to a *DamagedError.
func offerBackup(ctx context.Context, dir string, known int, now time.Time, err error) error {
	var damaged *DamagedError
	if !errors.As(err, &damaged) {
		return err
	}
	damaged.Backup = newestSound(ctx, filepath.Join(dir, backupsName), known, now.Location())
	return damaged
}
