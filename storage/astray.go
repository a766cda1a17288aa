package storage

import (
	"context"
	"database/sql"
	"errors"

	"hoso/model"
)

// astray are the ids of the dossiers of the pool that are addressed to somebody
// else; see the rule receive-address. They lie in the pool until they are put
// aside, and no figure counts them: they are counted where they belong.
func (w *Workspace) astray(ctx context.Context) (map[string]bool, error) {
	settings, err := w.settingsIfAny(ctx)
	if err != nil || settings.Unit.ID == "" {
		return nil, err
	}
	found, plans := map[string]bool{}, map[string][]string{} // ids by plan
	err = eachRow(ctx, w.read, func(row *sql.Rows) error {
		var id, plan string
		err := row.Scan(&id, &plan)
		plans[plan] = append(plans[plan], id)
		return err
	}, `SELECT id, plan FROM dossiers WHERE origin <> '' AND deleted = ''
		AND coalesce(body ->> '$.recipient.unit', '') NOT IN ('', ?)`, settings.Unit.ID)
	if err != nil {
		return nil, err
	}
	for plan, ids := range plans {
		inForce, _, err := w.PlanInForce(ctx, plan)
		switch {
		case errors.Is(err, model.ErrNotFound): // nobody knows whom it binds
			continue
		case err != nil:
			return nil, err
		case inForce.Board == settings.Unit.ID: // it receives every package
			continue
		}
		for _, id := range ids {
			found[id] = true
		}
	}
	return found, nil
}
