package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"hoso/model"
)

// ErrGone: the dossier asked for is not there, or no longer. It is
// model.ErrNotFound too.
var ErrGone error = &gone{}

type gone struct{}

func (*gone) Error() string        { return "no such dossier" }
func (*gone) Is(target error) bool { return target == model.ErrNotFound }
func (*gone) Hint() string {
	return "Hồ sơ này không còn trong thư mục làm việc, nên chưa làm gì cả. Hãy xem trong Thùng rác, hoặc tìm lại theo tên."
}

// asGone says of a dossier what it says of a row.
func asGone(err error) error {
	if errors.Is(err, model.ErrNotFound) {
		return fmt.Errorf("%w: %w", ErrGone, err)
	}
	return err
}

// ArchiveDossier puts a dossier away: lists leave it out unless they are asked
// for it, searches and quotas go on counting it. One that is there already
// stays.
func (w *Workspace) ArchiveDossier(ctx context.Context, id string) error {
	return w.setArchived(ctx, id, "UPDATE dossiers SET archived = ? WHERE id = ? AND archived = ''", w.stamp(), id)
}

// UnarchiveDossier takes a dossier out of the archive.
func (w *Workspace) UnarchiveDossier(ctx context.Context, id string) error {
	return w.setArchived(ctx, id, "UPDATE dossiers SET archived = '' WHERE id = ?", id)
}

func (w *Workspace) setArchived(ctx context.Context, id, update string, args ...any) error {
	if err := w.updateListed(ctx, id, update, args...); err != nil {
		return fmt.Errorf("move dossier %s to or from the archive: %w", id, err)
	}
	return nil
}

// updateListed changes columns that are not read off the body.
func (w *Workspace) updateListed(ctx context.Context, id, update string, args ...any) error {
	return w.change(ctx, func(tx *sql.Tx) error {
		if _, err := numberOf(ctx, tx, id); err != nil {
			return asGone(err)
		}
		_, err := tx.ExecContext(ctx, update, args...)
		return err
	})
}
