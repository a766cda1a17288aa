package storage

import (
	"context"
	"errors"
)

// Tidy does what falls due with time: it erases what has lain in the bin for
// BinDays, goes on with erasures that were broken off, thins revisions, makes
// the day's backup, removes old ones, and then files that nothing refers to.
// One that fails does not keep the others from being done. Open calls it; a
// program that runs for days may call it again.
func (w *Workspace) Tidy(ctx context.Context) error {
	w.tidying.Lock()
	defer w.tidying.Unlock()
	var failed []error
	failed = append(failed, w.eraseOverdue(ctx), w.finishErasures(ctx), w.thin(ctx), w.backUpDaily(ctx), pruneBackups(w.backupsDir()))
	_, err := w.removeUnused(ctx)
	return errors.Join(append(failed, err)...)
}

func (w *Workspace) eraseOverdue(ctx context.Context) error {
	ids, err := w.overdue(ctx)
	if err != nil {
		return err
	}
	var failed []error
	for _, id := range ids {
		failed = append(failed, w.erase(ctx, id))
	}
	return errors.Join(failed...)
}
