package storage

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"hoso/model"
)

// VerdictOf sums findings up.
func VerdictOf(findings []model.Finding) Verdict {
	var v Verdict
	for _, f := range findings {
		switch {
		case f.Grade == model.Error:
			if v.Errors == 0 {
				v.Missing = f.Message
			}
			v.Errors++
		case f.Grade == model.Warning:
			if v.Errors+v.Warnings == 0 {
				v.Missing = f.Message
			}
			v.Warnings++
		}
	}
	return v
}

// Judge runs the rules on a dossier and keeps their verdict for lists. edited
// is when the dossier was last edited as the caller knows it: where it has been
// edited since, the verdict is not kept.
func (w *Workspace) Judge(ctx context.Context, id string, edited time.Time, today model.Date) (Verdict, error) {
	findings, err := w.Check(ctx, id, today)
	if err != nil {
		return Verdict{}, err
	}
	v := VerdictOf(findings)
	err = w.change(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO verdicts (dossier, edited, errors, warnings, missing)
			SELECT number, edited, ?, ?, ? FROM dossiers WHERE id = ? AND edited = ?
			ON CONFLICT DO UPDATE SET edited = excluded.edited, errors = excluded.errors, warnings = excluded.warnings, missing = excluded.missing
			WHERE (edited, errors, warnings, missing) <> (excluded.edited, excluded.errors, excluded.warnings, excluded.missing)`,
			v.Errors, v.Warnings, v.Missing, id, stampOf(edited))
		return err
	})
	if err != nil {
		return v, fmt.Errorf("keep verdict on %s: %w", id, err)
	}
	return v, nil
}

// Unjudged lists up to limit of the unit's own dossiers that no verdict holds
// for, the one last edited first: the id, and when it was edited.
func (w *Workspace) Unjudged(ctx context.Context, limit int) ([]Entry, error) {
	entries := []Entry{}
	err := eachRow(ctx, w.read, func(row *sql.Rows) error {
		e, err := w.scanEntry(row)
		entries = append(entries, e)
		return err
	}, `SELECT `+entryColumns+` FROM dossiers WHERE deleted = '' AND origin = '' AND archived = ''
			AND NOT EXISTS (SELECT 1 FROM verdicts v WHERE v.dossier = dossiers.number AND v.edited = dossiers.edited)
		ORDER BY edited DESC LIMIT ?`, limit)
	if err != nil {
		return nil, fmt.Errorf("list unjudged dossiers: %w", err)
	}
	return entries, nil
}
