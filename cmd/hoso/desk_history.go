package main

import (
	"context"

	"hoso/model"
	"hoso/storage"
	"hoso/ui"
)

// Revisions lists the versions of a dossier, the newest first.
func (d *desk) Revisions(ctx context.Context, id string) ([]ui.Revision, error) {
	stored, err := d.Workspace.Revisions(ctx, id)
	if err != nil {
		return nil, err
	}
	list := make([]ui.Revision, len(stored))
	for i, r := range stored {
		list[i] = ui.Revision{Number: r.Number, Closed: r.Closed, Why: r.Why}
	}
	return list, nil
}

// Drafts lists the own dossiers that are being worked on.
func (d *desk) Drafts(ctx context.Context) ([]ui.Draft, error) {
	stored, err := d.Dossiers(ctx, storage.Filter{Own: true, Current: true})
	if err != nil {
		return nil, err
	}
	var list []ui.Draft
	for _, e := range stored {
		if e.State == model.Submitted {
			continue
		}
		list = append(list, ui.Draft{ID: e.ID, Title: e.Title, Collectives: e.Collectives, Individuals: e.Individuals})
	}
	return list, nil
}
