package storage

import (
	"context"
	"database/sql"
	"fmt"
)

// PoolNews counts the dossiers of the pool, and those that still wait: without a
// receipt and in no lead dossier, or there by an earlier package.
func (w *Workspace) PoolNews(ctx context.Context) (all, fresh int, err error) {
	taken, err := w.consolidations(ctx)
	if err == nil {
		err = eachRow(ctx, w.read, func(row *sql.Rows) error {
			var id string
			var acknowledged bool
			err := row.Scan(&id, &acknowledged)
			all++
			if taken[id] == ConsolidatedOlder || taken[id] == NotConsolidated && !acknowledged {
				fresh++
			}
			return err
		}, `SELECT id, EXISTS (SELECT 1 FROM marks m WHERE m.dossier = number AND m.paper = ? AND m.event = ? AND m.hash = origin)
			FROM dossiers WHERE origin <> '' AND deleted = ''`, receiptMark, ReceiptMade)
	}
	if err != nil {
		return 0, 0, fmt.Errorf("count what came: %w", err)
	}
	return all, fresh, nil
}
