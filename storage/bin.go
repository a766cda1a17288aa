package storage

import (
	"context"
	"fmt"
)

// BinDays is the number of days for which a deleted dossier can be taken back.
const BinDays = 30

// DeleteDossier puts a dossier into the bin: lists and searches leave it out,
// and Tidy erases it after BinDays. A dossier that lies there already stays.
func (w *Workspace) DeleteDossier(ctx context.Context, id string) error {
	return w.setDeleted(ctx, id, "UPDATE dossiers SET deleted = ? WHERE id = ? AND deleted = ''", w.stamp(), id)
}

// UndeleteDossier takes a dossier out of the bin.
func (w *Workspace) UndeleteDossier(ctx context.Context, id string) error {
	return w.setDeleted(ctx, id, "UPDATE dossiers SET deleted = '' WHERE id = ?", id)
}

func (w *Workspace) setDeleted(ctx context.Context, id, update string, args ...any) error {
	if err := w.updateListed(ctx, id, update, args...); err != nil {
		return fmt.Errorf("move dossier %s to or from the bin: %w", id, err)
	}
	return nil
}

// overdue lists the dossiers whose time in the bin is over; those that SetAside
// took out of the pool stay.
func (w *Workspace) overdue(ctx context.Context) ([]string, error) {
	limit := stampOf(w.now().AddDate(0, 0, -BinDays))
	return firstColumn(ctx, w.read, `SELECT id FROM dossiers WHERE deleted <> '' AND deleted < ?
		AND NOT EXISTS (SELECT 1 FROM marks m WHERE m.dossier = number AND m.paper = ? AND m.event = ?)`, limit, asideMark, DossierAside)
}
