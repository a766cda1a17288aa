package storage

import (
	"context"
	"database/sql"
	"fmt"
)

// ThinningDays is the age at which revisions are thinned.
const ThinningDays = 30

// thin removes revisions older than ThinningDays that were closed only
// because the clerk went on or paused, but for the last of each day. Those of
// a printed, packed, replaced or restored state stay.
func (w *Workspace) thin(ctx context.Context) error {
	limit := stampOf(w.now().AddDate(0, 0, -ThinningDays))
	err := w.change(ctx, func(tx *sql.Tx) error {
		// A day is one of UTC, which begins in Hà Nội at 7, before offices open.
		_, err := tx.ExecContext(ctx, `
			DELETE FROM revisions WHERE closed < ? AND why IN (?, ?) AND EXISTS (
				SELECT 1 FROM revisions later
				WHERE later.dossier = revisions.dossier AND later.number > revisions.number
					AND substr(later.closed, 1, 10) = substr(revisions.closed, 1, 10))`,
			limit, FieldLeft, Idle)
		return err
	})
	if err != nil {
		return fmt.Errorf("thin revisions: %w", err)
	}
	return nil
}
