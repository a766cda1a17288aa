package storage

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// Restore makes a copy of a database, as Backup writes it, the database of the
// workspace in dir, which nobody may have open. The present database is kept
// in backups/ first: as a copy that can be restored in its turn, or, where it
// is damaged, byte for byte under a name that begins with "damaged-". A copy
// of an older version is migrated when the workspace is next opened.
//
// The copy is refused, and nothing changed, when it is damaged
// (*DamagedError), of a newer version (*NewerError) or not of this program
// (*ForeignError); so is a present database that is not this program's to
// replace.
func Restore(ctx context.Context, dir, file string, now func() time.Time) error {
	if err := makeFolders(dir); err != nil {
		return err
	}
	lock, err := lockDir(dir, now())
	if err != nil {
		return err
	}
	defer lock.release()
	err = replaceFile(filepath.Join(dir, databaseName), func(temp string) error {
		if err := copyForRestore(ctx, file, temp); err != nil {
			return err
		}
		return setPresentAside(ctx, dir, now())
	})
	if err != nil {
		return fmt.Errorf("restore %s: %w", filepath.Base(file), err)
	}
	return nil
}

// copyForRestore copies a database's bytes, and those of its log where it has
// one, and makes them one sound file. All reading is done on the copy: the
// original may lie on a stick that cannot be written to.
func copyForRestore(ctx context.Context, file, temp string) error {
	if err := copyBytes(file, temp); err != nil {
		return err
	}
	if there, _ := fileExists(file + "-wal"); there {
		if err := copyBytes(file+"-wal", temp+"-wal"); err != nil {
			return err
		}
		defer os.Remove(temp + "-wal")
	}
	db, err := openDatabase(ctx, temp, building) // brings the log home
	if err != nil {
		return aboutFile(file, asDamage(file, err))
	}
	if err := db.Close(); err != nil {
		return err
	}
	_, err = inspect(ctx, temp, len(migrations))
	return aboutFile(file, err)
}

// aboutFile puts the name that the clerk knows into what inspect said of a
// copy.
func aboutFile(file string, err error) error {
	var newer *NewerError
	var foreign *ForeignError
	var damaged *DamagedError
	switch {
	case errors.As(err, &newer):
		newer.File = file
	case errors.As(err, &foreign):
		foreign.File = file
	case errors.As(err, &damaged):
		damaged.File = file
	}
	return err
}

// setPresentAside keeps the present database in backups/ and takes its log
// away, which must not be read into the one that comes.
func setPresentAside(ctx context.Context, dir string, now time.Time) error {
	_, err := lookAt(ctx, dir, migrations, inspect)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil
	case errors.Is(err, ErrDamaged):
		err = copyDamaged(dir, now)
	case err == nil:
		_, err = copyToBackups(ctx, dir, BeforeRestore, now, len(migrations))
	}
	if err != nil {
		return err
	}
	for _, suffix := range logSuffixes {
		if err := os.Remove(filepath.Join(dir, databaseName+suffix)); err != nil && !errors.Is(err, os.ErrNotExist) {
			return explain(err)
		}
	}
	return nil
}

// copyDamaged copies the bytes of a damaged database and of its log.
func copyDamaged(dir string, now time.Time) error {
	from := filepath.Join(dir, databaseName)
	to := filepath.Join(dir, backupsName, "damaged-"+now.UTC().Format(backupStamp)+".db")
	for _, suffix := range append([]string{""}, logSuffixes...) {
		there, err := fileExists(from + suffix)
		if err == nil && there {
			err = copyFile(from+suffix, to+suffix)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
