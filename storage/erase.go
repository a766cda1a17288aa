package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
)

// EraseDossier removes a dossier for good, with its revisions, its index, its
// received packages, and from every copy in backups/ (the law on personal data
// asks for it); then the attachments and packages that nothing else refers to.
// There is no way back.
//
// An error after the dossier has left the database, from a copy that cannot be
// read or a full disk, leaves the erasure begun: Tidy goes on with it, and
// Doctor says so until it is done. Copies outside the workspace, and damaged
// ones kept aside, are not reached.
func (w *Workspace) EraseDossier(ctx context.Context, id string) error {
	w.tidying.Lock()
	defer w.tidying.Unlock()
	return w.erase(ctx, id)
}

func (w *Workspace) erase(ctx context.Context, id string) error {
	err := w.change(ctx, func(tx *sql.Tx) error {
		if err := beginErasure(ctx, tx, id, w.stamp()); err != nil {
			return err
		}
		return eraseRows(ctx, tx, id)
	})
	if err != nil {
		return fmt.Errorf("erase dossier %s: %w", id, err)
	}
	return w.finishErasures(ctx)
}

// beginErasure writes down what is to be erased outside the database.
func beginErasure(ctx context.Context, tx *sql.Tx, id, now string) error {
	number, err := numberOf(ctx, tx, id)
	if err != nil {
		return asGone(err)
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO erasures (dossier, begun) VALUES (?, ?) ON CONFLICT DO NOTHING", id, now)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO released (sort, key)
		SELECT sort, key FROM uses WHERE dossier = ?1 UNION SELECT 'package', code FROM received WHERE dossier = ?1
		ON CONFLICT DO NOTHING`, number)
	return err
}

// eraseRows deletes a dossier; foreign keys and triggers take the rest along.
// The indexes are then written anew, because FTS4 keeps the words of deleted
// rows until it merges its segments.
func eraseRows(ctx context.Context, tx *sql.Tx, id string) error {
	if _, err := tx.ExecContext(ctx, "DELETE FROM dossiers WHERE id = ?", id); err != nil {
		return err
	}
	indexes, err := firstColumn(ctx, tx, "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'") // an older backup has fewer
	if err != nil {
		return err
	}
	for _, index := range indexes {
		if _, err := tx.ExecContext(ctx, "INSERT INTO "+index+" ("+index+") VALUES ('optimize')"); err != nil {
			return err
		}
	}
	return nil
}

// finishErasures carries begun erasures on: into the file itself, the backups
// and the stored files.
func (w *Workspace) finishErasures(ctx context.Context) error {
	ids, err := firstColumn(ctx, w.read, "SELECT dossier FROM erasures")
	if err != nil || len(ids) == 0 {
		return err
	}
	if err := w.emptyLog(ctx); err != nil {
		return fmt.Errorf("erase: %w", err)
	}
	backups, err := backupFiles(w.backupsDir())
	if err != nil {
		return err
	}
	var failed []error
	for _, file := range backups {
		if err := eraseInBackup(ctx, file, ids); err != nil {
			failed = append(failed, fmt.Errorf("erase in backup %s: %w", filepath.Base(file), err))
		}
	}
	if len(failed) > 0 {
		return errors.Join(failed...)
	}
	if err := w.removeReleased(ctx); err != nil {
		return err
	}
	return w.change(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "DELETE FROM erasures; DELETE FROM released")
		return err
	})
}

// removeReleased removes the files of erased dossiers, whatever their age,
// unless another dossier needs them too.
func (w *Workspace) removeReleased(ctx context.Context) error {
	stored, err := w.storedFiles()
	if err != nil {
		return err
	}
	released := map[use]string{}
	err = eachUse(ctx, w.read, func(u use) {
		if path, there := stored[u]; there {
			released[u] = path
		}
	}, "SELECT sort, key FROM released")
	if err != nil {
		return err
	}
	_, err = w.removeUnreferenced(ctx, released)
	return err
}

// emptyLog brings the write-ahead log home and cuts it off: it still holds the
// pages of before.
func (w *Workspace) emptyLog(ctx context.Context) error {
	var busy, pages, moved int
	err := w.write.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &pages, &moved)
	if err == nil && busy != 0 {
		err = ErrBusy
	}
	return explain(err)
}

// eraseInBackup rewrites a copy without the dossiers, if it has any of them.
func eraseInBackup(ctx context.Context, file string, ids []string) error {
	has, err := backupHas(ctx, file, ids)
	if err != nil || !has {
		return err
	}
	return replaceFile(file, func(temp string) error {
		if err := copyBytes(file, temp); err != nil {
			return err
		}
		db, err := openDatabase(ctx, temp, building)
		if err != nil {
			return err
		}
		defer db.Close()
		for _, id := range ids {
			if err := inTransaction(ctx, db, func(tx *sql.Tx) error { return eraseRows(ctx, tx, id) }); err != nil {
				return err
			}
		}
		return nil
	})
}

func backupHas(ctx context.Context, file string, ids []string) (bool, error) {
	if _, err := inspect(ctx, file, len(migrations)); err != nil {
		return false, err
	}
	db, err := openDatabase(ctx, file, inspecting)
	if err != nil {
		return false, err
	}
	defer db.Close()
	for _, id := range ids {
		_, err := numberOf(ctx, db, id)
		if err == nil || !errors.Is(err, sql.ErrNoRows) {
			return err == nil, err
		}
	}
	return false, nil
}
