package storage

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"hoso/model"
)

// StoreReceived keeps a package that has been verified and puts its dossier
// into the pool: src is the zip as it came, code the package code, d the
// dossier in it. It returns the id under which the pool has the dossier, and
// whether anything is new: the same package twice is once, whatever its file
// is called.
//
// A later package of the same dossier, by the same unit, takes the place of an
// earlier one, whose content is kept as a revision; an earlier package that
// comes after a later one is kept as a file and does not touch the pool. Where
// the id belongs to another dossier of this workspace, the unit's own or
// another unit's, the pool's copy goes by the id with the code's first eight
// digits behind it.
func (w *Workspace) StoreReceived(ctx context.Context, code string, src io.Reader, d model.Dossier) (id string, isNew bool, err error) {
	if !hashForm.MatchString(code) {
		return "", false, fmt.Errorf("store package: %q is no package code", code)
	}
	w.tidying.Lock() // or the file could be taken for an unused one before its row is there
	defer w.tidying.Unlock()
	p := &parcel{code: code, dossier: d}
	if err := w.keepParcel(ctx, p, src); err != nil {
		return "", false, fmt.Errorf("store package %s: %w", code, err)
	}
	err = w.change(ctx, func(tx *sql.Tx) error {
		id, isNew, err = p.intoPool(ctx, tx, w.stamp())
		return err
	})
	if err != nil {
		return "", false, fmt.Errorf("store package %s: %w", code, err)
	}
	return id, isNew, nil
}

// parcel is a received package on its way into the workspace.
type parcel struct {
	code    string
	dossier model.Dossier
	hash    string // of the zip
	size    int64
}

// keepParcel puts the zip under its name, and takes its hash on the way. A
// sound file that is there already stays as it is.
func (w *Workspace) keepParcel(ctx context.Context, p *parcel, src io.Reader) error {
	file := w.ReceivedFile(p.code)
	var known string
	err := w.read.QueryRowContext(ctx, "SELECT sha256, size FROM received WHERE code = ?", p.code).Scan(&known, &p.size)
	switch {
	case err != nil && !errors.Is(err, sql.ErrNoRows):
		return explain(err)
	case err == nil:
		if p.hash, _, err = hashFile(ctx, file); err == nil && p.hash == known {
			return nil
		}
	}
	sum := sha256.New()
	err = WriteFileAtomically(file, func(to io.Writer) (err error) {
		p.size, err = io.Copy(io.MultiWriter(to, sum), &contextReader{ctx, src})
		return err
	})
	p.hash = hex.EncodeToString(sum.Sum(nil))
	return err
}

// intoPool writes the package's row and, unless it is an old one, its dossier.
func (p *parcel) intoPool(ctx context.Context, tx *sql.Tx, now string) (id string, isNew bool, err error) {
	id, deleted, err := knownParcel(ctx, tx, p.code)
	switch {
	case err == nil && !deleted:
		_, err = tx.ExecContext(ctx, "UPDATE received SET sha256 = ?, size = ? WHERE code = ?", p.hash, p.size, p.code)
		return id, false, err
	case err != nil && !errors.Is(err, model.ErrNotFound):
		return "", false, err
	}
	id, later, err := p.place(ctx, tx)
	if err != nil {
		return "", false, err
	}
	if !later {
		if err := p.replace(ctx, tx, id, now); err != nil {
			return "", false, err
		}
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO received (code, dossier, sent_as, sha256, size, stored)
		SELECT ?, number, ?, ?, ?, ? FROM dossiers WHERE id = ? ON CONFLICT DO UPDATE SET sha256 = excluded.sha256, size = excluded.size`,
		p.code, p.dossier.ID, p.hash, p.size, now, id)
	return id, true, err
}

// knownParcel returns the dossier that a package was stored for, and whether
// it lies in the bin.
func knownParcel(ctx context.Context, q querier, code string) (id string, deleted bool, err error) {
	err = q.QueryRowContext(ctx, "SELECT d.id, d.deleted <> '' FROM received r JOIN dossiers d ON d.number = r.dossier WHERE r.code = ?", code).Scan(&id, &deleted)
	return id, deleted, explain(err)
}

// place finds the id that the dossier goes by in the pool, and whether a later
// package of it is there already.
func (p *parcel) place(ctx context.Context, tx *sql.Tx) (id string, later bool, err error) {
	for _, id := range []string{p.dossier.ID, p.ownID()} {
		_, there, err := loadDossier(ctx, tx, id)
		switch {
		case errors.Is(err, model.ErrNotFound):
			return id, false, nil
		case err != nil:
			return "", false, err
		case there.Origin != "" && there.Proposer.ID == p.dossier.Proposer.ID:
			return id, there.Revision > p.dossier.Revision, nil
		}
	}
	return "", false, fmt.Errorf("place for dossier %s: %w", p.dossier.ID, model.ErrConflict)
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
	d := p.dossier
	d.ID, d.State, d.Origin = id, model.Received, p.code
	f, err := newDraft(d)
	if err != nil {
		return err
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
