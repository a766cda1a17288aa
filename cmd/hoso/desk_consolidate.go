package main

import (
	"context"

	"hoso/model"
	"hoso/storage"
	"hoso/ui"
)

// Consolidate makes a theme's lead dossier from received packages.
func (d *desk) Consolidate(ctx context.Context, theme string, codes []string, today model.Date, progress ui.Progress) (string, error) {
	made, err := d.Workspace.Consolidate(ctx, theme, codes, today, storage.Progress(progress))
	return made.ID, err
}
