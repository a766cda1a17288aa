package storage

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func TestOpen_fresh(t *testing.T) {
	w, _ := newWorkspace(t)
	want := []string{attachmentsName, backupsName, databaseName, databaseName + "-shm", databaseName + "-wal", holderName, lockName, logName, receivedName}
	if diff := cmp.Diff(want, namesIn(t, w.Dir())); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	if got := examine(t, w); len(got) > 0 {
		t.Errorf("got findings %v, want none", got)
	}
	must(t, w.Close())
	want = []string{attachmentsName, backupsName, databaseName, leftName, lockName, logName, receivedName}
	if diff := cmp.Diff(want, namesIn(t, w.Dir())); diff != "" {
		t.Errorf("files after Close (-want +got):\n%s", diff)
	}
}

func TestOpen_again(t *testing.T) {
	dir := t.TempDir()
	w := openAt(t, dir)
	want := sampleDossier("hs-1")
	save(t, w, want)
	must(t, w.Close())
	if diff := cmp.Diff(want, load(t, openAt(t, dir), "hs-1")); diff != "" {
		t.Errorf("dossier (-want +got):\n%s", diff)
	}
}

func TestOpen_leftovers(t *testing.T) {
	dir := t.TempDir()
	must(t, openAt(t, dir).Close())
	for _, folder := range folders(dir) {
		must(t, os.WriteFile(filepath.Join(folder, TempPrefix+"X"), []byte("dở"), 0o600))
	}
	w := openAt(t, dir)
	for _, folder := range folders(dir) {
		if names, err := leftovers(folder); err != nil || len(names) > 0 {
			t.Errorf("in %s: got leftovers %v, %v, want none", folder, names, err)
		}
	}
	must(t, os.WriteFile(w.path(TempPrefix+"Y"), nil, 0o600))
	if diff := cmp.Diff([]string{"leftover"}, examine(t, w)); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

func TestOpen_notWritable(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("the superuser may write everywhere")
	}
	dir := t.TempDir()
	must(t, os.Chmod(dir, 0o500))
	if _, err := Open(t.Context(), filepath.Join(dir, "a"), newClock().now); !errors.Is(err, ErrReadOnly) {
		t.Errorf("got %v, want %v", err, ErrReadOnly)
	}
}

func TestOpen_cancelled(t *testing.T) {
	dir := t.TempDir()
	must(t, openAt(t, dir).Close())
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Open(ctx, dir, newClock().now); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
	openAt(t, dir) // the lock was let go
}

// Pragmas must hold on every connection that the pools ever make.
func TestOpen_pragmas(t *testing.T) {
	w, _ := newWorkspace(t)
	for pragma, want := range map[string]string{
		"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "secure_delete": "1", "busy_timeout": "5000",
		"application_id": "1213158223", "user_version": strconv.Itoa(len(migrations)),
	} {
		var got string
		must(t, w.write.QueryRow("PRAGMA "+pragma).Scan(&got))
		if got != want {
			t.Errorf("%s: got %s, want %s", pragma, got, want)
		}
	}
	if n := w.write.Stats().MaxOpenConnections; n != 1 {
		t.Errorf("got %d writing connections, want 1", n)
	}
	for range 2 * readers {
		conn, err := w.read.Conn(t.Context())
		must(t, err)
		if _, err := conn.ExecContext(t.Context(), "DELETE FROM dossiers"); !errors.Is(explain(err), ErrReadOnly) {
			t.Errorf("a reader writes: got %v, want %v", err, ErrReadOnly)
		}
		conn.Close()
	}
}

func TestWorkspace_manyAtOnce(t *testing.T) {
	w, _ := newWorkspace(t)
	failed := make(chan error, 16)
	for i := range 8 {
		go func() {
			var err error
			for n := 0; n < 20 && err == nil; n++ {
				d := sampleDossier("hs-" + string(rune('a'+i)))
				d.Proposal.Number = string(rune('a' + n))
				err = w.SaveDossier(t.Context(), d)
			}
			failed <- err
		}()
		go func() {
			var err error
			for n := 0; n < 20 && err == nil; n++ {
				_, err = w.Dossiers(t.Context(), Filter{})
			}
			failed <- err
		}()
	}
	for range 16 {
		must(t, <-failed)
	}
	entries, err := w.Dossiers(t.Context(), Filter{Kind: model.Campaign})
	if err != nil || len(entries) != 8 {
		t.Errorf("got %d dossiers, %v, want 8", len(entries), err)
	}
}
