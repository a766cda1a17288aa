package storage

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// Content is a dossier as a database holds it, outside the bin.
type Content struct {
	ID       string
	UnitName string
	Title    string
	Edited   time.Time
}

// Contents lists the dossiers that the workspace holds, by unit, the one last
// edited first.
func (w *Workspace) Contents(ctx context.Context) ([]Content, error) {
	return contentsOf(ctx, w.read, w.now().Location())
}

// BackupContents is Contents for a copy of the database. The error is that of
// Restore for one that cannot be restored. Times are in the given zone.
func BackupContents(ctx context.Context, file string, zone *time.Location) ([]Content, error) {
	if _, err := inspect(ctx, file, len(migrations)); err != nil {
		return nil, fmt.Errorf("read backup: %w", err)
	}
	db, err := openDatabase(ctx, file, inspecting)
	if err != nil {
		return nil, fmt.Errorf("read backup: %w", err)
	}
	defer db.Close()
	return contentsOf(ctx, db, zone)
}

func contentsOf(ctx context.Context, db *sql.DB, zone *time.Location) ([]Content, error) {
	list := []Content{}
	err := eachRow(ctx, db, func(row *sql.Rows) error {
		var c Content
		var edited string
		if err := row.Scan(&c.ID, &c.UnitName, &c.Title, &edited); err != nil {
			return err
		}
		c.Edited = parseStamp(edited, zone)
		list = append(list, c)
		return nil
	}, "SELECT id, unit_name, title, edited FROM dossiers WHERE deleted = '' ORDER BY unit_name, edited DESC, number")
	if err != nil {
		return nil, fmt.Errorf("list contents: %w", explain(err))
	}
	return list, nil
}
