package storage

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func TestBackup(t *testing.T) {
	w, _ := newWorkspace(t)
	save(t, w, sampleDossier("hs-1"))
	file := filepath.Join(t.TempDir(), "sao lưu.db")
	must(t, os.WriteFile(file, []byte("bản cũ"), 0o600))
	must(t, w.Backup(t.Context(), file))
	save(t, w, sampleDossier("hs-2"))

	dir := t.TempDir()
	must(t, Restore(t.Context(), dir, file, newClock().now))
	if diff := cmp.Diff([]string{"sao lưu.db"}, namesIn(t, filepath.Dir(file))); diff != "" {
		t.Errorf("files beside the copy (-want +got):\n%s", diff)
	}
	copied := openAt(t, dir)
	if diff := cmp.Diff(sampleDossier("hs-1"), load(t, copied, "hs-1")); diff != "" {
		t.Errorf("dossier (-want +got):\n%s", diff)
	}
	if _, err := copied.Dossier(t.Context(), "hs-2"); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("got %v for what was saved later, want %v", err, model.ErrNotFound)
	}
	if hits := search(t, copied, "nguyen"); len(hits) != 1 {
		t.Errorf("got %v from the copy's index, want one hit", hits)
	}
	if err := w.Backup(t.Context(), filepath.Join(dir, "không có", "a.db")); err == nil {
		t.Error("got no error for a folder that is not there")
	}
}

func TestBackups(t *testing.T) {
	w, clock := newWorkspace(t)
	save(t, w, sampleDossier("hs-1"))
	first, err := w.KeepBackup(t.Context(), BeforeImport)
	must(t, err)
	save(t, w, sampleDossier("hs-2"))
	second, err := w.KeepBackup(t.Context(), BeforeImport) // in the same second
	must(t, err)
	clock.pass(time.Hour)
	third, err := w.KeepBackup(t.Context(), Daily)
	must(t, err)
	must(t, os.WriteFile(filepath.Join(w.backupsDir(), "hoso-20240901T000000Z-daily.db"), []byte("hỏng"), 0o600))
	must(t, os.WriteFile(filepath.Join(w.backupsDir(), "khác.db"), nil, 0o600))

	got, err := Backups(t.Context(), w.Dir(), clock.at.Location())
	must(t, err)
	want := []BackupInfo{
		{third, clock.at, Daily, 0, 2, newClock().at}, {first, newClock().at, BeforeImport, 0, 1, newClock().at}, {second, newClock().at, BeforeImport, 0, 2, newClock().at},
	}
	for i := range got {
		if got[i].Size < 4096 {
			t.Errorf("%s: got %d bytes, want a database's", got[i].File, got[i].Size)
		}
		got[i].Size = 0
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("backups (-want +got):\n%s", diff)
	}
}

func TestTidy_backups(t *testing.T) {
	w, clock := newWorkspace(t)
	count := func(why string) (n int) {
		for _, name := range namesIn(t, w.backupsDir()) {
			if strings.Contains(name, why) {
				n++
			}
		}
		return n
	}
	must(t, w.Tidy(t.Context()))
	if got := count(Daily); got != 0 {
		t.Errorf("without a dossier: got %d, want 0", got)
	}
	for day := range 2 * KeptBackups {
		save(t, w, withNumber(sampleDossier("hs-1"), strings.Repeat("1", day+1)))
		clock.pass(time.Minute)
		must(t, w.Tidy(t.Context()))
		clock.pass(time.Hour)
		save(t, w, withNumber(sampleDossier("hs-1"), strings.Repeat("2", day+1)))
		must(t, w.Tidy(t.Context())) // once a day is enough
		if got, want := count(Daily), min(day+1, KeptBackups); got != want {
			t.Errorf("day %d: got %d, want %d", day, got, want)
		}
		clock.passDays(1)
	}
	must(t, w.Tidy(t.Context()))
	before := namesIn(t, w.backupsDir())
	clock.passDays(5)
	must(t, w.Tidy(t.Context()))
	if diff := cmp.Diff(before, namesIn(t, w.backupsDir())); diff != "" {
		t.Errorf("nothing edited: backups (-before +after):\n%s", diff)
	}
}

// One copy that cannot be removed does not keep the other old ones.
func TestPruneBackups_goesOn(t *testing.T) {
	dir := t.TempDir()
	at := newClock().at
	for day := range KeptBackups + 2 {
		must(t, os.WriteFile(backupName(dir, Daily, at.AddDate(0, 0, day)), nil, 0o600))
	}
	stuck := filepath.Join(dir, namesIn(t, dir)[1])
	must(t, os.Remove(stuck))
	must(t, os.MkdirAll(filepath.Join(stuck, "a"), 0o700)) // the second oldest is met first, and stays
	if err := pruneBackups(dir); err == nil {
		t.Error("got no error for the one that cannot be removed")
	}
	if got := len(namesIn(t, dir)); got != KeptBackups+1 {
		t.Errorf("got %d copies, want %d and the one that cannot be removed", got, KeptBackups)
	}
}
