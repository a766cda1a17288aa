package main

import (
	"context"

	"hoso/ui"
)

// Aside lists what was taken out of the pool.
func (d *desk) Aside(ctx context.Context) ([]ui.AsideEntry, error) {
	rows, err := d.AsideRows(ctx)
	entries := make([]ui.AsideEntry, len(rows))
	for i, r := range rows {
		entries[i] = ui.AsideEntry{Entry: entryOf(r.Entry), Reason: r.Reason}
	}
	return entries, err
}

// PoolNews counts what came.
func (d *desk) PoolNews(ctx context.Context) (ui.PoolNews, error) {
	all, fresh, err := d.Workspace.PoolNews(ctx)
	return ui.PoolNews{All: all, Fresh: fresh}, err
}
