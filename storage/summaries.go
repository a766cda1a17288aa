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
//
// Of a unit with more dossiers than MaxOthers, those of the same plan come
// before others, and newer before older.
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
	w.summarised.begin()
	defer w.summarised.end()
	err := eachRow(ctx, w.read, func(row *sql.Rows) error {
		var other string
		var body sql.RawBytes
		if err := row.Scan(&other, &body); err != nil {
			return err
		}
		s, err := w.summarised.of(other, body)
		summaries = append(summaries, s)
		return err
	}, `
		WITH twins AS (
			SELECT c.id AS copy, o.id AS original
			FROM received r JOIN dossiers c ON c.number = r.dossier
			JOIN dossiers o ON o.id = r.sent_as AND o.unit = c.unit AND o.number <> c.number)
		SELECT id, body FROM dossiers WHERE number IN (
			SELECT number FROM dossiers
			WHERE unit = ?1 AND deleted = '' AND id <> ?2
				AND id NOT IN (SELECT copy FROM twins)
				AND id NOT IN (SELECT original FROM twins WHERE copy = ?2)
			ORDER BY plan = (SELECT plan FROM dossiers WHERE id = ?2) DESC, number DESC LIMIT ?3)
		ORDER BY number`, unit, id, MaxOthers)
	return summaries, err
}

// MaxOthers is the greatest number of other dossiers that a check looks at. A
// unit proposes a handful in a year; without a limit each check in a workspace
// of ten thousand would read all of it.
const MaxOthers = 200
