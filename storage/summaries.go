package storage

import (
	"context"
	"database/sql"
	"fmt"

	"hoso/model"
)

// Summaries returns what model.Check needs beside the dossier with the given
// id (Case.Others): the other dossiers that its unit proposes, without the
// bin, oldest first; model.ErrNotFound when there is no such dossier.
//
// Dossiers of other units are left out: what they nominate is counted where it
// was proposed. A unit that receives its own package has the dossier twice;
// the copy is left out beside its original, and the original when the copy is
// asked about.
func (w *Workspace) Summaries(ctx context.Context, id string) ([]model.Summary, error) {
	summaries, err := w.summaries(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("summarise dossiers beside %s: %w", id, err)
	}
	return summaries, nil
}

func (w *Workspace) summaries(ctx context.Context, id string) ([]model.Summary, error) {
	var unit string
	if err := w.read.QueryRowContext(ctx, "SELECT unit FROM dossiers WHERE id = ?", id).Scan(&unit); err != nil {
		return nil, explain(err)
	}
	summaries := []model.Summary{}
	err := eachRow(ctx, w.read, func(row *sql.Rows) error {
		var other, body string
		if err := row.Scan(&other, &body); err != nil {
			return err
		}
		d, err := model.Decode(other, []byte(body))
		summaries = append(summaries, model.Summarise(d))
		return err
	}, `
		WITH twins AS (
			SELECT c.id AS copy, o.id AS original
			FROM received r JOIN dossiers c ON c.number = r.dossier
			JOIN dossiers o ON o.id = r.sent_as AND o.unit = c.unit AND o.number <> c.number)
		SELECT id, body FROM dossiers
		WHERE unit = ?1 AND deleted = '' AND id <> ?2
			AND id NOT IN (SELECT copy FROM twins)
			AND id NOT IN (SELECT original FROM twins WHERE copy = ?2)
		ORDER BY number`, unit, id)
	return summaries, err
}
