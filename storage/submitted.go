package storage

import (
	"context"
	"database/sql"
	"fmt"

	"hoso/model"
)

// SubmitDossier records that a dossier was handed in on a day. Handing in one
// that was handed in before changes the day. It is no edit: the dossier keeps
// its place among those last edited.
func (w *Workspace) SubmitDossier(ctx context.Context, id string, day model.Date) error {
	err := w.change(ctx, func(tx *sql.Tx) error { return submit(ctx, tx, id, day) })
	if err != nil {
		return fmt.Errorf("hand in dossier %s: %w", id, err)
	}
	return nil
}

func submit(ctx context.Context, tx *sql.Tx, id string, day model.Date) error {
	return setState(ctx, tx, id, func(d *model.Dossier) (string, []any) {
		before := d.State
		d.State, d.SubmittedOn = model.Submitted, day
		return "UPDATE dossiers SET before = CASE WHEN ? = 'submitted' THEN before ELSE ? END WHERE id = ?", []any{before, before, id}
	})
}

// WithdrawDossier takes SubmitDossier back: the dossier is in the state that it
// was handed in from. One that was not handed in stays as it is.
func (w *Workspace) WithdrawDossier(ctx context.Context, id string) error {
	err := w.change(ctx, func(tx *sql.Tx) error {
		var before model.State
		if err := tx.QueryRowContext(ctx, "SELECT before FROM dossiers WHERE id = ?", id).Scan(&before); err != nil {
			return asGone(explain(err))
		}
		return setState(ctx, tx, id, func(d *model.Dossier) (string, []any) {
			if d.State == model.Submitted {
				d.State, d.SubmittedOn = stateBefore(before, d), ""
			}
			return "UPDATE dossiers SET before = '' WHERE id = ?", []any{id}
		})
	})
	if err != nil {
		return fmt.Errorf("take back dossier %s: %w", id, err)
	}
	return nil
}

// stateBefore is the state that a dossier was handed in from, where nobody wrote
// that down too.
func stateBefore(written model.State, d *model.Dossier) model.State {
	switch {
	case written != "":
		return written
	case d.Revision > 0:
		return model.Packed
	}
	return model.Draft
}

// setState rewrites a draft with another state and runs the update of its
// columns that change returns.
func setState(ctx context.Context, tx *sql.Tx, id string, change func(*model.Dossier) (update string, args []any)) error {
	_, d, err := loadDossier(ctx, tx, id)
	if err != nil {
		return asGone(err)
	}
	var edited string
	if err := tx.QueryRowContext(ctx, "SELECT edited FROM dossiers WHERE id = ?", id).Scan(&edited); err != nil {
		return err
	}
	update, args := change(&d)
	f, err := newDraft(d)
	if err != nil {
		return err
	}
	if err := saveDraft(ctx, tx, f, edited); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, update, args...)
	return err
}
