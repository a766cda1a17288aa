package storage

import (
	"context"
	"database/sql"
	"fmt"

	"hoso/model"
)

// Transferred says that a revision was closed because a nominee came from
// another dossier, or went to one.
const Transferred = "transfer"

// ErrNotOwnDraft: the dossier is not one that nominees can be put into: it was
// received, handed in, or lies in the bin.
var ErrNotOwnDraft error = &hinted{"not a draft of this workspace", "Hồ sơ được chọn đã nộp, đã xóa hoặc do đơn vị khác gửi đến nên không thêm tập thể, cá nhân vào được; mọi hồ sơ vẫn nguyên như cũ. Hãy chọn một hồ sơ đang soạn."}

// TransferNominee puts a nominee of one draft into another one, as
// model.Dossier.TakeNominee does, and returns the id that it has there. Where
// it moves, it leaves the first. Either both drafts are changed or none; both
// have a revision of before and one of after. The error is ErrNotOwnDraft for
// a second dossier that takes nobody, and model.ErrNotFound where there is no
// such dossier or nominee.
func (w *Workspace) TransferNominee(ctx context.Context, from, to, nominee string, move bool) (id string, err error) {
	err = w.change(ctx, func(tx *sql.Tx) error {
		source, err := takeDraft(ctx, tx, from, w.stamp())
		if err != nil {
			return err
		}
		target, err := takeDraft(ctx, tx, to, w.stamp())
		if err != nil {
			return err
		}
		if target.State == model.Submitted {
			return ErrNotOwnDraft
		}
		if target, id = target.TakeNominee(source, nominee); id == "" || from == to {
			return model.ErrNotFound
		}
		if move {
			if err := putDraft(ctx, tx, source.WithoutNominee(nominee), Transferred, w.stamp()); err != nil {
				return err
			}
		}
		return putDraft(ctx, tx, target, Transferred, w.stamp())
	})
	if err != nil {
		return "", fmt.Errorf("bring nominee %s of %s to %s: %w", nominee, from, to, err)
	}
	return id, nil
}

// WithdrawNominee takes a nominee out of a draft again. One that is not there
// any more is no error.
func (w *Workspace) WithdrawNominee(ctx context.Context, dossier, nominee string) error {
	err := w.change(ctx, func(tx *sql.Tx) error {
		d, err := takeDraft(ctx, tx, dossier, w.stamp())
		if err != nil {
			return err
		}
		return putDraft(ctx, tx, d.WithoutNominee(nominee), Transferred, w.stamp())
	})
	if err != nil {
		return fmt.Errorf("withdraw nominee %s from %s: %w", nominee, dossier, err)
	}
	return nil
}

// takeDraft reads a draft that may be changed and keeps it as a revision.
func takeDraft(ctx context.Context, tx *sql.Tx, id, now string) (model.Dossier, error) {
	_, d, err := loadDossier(ctx, tx, id)
	if err != nil {
		return d, err
	}
	var deleted string
	if err := tx.QueryRowContext(ctx, "SELECT deleted FROM dossiers WHERE id = ?", id).Scan(&deleted); err != nil {
		return d, err
	}
	if deleted != "" || d.State == model.Received {
		return d, ErrNotOwnDraft
	}
	_, err = closeRevision(ctx, tx, id, FieldLeft, now)
	return d, err
}

// putDraft writes a draft that was changed: one that was printed, packed or
// handed in is being worked on again. why is what it was changed for.
func putDraft(ctx context.Context, tx *sql.Tx, d model.Dossier, why, now string) error {
	d.State = model.Draft
	f, err := newDraft(d)
	if err != nil {
		return err
	}
	if err := saveDraft(ctx, tx, f, now); err != nil {
		return err
	}
	_, err = closeRevision(ctx, tx, d.ID, why, now)
	return err
}
