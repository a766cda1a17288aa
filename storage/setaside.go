package storage

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"hoso/model"
)

// asideMark is what the reason stands under for which a received dossier was put
// aside, in the place of a paper; the mark's hash is the reason in words.
const (
	asideMark                = "pool"
	DossierAside  PaperEvent = "set-aside"
	maxAsideBytes            = 2000 // of the reason
)

// BoundError: a received dossier cannot be put aside, because a lead dossier of
// the workspace was made from it.
type BoundError struct{ Lead string } // title of the lead dossier

func (e *BoundError) Error() string { return fmt.Sprintf("lead dossier %q is made from it", e.Lead) }

// Hint names the lead dossier.
func (e *BoundError) Hint() string {
	return fmt.Sprintf("Gói này đã được tổng hợp vào hồ sơ “%s” nên chưa bỏ khỏi danh sách được. Hãy đưa hồ sơ tổng hợp ấy vào thùng rác trước, hoặc để các trường hợp của gói ở lại và ghi lý do không đề nghị.", e.Lead)
}

// Aside is a received dossier that was put aside.
type Aside struct {
	Entry
	Reason string
}

// SetAside takes a received dossier out of the pool, with a reason: lists and
// figures leave it out. Its packages stay in the workspace, and Tidy does not
// erase it; BringBack, or receiving one of its packages again, puts it back.
//
// The error is a *BoundError where a lead dossier holds one of its packages,
// model.ErrNotFound for a dossier that is not in the pool.
func (w *Workspace) SetAside(ctx context.Context, id, reason string) error {
	reason, _ = model.Clean(strings.Join(strings.Fields(reason), " "))
	reason = strings.ToValidUTF8(reason[:min(len(reason), maxAsideBytes)], "")
	err := w.change(ctx, func(tx *sql.Tx) error {
		inPool, err := firstColumn(ctx, tx, "SELECT id FROM dossiers WHERE id = ? AND origin <> '' AND deleted = ''", id)
		if err != nil {
			return err
		}
		if len(inPool) == 0 {
			return model.ErrNotFound
		}
		bound, err := leadsFrom(ctx, tx, id)
		if err != nil {
			return err
		}
		if len(bound) > 0 {
			return &BoundError{Lead: bound[0]}
		}
		number, err := numberOf(ctx, tx, id)
		if err != nil {
			return err
		}
		if err := markIn(ctx, tx, number, PaperMark{Paper: asideMark, Event: DossierAside, Hash: reason}, w.stamp()); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "UPDATE dossiers SET deleted = ? WHERE id = ?", w.stamp(), id)
		return err
	})
	if err != nil {
		return fmt.Errorf("put %s aside: %w", id, err)
	}
	return nil
}

// leadsFrom are the titles of the workspace's own dossiers that were made from
// packages of a received one.
func leadsFrom(ctx context.Context, q querier, id string) ([]string, error) {
	return firstColumn(ctx, q, `SELECT DISTINCT l.title FROM dossiers l
		JOIN uses u ON u.dossier = l.number AND u.revision = 0 AND u.sort = 'package'
		JOIN received r ON r.code = u.key JOIN dossiers d ON d.number = r.dossier
		WHERE d.id = ? AND l.origin = '' AND l.deleted = ''`, id)
}

// LeadsFrom are the titles of the workspace's lead dossiers that were made from
// packages of a received dossier.
func (w *Workspace) LeadsFrom(ctx context.Context, id string) ([]string, error) {
	return leadsFrom(ctx, w.read, id)
}

// BringBack puts a dossier into the pool again that was put aside.
func (w *Workspace) BringBack(ctx context.Context, id string) error {
	return w.UndeleteDossier(ctx, id)
}

// AsideRows lists the dossiers that were put aside, the last one first.
func (w *Workspace) AsideRows(ctx context.Context) ([]Aside, error) {
	rows := []Aside{}
	err := eachRow(ctx, w.read, func(row *sql.Rows) error {
		var a Aside
		err := w.scanEntryAnd(row, &a.Entry, &a.Reason)
		rows = append(rows, a)
		return err
	}, `SELECT `+entryColumns+`, coalesce((SELECT hash FROM marks m WHERE m.dossier = number AND m.paper = ? AND m.event = ?), '')
		FROM dossiers WHERE origin <> '' AND deleted <> '' ORDER BY deleted DESC, number DESC`, asideMark, DossierAside)
	if err != nil {
		return nil, fmt.Errorf("list what was put aside: %w", err)
	}
	return rows, nil
}
