package storage

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// leftWorkspace closes a workspace of one dossier and returns its folder.
func leftWorkspace(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	w := openAt(t, dir)
	save(t, w, sampleDossier("hs-1"))
	must(t, w.Close())
	return dir
}

// spoil overwrites a page that nobody reads at the start, and gives the file its
// old time back, as a failing disk does.
func spoil(t *testing.T, dir string) {
	t.Helper()
	file := filepath.Join(dir, databaseName)
	info, err := os.Stat(file)
	must(t, err)
	db, err := openDatabase(t.Context(), file, inspecting)
	must(t, err)
	var page, size int64
	must(t, db.QueryRow("SELECT rootpage FROM sqlite_schema WHERE name = 'texts'").Scan(&page))
	must(t, db.QueryRow("PRAGMA page_size").Scan(&size))
	must(t, db.Close())
	content, err := os.ReadFile(file)
	must(t, err)
	for i := (page - 1) * size; i < page*size; i++ {
		content[i] = 0xA5
	}
	must(t, os.WriteFile(file, content, 0o600))
	must(t, os.Chtimes(file, info.ModTime(), info.ModTime()))
	for _, suffix := range logSuffixes {
		os.Remove(file + suffix)
	}
}

func openedAsLeft(t *testing.T, dir string) *Workspace {
	t.Helper()
	w, err := OpenAsLeft(t.Context(), dir, newClock().now, nil)
	must(t, err)
	t.Cleanup(func() { w.Close() })
	return w
}

func TestOpenAsLeft_readsTheWholeOnlyWhereItMust(t *testing.T) {
	touch := func(t *testing.T, dir string) {
		later := time.Now().Add(time.Hour)
		must(t, os.Chtimes(filepath.Join(dir, databaseName), later, later))
	}
	for name, test := range map[string]struct {
		meanwhile func(t *testing.T, dir string)
		whole     bool
	}{
		"as left":    {func(*testing.T, string) {}, false},
		"touched":    {touch, true},
		"written to": {func(t *testing.T, dir string) { runSQL(t, filepath.Join(dir, databaseName), "VACUUM") }, true},
		"not closed": {func(t *testing.T, dir string) { must(t, os.Remove(filepath.Join(dir, leftName))) }, true},
		"a log beside": {func(t *testing.T, dir string) {
			must(t, os.WriteFile(filepath.Join(dir, databaseName+"-wal"), []byte("x"), 0o600))
		}, true},
		"no good note": {func(t *testing.T, dir string) {
			must(t, os.WriteFile(filepath.Join(dir, leftName), []byte("{"), 0o600))
		}, true},
	} {
		t.Run(name, func(t *testing.T) {
			dir := leftWorkspace(t)
			test.meanwhile(t, dir)
			w := openedAsLeft(t, dir)
			if w.examined != test.whole {
				t.Errorf("read as a whole: %v, want %v", w.examined, test.whole)
			}
			if there, _ := fileExists(filepath.Join(dir, leftName)); there {
				t.Error("an open workspace is called closed")
			}
			must(t, w.Settle(t.Context()))
			must(t, w.TidyError())
			load(t, w, "hs-1")
		})
	}
}

// What a glance cannot see is found by Settle, and by Open.
func TestSettle_findsDamage(t *testing.T) {
	dir := leftWorkspace(t)
	w := openedAsLeft(t, dir)
	_, err := w.KeepBackup(t.Context(), BeforeImport)
	must(t, err)
	must(t, w.Close())
	spoil(t, dir)

	w = openedAsLeft(t, dir)
	err = w.Settle(t.Context())
	var damaged *DamagedError
	if !errors.As(err, &damaged) || damaged.Backup == nil || damaged.Backup.Dossiers != 1 {
		t.Fatalf("got %v, want a damaged database and a backup of one dossier", err)
	}
	must(t, w.Close())
	if _, err := Open(t.Context(), dir, newClock().now); !errors.Is(err, ErrDamaged) {
		t.Errorf("Open: got %v, want %v", err, ErrDamaged)
	}
}

// A damaged database must not become the newest backup.
func TestSettle_examinesBeforeItCopies(t *testing.T) {
	dir := leftWorkspace(t)
	for _, file := range namesIn(t, filepath.Join(dir, backupsName)) {
		must(t, os.Remove(filepath.Join(dir, backupsName, file)))
	}
	spoil(t, dir)
	w := openedAsLeft(t, dir)
	if err := w.Settle(t.Context()); !errors.Is(err, ErrDamaged) {
		t.Fatalf("got %v, want %v", err, ErrDamaged)
	}
	if got := namesIn(t, filepath.Join(dir, backupsName)); len(got) > 0 {
		t.Errorf("got backups %v of a damaged database", got)
	}
}

// A check that runs on while the window closes does not make the next start
// slow.
func TestClose_whileSomebodyReads(t *testing.T) {
	dir := t.TempDir()
	w := openAt(t, dir)
	save(t, w, sampleDossier("hs-1"), sampleDossier("hs-2"))
	rows, err := w.read.Query("SELECT id FROM dossiers")
	must(t, err)
	if !rows.Next() {
		t.Fatal("nothing to read")
	}
	closed := make(chan error)
	go func() { closed <- w.Close() }()
	time.Sleep(200 * time.Millisecond) // still reading when Close is at it
	must(t, rows.Close())
	must(t, <-closed)
	if !isAsLeft(dir) {
		t.Error("the next start reads the whole database")
	}
}
