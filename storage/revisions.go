package storage

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"hoso/model"
)

// Why a revision was closed.
const (
	FieldLeft     = "field"   // the clerk went to another field
	Idle          = "idle"    // nothing was typed for two minutes
	BeforePrint   = "print"   // papers were made
	BeforePack    = "pack"    // a package was made
	BeforeReturn  = "restore" // an earlier revision was brought back
	BeforeReplace = "replace" // a later package of the dossier came in
	AfterPut      = "put"     // the dossier came as a file
	AfterAttach   = "attach"  // a file was attached
)

// Revision names a dossier as it once stood.
type Revision struct {
	Number int       `json:"number"` // from 1
	Closed time.Time `json:"closed"`
	Why    string    `json:"why"`
}

// CloseRevision keeps the draft as a revision and returns its number; why says
// what it was closed for. A draft that is still what the last revision holds
// makes no new one: then that one's number is returned.
func (w *Workspace) CloseRevision(ctx context.Context, id, why string) (n int, err error) {
	err = w.change(ctx, func(tx *sql.Tx) error {
		n, err = closeRevision(ctx, tx, id, why, w.stamp())
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("close revision of %s: %w", id, err)
	}
	return n, nil
}

func closeRevision(ctx context.Context, tx *sql.Tx, id, why, now string) (n int, err error) {
	var dossier int64
	var body string
	if err := tx.QueryRowContext(ctx, "SELECT number, body FROM dossiers WHERE id = ?", id).Scan(&dossier, &body); err != nil {
		return 0, err
	}
	sum := sha256.Sum256([]byte(body))
	hash := hex.EncodeToString(sum[:])
	var last string
	err = tx.QueryRowContext(ctx, "SELECT number, hash FROM revisions WHERE dossier = ? ORDER BY number DESC LIMIT 1", dossier).Scan(&n, &last)
	switch {
	case err == nil && last == hash:
		return n, nil
	case err != nil && !errors.Is(err, sql.ErrNoRows):
		return 0, err
	}
	n++
	packed, err := deflate(body)
	if err != nil {
		return 0, err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO revisions (dossier, number, closed, why, hash, body) VALUES (?, ?, ?, ?, ?, ?)",
		dossier, n, now, why, hash, packed)
	if err != nil {
		return 0, err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO uses (dossier, revision, sort, key) SELECT dossier, ?, sort, key FROM uses WHERE dossier = ? AND revision = 0", n, dossier)
	return n, err
}

// Revisions lists a dossier's revisions, the newest first.
func (w *Workspace) Revisions(ctx context.Context, id string) ([]Revision, error) {
	dossier, err := numberOf(ctx, w.read, id)
	if err != nil {
		return nil, fmt.Errorf("list revisions of %s: %w", id, err)
	}
	revisions := []Revision{}
	err = eachRow(ctx, w.read, func(row *sql.Rows) error {
		var r Revision
		var closed string
		err := row.Scan(&r.Number, &closed, &r.Why)
		r.Closed = w.timeOf(closed)
		revisions = append(revisions, r)
		return err
	}, "SELECT number, closed, why FROM revisions WHERE dossier = ? ORDER BY number DESC", dossier)
	if err != nil {
		return nil, fmt.Errorf("list revisions of %s: %w", id, err)
	}
	return revisions, nil
}

// Revision returns a dossier as it stood in its n-th revision.
func (w *Workspace) Revision(ctx context.Context, id string, n int) (model.Dossier, error) {
	d, err := loadRevision(ctx, w.read, id, n)
	if err != nil {
		return model.Dossier{}, fmt.Errorf("read revision %d of %s: %w", n, id, err)
	}
	return d, nil
}

func loadRevision(ctx context.Context, q querier, id string, n int) (model.Dossier, error) {
	var packed []byte
	err := q.QueryRowContext(ctx, "SELECT r.body FROM revisions r JOIN dossiers d ON d.number = r.dossier WHERE d.id = ? AND r.number = ?", id, n).Scan(&packed)
	if err != nil {
		return model.Dossier{}, explain(err)
	}
	body, err := inflate(packed)
	if err != nil {
		return model.Dossier{}, err
	}
	return model.Decode(id, body)
}

// RestoreRevision makes the n-th revision the draft again and returns it. The
// draft of before is kept as a revision, so that this can be taken back too.
// What counts the dossier's packages is not turned back with its content: it
// goes on from where it stands, and an own dossier becomes a draft.
func (w *Workspace) RestoreRevision(ctx context.Context, id string, n int) (d model.Dossier, err error) {
	err = w.change(ctx, func(tx *sql.Tx) error {
		_, present, err := loadDossier(ctx, tx, id)
		if err != nil {
			return err
		}
		if d, err = loadRevision(ctx, tx, id, n); err != nil {
			return err
		}
		if _, err := closeRevision(ctx, tx, id, BeforeReturn, w.stamp()); err != nil {
			return err
		}
		d.Revision, d.Supersedes, d.Origin = present.Revision, present.Supersedes, present.Origin
		d.State = present.State
		if d.State != model.Received {
			d.State = model.Draft
		}
		f, err := newDraft(d)
		if err != nil {
			return err
		}
		return saveDraft(ctx, tx, f, w.stamp())
	})
	if err != nil {
		return model.Dossier{}, fmt.Errorf("restore revision %d of %s: %w", n, id, err)
	}
	return d, nil
}
