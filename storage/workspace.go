package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"
)

// Workspace is an open workspace. Its methods may be called from several
// goroutines at once.
type Workspace struct {
	dir  string
	now  func() time.Time
	lock *dirLock
	// write has one connection, so that writers queue here and not in SQLite;
	// read has several, which never wait for a writer (WAL).
	write, read *sql.DB
	// tidying keeps those who rewrite or remove whole files apart.
	tidying sync.Mutex
	tidied  error
	// examined tells that the whole database was read and found sound.
	examined bool
	// passphrase asks for that of a file being received; may be nil.
	passphrase AskPassphrase
	// summarised keeps what the last checks needed of other dossiers.
	summarised summaryCache
	// changes counts the transactions that may have changed something; pooled
	// and checked hold for as long as the count stands.
	changes atomic.Uint64
	pooled  poolCache
	checked checkedCache
	// signatures holds for ever: packages do not change.
	signatures signatureCache
}

// Open opens the workspace in dir, and creates it where there is none. now is
// the clock that changes are dated by.
//
// The error is a *LockedError while another process holds the workspace, a
// *NewerError (model.ErrNewerVersion) or *ForeignError for a database that is
// not this program's to open, and a *DamagedError with the newest sound backup
// for one that is damaged or gone; in none of these cases is the database
// changed by a byte. A database of an older version is copied into backups/
// and then migrated, whole or not at all.
//
// Open reads the whole database and ends with Tidy; what that could not do is
// in TidyError. It is OpenAsLeft and Settle.
func Open(ctx context.Context, dir string, now func() time.Time) (*Workspace, error) {
	return open(ctx, dir, now, migrations)
}

func open(ctx context.Context, dir string, now func() time.Time, steps []migration) (*Workspace, error) {
	w, err := begin(ctx, dir, now, nil, steps, inspect)
	if err != nil {
		return nil, err
	}
	w.examined = true
	w.tidied = errors.Join(w.tidied, w.Tidy(ctx))
	if err := ctx.Err(); err != nil {
		w.Close()
		return nil, fmt.Errorf("open workspace %s: %w", dir, err)
	}
	return w, nil
}

// OpenAsLeft is Open for a window that is to be there at once, however much the
// workspace holds: where the database is to the byte what Close left, it is
// not read as a whole. Settle does what is left out. held, if not nil, is called
// as soon as no other process can open the workspace, before anything is read.
func OpenAsLeft(ctx context.Context, dir string, now func() time.Time, held func()) (*Workspace, error) {
	examined := false
	w, err := begin(ctx, dir, now, held, migrations, func(ctx context.Context, path string, known int) (int, error) {
		if isAsLeft(filepath.Dir(path)) {
			return glance(ctx, path, known)
		}
		examined = true
		return inspect(ctx, path, known)
	})
	if err == nil {
		w.examined = examined
	}
	return w, err
}

// Settle does what OpenAsLeft put off: it reads the whole database, and then
// tidies (TidyError). The error is a *DamagedError, with the newest sound
// backup, for a database that was damaged although its file looks as it was
// left; then the workspace is to be closed. Work may go on meanwhile.
func (w *Workspace) Settle(ctx context.Context) error {
	if !w.examined {
		if _, err := inspect(ctx, w.databaseFile(), len(migrations)); err != nil {
			return fmt.Errorf("settle workspace: %w", offerBackup(ctx, w.dir, len(migrations), w.now(), err))
		}
	}
	w.tidied = errors.Join(w.tidied, w.Tidy(ctx))
	return nil
}

// begin takes the lock and starts under it.
func begin(ctx context.Context, dir string, now func() time.Time, held func(), steps []migration, look inspector) (*Workspace, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("open workspace: %w", err)
	}
	if err := makeFolders(dir); err != nil {
		return nil, err
	}
	lock, err := lockDir(dir, now())
	if err != nil {
		return nil, err
	}
	if held != nil {
		held()
	}
	w := &Workspace{dir: dir, now: now, lock: lock}
	if err := w.start(ctx, steps, look); err != nil {
		w.Close()
		return nil, fmt.Errorf("open workspace %s: %w", dir, err)
	}
	return w, nil
}

// start does what begin does under the lock.
func (w *Workspace) start(ctx context.Context, steps []migration, look inspector) (err error) {
	if err := prepare(ctx, w.dir, w.now(), steps, look); err != nil {
		return err
	}
	if err := forgetLeft(w.dir); err != nil {
		return err
	}
	w.tidied = clearLeftovers(w.dir)
	if w.write, err = openDatabase(ctx, w.databaseFile(), writing); err != nil {
		return err
	}
	if w.read, err = openDatabase(ctx, w.databaseFile(), reading); err != nil {
		return err
	}
	return ctx.Err()
}

// clearLeftovers removes every temporary file: under the lock, nobody can
// still be writing one. What cannot be removed (a virus scanner may hold it)
// does no harm and is tried again next time.
func clearLeftovers(dir string) error {
	endOfTime := time.Unix(1<<40, 0)
	var failed []error
	for _, folder := range folders(dir) {
		_, err := removeLeftovers(folder, endOfTime)
		failed = append(failed, err)
	}
	return errors.Join(failed...)
}

// Close ends the work with the workspace and lets others in. The methods must
// not be called any more.
func (w *Workspace) Close() error {
	var failed []error
	if w.read != nil {
		failed = append(failed, w.read.Close())
	}
	if w.write != nil { // last: it brings the write-ahead log home
		// Closing does not wait for whoever still reads, and then leaves the log;
		// this waits.
		_ = w.emptyLog(context.Background())
		failed = append(failed, explain(w.write.Close()))
	}
	if w.read != nil && errors.Join(failed...) == nil {
		failed = append(failed, rememberLeft(w.dir))
	}
	failed = append(failed, w.lock.release())
	if err := errors.Join(failed...); err != nil {
		return fmt.Errorf("close workspace: %w", err)
	}
	return nil
}

// Dir is the workspace's folder.
func (w *Workspace) Dir() string { return w.dir }

// LogDir is the folder for the program's log.
func (w *Workspace) LogDir() string { return filepath.Join(w.dir, logName) }

// TidyError is what could not be tidied at Open or in Settle, for the log; nil
// when all was done. The workspace is sound all the same.
func (w *Workspace) TidyError() error { return w.tidied }

func (w *Workspace) databaseFile() string    { return filepath.Join(w.dir, databaseName) }
func (w *Workspace) backupsDir() string      { return filepath.Join(w.dir, backupsName) }
func (w *Workspace) path(name string) string { return filepath.Join(w.dir, name) }

// change runs do in one transaction; it is on disk when change returns nil.
func (w *Workspace) change(ctx context.Context, do func(tx *sql.Tx) error) error {
	defer w.changes.Add(1)
	return inTransaction(ctx, w.write, do)
}

// stamp is the present as the database writes it.
func (w *Workspace) stamp() string { return stampOf(w.now()) }

// stampForm sorts as text.
const stampForm = "2006-01-02T15:04:05.000Z"

func stampOf(t time.Time) string { return t.UTC().Format(stampForm) }

// timeOf reads a stamp, in the zone of the workspace's clock; the zero time
// for an empty one.
func (w *Workspace) timeOf(stamp string) time.Time {
	return parseStamp(stamp, w.now().Location())
}

func parseStamp(stamp string, zone *time.Location) time.Time {
	t, err := time.Parse(stampForm, stamp)
	if err != nil {
		return time.Time{}
	}
	return t.In(zone)
}
