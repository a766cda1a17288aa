package main

import (
	"context"

	"hoso/model"
	"hoso/storage"
	"hoso/ui"
)

// Consolidate makes the lead dossier of a theme of a plan from received packages.
func (d *desk) Consolidate(ctx context.Context, plan, theme string, codes []string, today model.Date, progress ui.Progress) (string, error) {
	made, err := d.ConsolidateUnder(ctx, plan, theme, codes, today, storage.Progress(progress))
	return made.ID, err
}
