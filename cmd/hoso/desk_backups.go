package main

import (
	"context"
	"time"

	"hoso/storage"
	"hoso/ui"
)

// Backups lists the sound copies of the workspace, the newest first.
func (d *desk) Backups(ctx context.Context) ([]ui.Backup, error) {
	found, err := storage.Backups(ctx, d.Dir(), time.Local)
	if err != nil {
		return nil, err
	}
	list := make([]ui.Backup, len(found))
	for i, b := range found {
		list[i] = ui.Backup{File: b.File, Made: b.Made, Why: b.Why, Dossiers: b.Dossiers, Size: b.Size}
	}
	return list, nil
}

// BackUp makes a copy because the clerk asks for one.
func (d *desk) BackUp(ctx context.Context) error {
	_, err := d.KeepBackup(ctx, storage.Asked)
	return err
}

// BackedUp lists what a copy holds, or the workspace itself.
func (d *desk) BackedUp(ctx context.Context, file string) ([]ui.BackupDossier, error) {
	found, err := d.Contents(ctx)
	if file != "" {
		found, err = storage.BackupContents(ctx, file, time.Local)
	}
	if err != nil {
		return nil, err
	}
	list := make([]ui.BackupDossier, len(found))
	for i, c := range found {
		list[i] = ui.BackupDossier{ID: c.ID, Unit: c.UnitName, Title: c.Title, Edited: c.Edited}
	}
	return list, nil
}
