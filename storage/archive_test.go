package storage

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func entry(t *testing.T, w *Workspace, id string) Entry {
	t.Helper()
	entries, err := w.Dossiers(t.Context(), Filter{})
	must(t, err)
	for _, e := range entries {
		if e.ID == id {
			return e
		}
	}
	t.Fatalf("no dossier %s in the list", id)
	return Entry{}
}

func TestArchiveDossier(t *testing.T) {
	w, clock := newWorkspace(t)
	save(t, w, sampleDossier("hs-1"))
	edited := w.now()
	clock.pass(time.Hour)
	must(t, w.ArchiveDossier(t.Context(), "hs-1"))
	if e := entry(t, w, "hs-1"); !e.Archived.Equal(w.now()) || !e.Edited.Equal(edited) {
		t.Errorf("got archived %v, edited %v", e.Archived, e.Edited)
	}
	// An autosave that was still on its way leaves it there.
	d := sampleDossier("hs-1")
	d.Proposal.Number = "46"
	save(t, w, d)
	if entry(t, w, "hs-1").Archived.IsZero() {
		t.Error("saving has taken it out of the archive")
	}
	must(t, w.UnarchiveDossier(t.Context(), "hs-1"))
	if !entry(t, w, "hs-1").Archived.IsZero() {
		t.Error("it is still in the archive")
	}
}

func TestSubmitDossier(t *testing.T) {
	w, clock := newWorkspace(t)
	d := sampleDossier("hs-1")
	d.State, d.Revision = model.Packed, 2
	save(t, w, d)
	edited := w.now()
	clock.pass(time.Hour)
	must(t, w.SubmitDossier(t.Context(), "hs-1", "2024-08-21"))
	must(t, w.SubmitDossier(t.Context(), "hs-1", "2024-08-22"))
	e := entry(t, w, "hs-1")
	if e.State != model.Submitted || e.Submitted != "2024-08-22" || !e.Edited.Equal(edited) {
		t.Errorf("got %s on %s, edited %v", e.State, e.Submitted, e.Edited)
	}
	if got := load(t, w, "hs-1").State; got != model.Submitted {
		t.Errorf("the dossier says %s", got)
	}
	must(t, w.WithdrawDossier(t.Context(), "hs-1"))
	if e := entry(t, w, "hs-1"); e.State != model.Packed || e.Submitted != "" {
		t.Errorf("taken back: got %s on %q, want packed", e.State, e.Submitted)
	}
	must(t, w.WithdrawDossier(t.Context(), "hs-1"))
	if got := load(t, w, "hs-1"); got.State != model.Packed || got.Revision != 2 {
		t.Errorf("taken back twice: got %s", got.State)
	}
	if got := examine(t, w); len(got) > 0 {
		t.Errorf("got findings %v, want none", got)
	}
}

// A dossier may also be handed in where it is worked on.
func TestWithdrawDossier_handedInElsewhere(t *testing.T) {
	for name, test := range map[string]struct {
		revision int
		want     model.State
	}{"packed": {1, model.Packed}, "never packed": {0, model.Draft}} {
		w, _ := newWorkspace(t)
		d := sampleDossier("hs-1")
		d.State, d.SubmittedOn, d.Revision = model.Submitted, "2024-08-21", test.revision
		save(t, w, d)
		if got := entry(t, w, "hs-1").Submitted; got != "2024-08-21" {
			t.Errorf("%s: got handed in on %q", name, got)
		}
		must(t, w.WithdrawDossier(t.Context(), "hs-1"))
		if got := load(t, w, "hs-1"); got.State != test.want || got.SubmittedOn != "" {
			t.Errorf("%s: got %s on %q, want %s", name, got.State, got.SubmittedOn, test.want)
		}
	}
}

func TestCopyDossier(t *testing.T) {
	w, _ := newWorkspace(t)
	hash := addFile(t, w, "quyết định")
	d := attached(sampleDossier("hs-1"), "a1", hash)
	d.State, d.Revision = model.Packed, 1
	save(t, w, d)
	must(t, w.ArchiveDossier(t.Context(), "hs-1"))
	first, err := w.CopyDossier(t.Context(), "hs-1", model.WithNominees, "2025-01-02")
	must(t, err)
	second, err := w.CopyDossier(t.Context(), "hs-1", model.FrameOnly, "2025-01-02")
	must(t, err)
	if first != "hs-1-2" || second != "hs-1-3" {
		t.Errorf("got ids %s and %s", first, second)
	}
	if diff := cmp.Diff(d.Copy(first, model.WithNominees, "2025-01-02"), load(t, w, first)); diff != "" {
		t.Errorf("copy (-want +got):\n%s", diff)
	}
	if e := entry(t, w, first); !e.Archived.IsZero() || e.State != model.Draft {
		t.Errorf("got a copy that is %s, archived %v", e.State, e.Archived)
	}
	must(t, w.EraseDossier(t.Context(), "hs-1"))
	if _, err := w.OpenFile(hash); err != nil {
		t.Errorf("the copy's file went with the original: %v", err)
	}
	if got := examine(t, w); len(got) > 0 {
		t.Errorf("got findings %v, want none", got)
	}
}

func TestDossierIsGone(t *testing.T) {
	w, _ := newWorkspace(t)
	ctx := t.Context()
	_, copying := w.CopyDossier(ctx, "x", model.FrameOnly, "2024-08-20")
	for name, err := range map[string]error{
		"archive": w.ArchiveDossier(ctx, "x"), "unarchive": w.UnarchiveDossier(ctx, "x"), "copy": copying,
		"submit": w.SubmitDossier(ctx, "x", "2024-08-20"), "withdraw": w.WithdrawDossier(ctx, "x"),
		"delete": w.DeleteDossier(ctx, "x"), "undelete": w.UndeleteDossier(ctx, "x"), "erase": w.EraseDossier(ctx, "x"),
	} {
		if !errors.Is(err, model.ErrNotFound) || Hint(err) == "" {
			t.Errorf("%s: got %v, want %v with a hint", name, err, model.ErrNotFound)
		}
	}
}
