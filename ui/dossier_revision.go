package ui

import (
	"context"
	"time"
)

// Why a revision was closed.
const (
	fieldLeft = "field"
	idle      = "idle"

	beforePrint = "print"
)

// idleAfter is the time without a keystroke after which a revision closes.
const idleAfter = 2 * time.Minute

// watchIdle closes a revision when nothing was typed for a while.
func (f *dossierForm) watchIdle() {
	if f.watching {
		return
	}
	f.watching = true
	seen := f.changes
	f.back.After(idleAfter, func() {
		f.watching = false
		if f.changes != seen {
			f.watchIdle()
			return
		}
		f.closeRevision(idle, func(error) {})
	})
}

// saveThen returns work that first writes what is not yet on disk.
func (f *dossierForm) saveThen(work func(ctx context.Context) error) func(ctx context.Context) error {
	save := f.saver.pending()
	return func(ctx context.Context) error {
		if err := save(); err != nil {
			return err
		}
		return work(ctx)
	}
}

// closeRevision keeps a version of what was changed, if anything was.
func (f *dossierForm) closeRevision(why string, done func(error)) {
	if !f.revised {
		return
	}
	f.revised = false
	id := f.d.ID
	work := f.saveThen(func(ctx context.Context) error {
		_, err := f.store.CloseRevision(ctx, id, why)
		return err
	})
	f.back.run(func() error { return work(context.Background()) }, func(err error) {
		f.saver.after(nil)
		done(err)
	})
}

// closeNow writes everything on the calling thread: the window is being
// closed.
func (f *dossierForm) closeNow() error {
	if err := f.saver.flushNow(); err != nil || !f.revised {
		return err
	}
	_, err := f.store.CloseRevision(context.Background(), f.d.ID, fieldLeft)
	return err
}
