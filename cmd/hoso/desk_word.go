package main

import (
	"context"

	"hoso/model"
	"hoso/storage"
	"hoso/ui"
)

// ReadWord reads a Word file and compares it with a dossier.
func (d *desk) ReadWord(ctx context.Context, file string, plan *model.Plan, dossier model.Dossier) (ui.WordRead, error) {
	read, err := storage.ReadWord(ctx, file, plan, dossier)
	if err != nil {
		return ui.WordRead{}, err
	}
	return ui.WordRead{File: read.File, Own: read.Own(), Same: read.Edited.Same, Edits: read.Edited.Edits}, nil
}
