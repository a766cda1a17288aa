package storage

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// graceTime is how long a stored file may lie there before a dossier is saved
// that refers to it.
const graceTime = 24 * time.Hour

// RemoveUnusedFiles removes the attachments and received packages that no
// draft, revision or backup of the workspace refers to, if they were stored
// more than a day ago. Where a backup cannot be read nothing is removed. It
// returns the names of the removed files.
func (w *Workspace) RemoveUnusedFiles(ctx context.Context) ([]string, error) {
	w.tidying.Lock()
	defer w.tidying.Unlock()
	return w.removeUnused(ctx)
}

func (w *Workspace) removeUnused(ctx context.Context) ([]string, error) {
	files, err := w.storedFiles()
	if err != nil {
		return nil, err
	}
	graceEnds := w.now().Add(-graceTime)
	for key, path := range files {
		if info, err := os.Stat(path); err != nil || !info.ModTime().Before(graceEnds) {
			delete(files, key)
		}
	}
	return w.removeUnreferenced(ctx, files)
}

// removeUnreferenced removes those of the files that nothing refers to. One that
// another program keeps open does not keep the others.
func (w *Workspace) removeUnreferenced(ctx context.Context, files map[use]string) ([]string, error) {
	if len(files) == 0 {
		return nil, nil
	}
	if err := w.dropReferenced(ctx, files); err != nil {
		return nil, err
	}
	var removed []string
	var failed []error
	for _, path := range files {
		switch err := os.Remove(path); {
		case err == nil:
			removed = append(removed, filepath.Base(path))
		case !errors.Is(err, fs.ErrNotExist):
			failed = append(failed, fmt.Errorf("remove unused file: %w", explain(err)))
		}
	}
	return removed, errors.Join(failed...)
}

// storedFiles maps what each stored file can be referred to by to its path.
func (w *Workspace) storedFiles() (map[use]string, error) {
	files := map[use]string{}
	for folder, sort := range map[string]string{attachmentsName: "attachment", receivedName: "package"} {
		entries, err := os.ReadDir(w.path(folder))
		if err != nil {
			return nil, fmt.Errorf("list stored files: %w", explain(err))
		}
		for _, e := range entries {
			key := strings.TrimSuffix(e.Name(), ".zip")
			if e.Type().IsRegular() && hashForm.MatchString(key) {
				files[use{sort, key}] = filepath.Join(w.dir, folder, e.Name())
			}
		}
	}
	return files, nil
}

// dropReferenced takes out of files what the database or a backup refers to.
// Backups are opened only while something is left to ask them about.
func (w *Workspace) dropReferenced(ctx context.Context, files map[use]string) error {
	if err := dropUses(ctx, w.read, files); err != nil || len(files) == 0 {
		return err
	}
	backups, err := backupFiles(w.backupsDir())
	if err != nil {
		return err
	}
	for _, b := range backups {
		if err := dropUsesOfFile(ctx, b, files); err != nil {
			return fmt.Errorf("read backup %s: %w", filepath.Base(b), err)
		}
	}
	return nil
}

func dropUsesOfFile(ctx context.Context, path string, files map[use]string) error {
	db, err := openDatabase(ctx, path, inspecting)
	if err != nil {
		return err
	}
	defer db.Close()
	return dropUses(ctx, db, files)
}

// dropUses takes out of files all that a database refers to.
func dropUses(ctx context.Context, q querier, files map[use]string) error {
	return eachUse(ctx, q, func(u use) { delete(files, u) },
		"SELECT sort, key FROM uses UNION SELECT 'package', code FROM received")
}

// fileExists reports whether a file is there; an error other than its absence
// is returned.
func fileExists(path string) (bool, error) {
	_, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}
