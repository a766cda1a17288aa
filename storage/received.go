package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"

	"hoso/model"
)

// intoPool writes the package's row and, unless it is an old one, its dossier.
// A later package of the same dossier, by the same unit, takes the place of an
// earlier one, whose content is kept as a revision; an earlier package that
// comes after a later one is kept as a file and does not touch the pool. Where
// the id belongs to another dossier of this workspace, the unit's own or
// another unit's, the pool's copy goes by the id with the code's first eight
// digits behind it.
func (p *parcel) intoPool(ctx context.Context, tx *sql.Tx, now string) (put, error) {
	id, deleted, err := knownParcel(ctx, tx, p.code)
	switch {
	case err == nil && !deleted:
		if _, err := tx.ExecContext(ctx, "UPDATE received SET sha256 = ?, size = ? WHERE code = ?", p.hash, p.size, p.code); err != nil {
			return put{}, err
		}
		done := put{id: id}
		err := tx.QueryRowContext(ctx, "SELECT origin <> ? FROM dossiers WHERE id = ?", p.code, id).Scan(&done.older)
		return done, err
	case err != nil && !errors.Is(err, model.ErrNotFound):
		return put{}, err
	}
	id, there, err := p.place(ctx, tx)
	if err != nil {
		return put{}, err
	}
	done := put{id: id, isNew: true, older: there.Revision > p.dossier.Revision}
	if !done.older {
		if there.Origin != p.code { // not the same package, back from the bin
			done.replaced = there.Origin
		}
		if err := p.replace(ctx, tx, id, now); err != nil {
			return put{}, err
		}
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO received (code, dossier, sent_as, sha256, size, stored, revision)
		SELECT ?, number, ?, ?, ?, ?, ? FROM dossiers WHERE id = ? ON CONFLICT DO UPDATE SET sha256 = excluded.sha256, size = excluded.size`,
		p.code, p.dossier.ID, p.hash, p.size, now, p.dossier.Revision, id)
	return done, err
}

// knownParcel returns the dossier that a package was stored for, and whether
// it lies in the bin.
func knownParcel(ctx context.Context, q querier, code string) (id string, deleted bool, err error) {
	err = q.QueryRowContext(ctx, "SELECT d.id, d.deleted <> '' FROM received r JOIN dossiers d ON d.number = r.dossier WHERE r.code = ?", code).Scan(&id, &deleted)
	return id, deleted, explain(err)
}

// place finds the id that the dossier goes by in the pool, and what is there
// already: the zero Dossier where nothing is.
func (p *parcel) place(ctx context.Context, tx *sql.Tx) (id string, there model.Dossier, err error) {
	for _, id := range []string{p.dossier.ID, p.ownID()} {
		_, there, err := loadDossier(ctx, tx, id)
		switch {
		case errors.Is(err, model.ErrNotFound):
			return id, model.Dossier{}, nil
		case err != nil:
			return "", there, err
		case there.Origin != "" && there.Proposer.ID == p.dossier.Proposer.ID:
			return id, there, nil
		}
	}
	return "", there, fmt.Errorf("place for dossier %s: %w", p.dossier.ID, model.ErrConflict)
}

// ownID is the dossier's id with the first digits of the code behind it, cut
// to the 64 letters that model.ValidID allows.
func (p *parcel) ownID() string {
	id := p.dossier.ID
	return id[:min(len(id), 64-9)] + "-" + p.code[:8]
}

// replace puts the dossier under id, after keeping what is there.
func (p *parcel) replace(ctx context.Context, tx *sql.Tx, id, now string) error {
	_, err := closeRevision(ctx, tx, id, BeforeReplace, now)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	f := p.draft
	if f.dossier.ID != id {
		if f, err = p.draftAs(id); err != nil {
			return err
		}
	}
	return saveDraft(ctx, tx, f, now)
}

// ReceivedFile is the path of a package as it came.
func (w *Workspace) ReceivedFile(code string) string {
	return filepath.Join(w.dir, receivedName, filepath.Base(code)+".zip")
}

// ReceivedDossier returns the dossier that came in the package with the given
// code. The error is model.ErrNotFound for a package that the workspace does
// not have, and model.ErrConflict when a later package has taken its place.
func (w *Workspace) ReceivedDossier(ctx context.Context, code string) (model.Dossier, error) {
	id, deleted, err := knownParcel(ctx, w.read, code)
	if err == nil && deleted {
		err = model.ErrNotFound
	}
	if err != nil {
		return model.Dossier{}, fmt.Errorf("read package %s: %w", code, err)
	}
	_, d, err := loadDossier(ctx, w.read, id)
	if err == nil && d.Origin != code {
		err = fmt.Errorf("replaced by package %s: %w", d.Origin, model.ErrConflict)
	}
	if err != nil {
		return model.Dossier{}, fmt.Errorf("read package %s: %w", code, err)
	}
	return d, nil
}
