package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"hoso/model"
)

// SaveDossier overwrites the draft of d, or begins it, and takes it out of the
// bin if it lay there. Texts are cleaned on the way (model.CleanDossier); a
// dossier that model.Decode would not read again is refused, with Decode's
// error. Saving what is already there changes nothing, not even when it was
// last edited.
func (w *Workspace) SaveDossier(ctx context.Context, d model.Dossier) error {
	draft, err := newDraft(d)
	if err == nil {
		err = w.change(ctx, func(tx *sql.Tx) error { return saveDraft(ctx, tx, draft, w.stamp()) })
	}
	if err != nil {
		return fmt.Errorf("save dossier %s: %w", d.ID, err)
	}
	return nil
}

// Dossier returns the draft with the given id, also from the bin;
// model.ErrNotFound when there is none.
func (w *Workspace) Dossier(ctx context.Context, id string) (model.Dossier, error) {
	_, d, err := loadDossier(ctx, w.read, id)
	if err != nil {
		return model.Dossier{}, fmt.Errorf("read dossier %s: %w", id, err)
	}
	return d, nil
}

// draft is a dossier in the form that is stored.
type draft struct {
	dossier model.Dossier
	body    string
}

// newDraft makes sure that what goes in will come out: it encodes d, reads it
// back, which cleans it without touching the caller's copy, and encodes that.
func newDraft(d model.Dossier) (draft, error) {
	if !model.ValidID(d.ID) {
		return draft{}, fmt.Errorf("id %q may not name a dossier", d.ID)
	}
	raw, err := model.Encode(d)
	if err != nil {
		return draft{}, err
	}
	clean, err := model.Decode(d.ID, raw)
	if err != nil {
		return draft{}, err
	}
	body, err := model.Encode(clean)
	return draft{dossier: clean, body: string(body)}, err
}

// saveDraft writes the draft's row and what is derived from it.
func saveDraft(ctx context.Context, tx *sql.Tx, f draft, now string) error {
	var before, deleted string
	err := tx.QueryRowContext(ctx, "SELECT body, deleted FROM dossiers WHERE id = ?", f.dossier.ID).Scan(&before, &deleted)
	switch {
	case err == nil && before == f.body && deleted == "":
		return nil
	case err != nil && !errors.Is(err, sql.ErrNoRows):
		return err
	}
	d := f.dossier
	var number int64
	err = tx.QueryRowContext(ctx, `
		INSERT INTO dossiers (id, kind, stage, theme, plan, unit, unit_name, title, collectives, individuals, state, revision, submitted, origin, edited, body)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, stage = excluded.stage, theme = excluded.theme, plan = excluded.plan,
			unit = excluded.unit, unit_name = excluded.unit_name, title = excluded.title, collectives = excluded.collectives,
			individuals = excluded.individuals, state = excluded.state, revision = excluded.revision, submitted = excluded.submitted, origin = excluded.origin, edited = excluded.edited,
			deleted = '', body = excluded.body
		RETURNING number`,
		d.ID, d.Kind, d.Stage, d.Theme, d.Plan.ID, d.Proposer.ID, d.Proposer.Name, titleOf(d), d.Collectives(), d.Individuals(),
		d.State, d.Revision, d.SubmittedOn, d.Origin, now, f.body).Scan(&number)
	if err != nil {
		return err
	}
	if err := saveUses(ctx, tx, number, d); err != nil {
		return err
	}
	if err := saveNominees(ctx, tx, number, d); err != nil {
		return err
	}
	return saveTexts(ctx, tx, number, d)
}

// loadDossier returns a draft and the number of its row.
func loadDossier(ctx context.Context, q querier, id string) (number int64, d model.Dossier, err error) {
	var body string
	err = q.QueryRowContext(ctx, "SELECT number, body FROM dossiers WHERE id = ?", id).Scan(&number, &body)
	if err != nil {
		return 0, d, explain(err)
	}
	d, err = model.Decode(id, []byte(body))
	return number, d, err
}

// numberOf returns the number of a dossier's row.
func numberOf(ctx context.Context, q querier, id string) (number int64, err error) {
	err = q.QueryRowContext(ctx, "SELECT number FROM dossiers WHERE id = ?", id).Scan(&number)
	return number, explain(err)
}
