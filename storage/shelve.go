package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"sync"
)

// put is what became of a parcel in the pool.
type put struct {
	id       string // of the dossier there
	isNew    bool   // the package was not here before
	older    bool   // a later package of the dossier was here
	replaced string // the code of the package whose place it took
	err      error  // why it was not put; the others were
}

// storeParcels puts parcels into the workspace in their order, all in one
// transaction behind their files: what the database speaks of is on the disk.
// A parcel that cannot be put does not stop the others; what would stop them
// too (a full disk, the end of ctx) is the error, and then nothing is changed
// but for files that nobody refers to.
func (w *Workspace) storeParcels(ctx context.Context, parcels []*parcel) ([]put, error) {
	w.tidying.Lock() // or a file could be taken for an unused one before its row is there
	defer w.tidying.Unlock()
	if err := w.shelve(parcels); err != nil {
		return nil, explain(err)
	}
	var done []put
	// With a context that can end, the driver starts a goroutine for each of
	// some thousand statements; a batch takes less than a second.
	whole := context.WithoutCancel(ctx)
	err := w.change(whole, func(tx *sql.Tx) error {
		for _, p := range parcels {
			if err := ctx.Err(); err != nil {
				return err
			}
			one, err := putOne(whole, tx, p, w.stamp())
			if err != nil {
				return err
			}
			done = append(done, one)
		}
		return nil
	})
	return done, err
}

// putOne puts one parcel, or leaves the transaction as it was.
func putOne(ctx context.Context, tx *sql.Tx, p *parcel, now string) (put, error) {
	if _, err := tx.ExecContext(ctx, "SAVEPOINT parcel"); err != nil {
		return put{}, err
	}
	done, err := p.intoPool(ctx, tx, now)
	if err = explain(err); err != nil {
		if stopsAll(ctx, err) {
			return put{}, err
		}
		if _, err := tx.ExecContext(ctx, "ROLLBACK TO parcel"); err != nil {
			return put{}, err
		}
		done = put{err: fmt.Errorf("store package %s: %w", p.code, err)}
	}
	_, err = tx.ExecContext(ctx, "RELEASE parcel")
	return done, err
}

// stopsAll reports whether what has failed for one package would fail for the
// next ones too.
func stopsAll(ctx context.Context, err error) bool {
	for _, all := range []error{ErrDiskFull, ErrReadOnly, ErrBusy, ErrDamaged} {
		if errors.Is(err, all) {
			return true
		}
	}
	return ctx.Err() != nil
}

// syncsAtOnce is how many files are brought to the disk at once: the file
// system then writes its journal for all of them together.
const syncsAtOnce = 16

// shelve brings the parcels' copies to the disk and gives them their names.
func (w *Workspace) shelve(parcels []*parcel) error {
	failed := make([]error, len(parcels))
	slots := make(chan struct{}, syncsAtOnce)
	var all sync.WaitGroup
	for i, p := range parcels {
		if p.temp == "" {
			continue
		}
		slots <- struct{}{}
		all.Go(func() {
			failed[i] = syncFile(p.temp)
			<-slots
		})
	}
	all.Wait()
	if err := errors.Join(failed...); err != nil {
		return err
	}
	named := false
	for _, p := range parcels {
		if p.temp == "" {
			continue
		}
		if err := os.Rename(p.temp, w.ReceivedFile(p.code)); err != nil {
			return err
		}
		p.temp, named = "", true
	}
	if !named {
		return nil
	}
	return syncFolder(w.path(receivedName))
}
