package storage

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

// secret is a word that must be nowhere once its dossier is erased: in UTF-8
// as bodies have it, and folded as the index does.
const secret, secretFolded = "Bímậtđờitư", "bimatdoitu"

func secretDossier(id string) model.Dossier {
	d := sampleDossier(id)
	d.Nominees[1].Discipline = secret
	return d
}

// holding lists the files of a folder that contain the secret.
func holding(t *testing.T, dir string) []string {
	t.Helper()
	var holders []string
	must(t, filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		if bytes.Contains(content, []byte(secret)) || bytes.Contains(content, []byte(secretFolded)) {
			holders = append(holders, e.Name())
		}
		return err
	}))
	return holders
}

func TestEraseDossier(t *testing.T) {
	w, _ := newWorkspace(t)
	shared, lone := addFile(t, w, "chung"), addFile(t, w, "riêng")
	save(t, w, attached(attached(secretDossier("hs-1"), "a1", shared), "a2", lone), attached(sampleDossier("hs-2"), "a1", shared))
	closeOne(t, w, "hs-1", BeforePack)
	receive(t, w, codeOf("một"), secretDossier("hs-3"))
	fresh := addFile(t, w, "vừa đưa vào")
	backup, err := w.KeepBackup(t.Context(), Daily)
	must(t, err)
	if got := len(holding(t, w.Dir())); got < 2 {
		t.Fatalf("got the secret in %d files, want it in database and backup at least", got)
	}

	must(t, w.EraseDossier(t.Context(), "hs-1"))
	must(t, w.EraseDossier(t.Context(), "hs-3"))

	if got := holding(t, w.Dir()); len(got) > 0 {
		t.Errorf("the secret is still in %v", got)
	}
	if got := namesIn(t, w.path(receivedName)); len(got) > 0 {
		t.Errorf("got packages %v, want none", got)
	}
	for hash, want := range map[string]bool{shared: true, fresh: true, lone: false} {
		if _, err := w.OpenFile(hash); (err == nil) != want {
			t.Errorf("attachment %s: got %v, want it there: %v", hash, err, want)
		}
	}
	if _, err := w.Dossier(t.Context(), "hs-1"); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("got %v, want %v", err, model.ErrNotFound)
	}
	info, err := readBackup(t.Context(), backup, len(migrations), w.now().Location())
	if err != nil || info.Dossiers != 1 {
		t.Errorf("got a backup of %d dossiers, %v, want 1", info.Dossiers, err)
	}
	if diff := cmp.Diff([]string{"unused"}, examine(t, w)); diff != "" { // the fresh file
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	if err := w.EraseDossier(t.Context(), "hs-1"); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("erased again: got %v, want %v", err, model.ErrNotFound)
	}
}

// A package from which a lead dossier was made stays with that.
func TestEraseDossier_source(t *testing.T) {
	w, _ := newWorkspace(t)
	receive(t, w, codeOf("một"), sampleDossier("hs-1"))
	lead := sampleDossier("hs-2")
	lead.Stage, lead.Sources = model.LeadStage, []model.Source{{Package: codeOf("một")}}
	save(t, w, lead)
	must(t, w.EraseDossier(t.Context(), "hs-1"))
	if got := len(namesIn(t, w.path(receivedName))); got != 1 {
		t.Errorf("got %d packages, want 1", got)
	}
}

// What a backup keeps from being done is done when it can be.
func TestEraseDossier_backupUnreadable(t *testing.T) {
	dir := t.TempDir()
	w := openAt(t, dir)
	save(t, w, secretDossier("hs-1"))
	good, err := w.KeepBackup(t.Context(), Daily)
	must(t, err)
	bad, err := w.KeepBackup(t.Context(), BeforeImport)
	must(t, err)
	content, err := os.ReadFile(bad)
	must(t, err)
	must(t, os.WriteFile(bad, content[:len(content)-4096], 0o600))

	if err := w.EraseDossier(t.Context(), "hs-1"); !errors.Is(err, ErrDamaged) {
		t.Errorf("got %v, want %v", err, ErrDamaged)
	}
	if diff := cmp.Diff([]string{"backup", "erasure"}, examine(t, w)); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{filepath.Base(bad)}, holding(t, dir)); diff != "" {
		t.Errorf("the secret is in (-want +got):\n%s", diff)
	}
	must(t, w.Close())
	must(t, os.Rename(bad, good))
	must(t, os.WriteFile(good, content, 0o600))
	w = openAt(t, dir)
	if got := holding(t, dir); len(got) > 0 {
		t.Errorf("the secret is still in %v", got)
	}
	if got := examine(t, w); len(got) > 0 {
		t.Errorf("got findings %v, want none", got)
	}
}

func TestDeleteDossier(t *testing.T) {
	dir, clock := t.TempDir(), newClock()
	w := openWith(t, dir, clock)
	save(t, w, sampleDossier("hs-1"), sampleDossier("hs-2"), sampleDossier("hs-3"))
	must(t, w.DeleteDossier(t.Context(), "hs-1"))
	must(t, w.DeleteDossier(t.Context(), "hs-2"))
	must(t, w.UndeleteDossier(t.Context(), "hs-2"))
	clock.passDays(BinDays - 1)
	must(t, w.DeleteDossier(t.Context(), "hs-1")) // does not begin anew
	must(t, w.Tidy(t.Context()))
	if got := load(t, w, "hs-1"); got.ID != "hs-1" {
		t.Errorf("got %v, want it still there", got)
	}
	must(t, w.Close())
	clock.passDays(2)
	w = openWith(t, dir, clock)
	if _, err := w.Dossier(t.Context(), "hs-1"); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("after %d days: got %v, want %v", BinDays+1, err, model.ErrNotFound)
	}
	if got := len(pool(t, w)); got != 0 {
		t.Errorf("got %d in the pool", got)
	}
	load(t, w, "hs-2")
	for name, err := range map[string]error{
		"delete": w.DeleteDossier(t.Context(), "hs-9"), "undelete": w.UndeleteDossier(t.Context(), "hs-9"),
	} {
		if !errors.Is(err, model.ErrNotFound) {
			t.Errorf("%s nothing: got %v, want %v", name, err, model.ErrNotFound)
		}
	}
}

// A form that saves after its dossier was deleted loses nothing.
func TestSaveDossier_deleted(t *testing.T) {
	w, _ := newWorkspace(t)
	save(t, w, sampleDossier("hs-1"))
	must(t, w.DeleteDossier(t.Context(), "hs-1"))
	save(t, w, sampleDossier("hs-1"))
	entries, err := w.Dossiers(t.Context(), Filter{})
	if err != nil || len(entries) != 1 {
		t.Errorf("got %v, %v, want the dossier", entries, err)
	}
}
