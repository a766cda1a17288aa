package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"hoso/assets"
	"hoso/model"
	"hoso/storage"
	"hoso/ui"
)

// startProgram is the program on a workspace with the sample's dossiers, in a
// window that nobody sees. Work aside is done on the spot.
func startProgram(t *testing.T) *program {
	t.Helper()
	a := test.NewApp()
	t.Cleanup(a.Quit)
	config := t.TempDir()
	dir := filepath.Join(config, "du-lieu")
	w, err := storage.Open(t.Context(), dir, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.LoadSample(t.Context(), assets.FS, "unit"); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	now := func(f func()) { f() }
	p := &program{
		paths:  &paths{workspace: dir, out: t.TempDir(), config: config, standard: dir},
		window: a.NewWindow(""), now: time.Now,
		aside: ui.Background{Go: now, Do: now, After: func(time.Duration, func()) {}},
	}
	p.start()
	if p.shown == nil {
		t.Fatal("the workspace did not open")
	}
	t.Cleanup(func() {
		if err := p.close(); err != nil {
			t.Error(err)
		}
	})
	return p
}

func (p *program) dossiers(t *testing.T) int {
	t.Helper()
	list, err := p.workspace.Dossiers(t.Context(), storage.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	return len(list)
}

func TestProgram_MoveTo_goesOnInTheCopy(t *testing.T) {
	p := startProgram(t)
	old, had := p.paths.workspace, p.dossiers(t)
	target, err := p.FolderAt(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	p.MoveTo(target)
	if p.workspace == nil || p.workspace.Dir() != target.Dir || p.dossiers(t) != had {
		t.Fatalf("got the workspace %+v, want %d dossiers in %s", p.workspace, had, target.Dir)
	}
	if got, err := readLocation(p.paths.config); got != target.Dir || err != nil {
		t.Errorf("remembered: got %q, %v", got, err)
	}
	if !storage.HoldsWorkspace(old) {
		t.Error("the old workspace is gone")
	}
}

func TestProgram_MoveTo_thatFailsStaysWhereItWas(t *testing.T) {
	p := startProgram(t)
	old := p.paths.workspace
	p.MoveTo(ui.Target{Dir: filepath.Join(old, "inside")})
	if p.workspace == nil || p.workspace.Dir() != old {
		t.Error("the workspace did not open again")
	}
	if got, _ := readLocation(p.paths.config); got != "" {
		t.Errorf("remembered: got %q, want nothing", got)
	}
}

func TestProgram_Restore_bringsBackWhatWasThen(t *testing.T) {
	p := startProgram(t)
	had := p.dossiers(t)
	file, err := p.workspace.KeepBackup(t.Context(), storage.Asked)
	if err != nil {
		t.Fatal(err)
	}
	if err := p.workspace.SaveDossier(t.Context(), model.Dossier{ID: "later", Kind: model.AdHoc}); err != nil {
		t.Fatal(err)
	}
	p.Restore(ui.Backup{File: file})
	if got := p.dossiers(t); got != had {
		t.Errorf("got %d dossiers, want %d", got, had)
	}
}

func TestProgram_close_keepsACopyOfWhatWasEdited(t *testing.T) {
	p := startProgram(t)
	if err := p.workspace.SaveDossier(t.Context(), model.Dossier{ID: "later", Kind: model.AdHoc}); err != nil {
		t.Fatal(err)
	}
	dir := p.paths.workspace
	if err := p.close(); err != nil {
		t.Fatal(err)
	}
	copies, err := filepath.Glob(filepath.Join(dir, "backups", "*-closing.db"))
	if err != nil || len(copies) != 1 {
		t.Errorf("got %v, %v, want one", copies, err)
	}
}

func TestProgram_ExportLog_holdsNoHome(t *testing.T) {
	p := startProgram(t)
	t.Setenv("HOME", "/home/mau")
	p.log(&os.PathError{Op: "open", Path: "/home/mau/Mai Lan.pdf", Err: os.ErrNotExist})
	file, err := p.ExportLog(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got := string(data); !strings.Contains(got, "*.pdf: file does not exist") || strings.Contains(got, "Mai Lan") || strings.Contains(got, "/home/mau") {
		t.Errorf("got\n%s", got)
	}
}
