package storage

import (
	"context"
	"database/sql"
	"fmt"

	"hoso/model"
)

// CopyDossier makes a new draft after a dossier (model.Dossier.Copy) and
// returns its id. The stored files that the copy needs are shared.
func (w *Workspace) CopyDossier(ctx context.Context, id string, scope model.CopyScope, today model.Date) (string, error) {
	made, err := w.NewID(ctx, id)
	if err == nil {
		err = w.change(ctx, func(tx *sql.Tx) error {
			_, d, err := loadDossier(ctx, tx, id)
			if err != nil {
				return asGone(err)
			}
			f, err := newDraft(d.Copy(made, scope, today))
			if err != nil {
				return err
			}
			return saveDraft(ctx, tx, f, w.stamp())
		})
	}
	if err != nil {
		return "", fmt.Errorf("copy dossier %s: %w", id, err)
	}
	return made, nil
}
