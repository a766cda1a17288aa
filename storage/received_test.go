package storage

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

// codeOf is a package code made of a word.
func codeOf(word string) string {
	sum := sha256.Sum256([]byte(word))
	return hex.EncodeToString(sum[:])
}

func receive(t *testing.T, w *Workspace, code string, d model.Dossier) (id string, isNew bool) {
	t.Helper()
	id, isNew, err := w.StoreReceived(t.Context(), code, strings.NewReader("zip "+code), d)
	must(t, err)
	return id, isNew
}

func pool(t *testing.T, w *Workspace) []string {
	t.Helper()
	entries, err := w.Dossiers(t.Context(), Filter{Received: true})
	must(t, err)
	var ids []string
	for _, e := range entries {
		ids = append(ids, e.ID)
	}
	return ids
}

func TestStoreReceived(t *testing.T) {
	w, _ := newWorkspace(t)
	code := codeOf("một")
	sent := attached(sampleDossier("hs-1"), "a1", codeOf("in the package"))
	sent.State = model.Packed
	id, isNew := receive(t, w, code, sent)
	if id != "hs-1" || !isNew {
		t.Errorf("got %s, %v, want hs-1, true", id, isNew)
	}
	want := sent
	want.State, want.Origin = model.Received, code
	got, err := w.ReceivedDossier(t.Context(), code)
	must(t, err)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("dossier (-want +got):\n%s", diff)
	}
	content, err := os.ReadFile(w.ReceivedFile(code))
	if err != nil || string(content) != "zip "+code {
		t.Errorf("got file %q, %v", content, err)
	}

	id, isNew = receive(t, w, code, sent)
	if id != "hs-1" || isNew {
		t.Errorf("twice: got %s, %v, want hs-1, false", id, isNew)
	}
	if got := pool(t, w); len(got) != 1 {
		t.Errorf("twice: got pool %v, want one", got)
	}
	if got := examine(t, w); len(got) > 0 {
		t.Errorf("got findings %v, want none", got)
	}
	if _, err := w.ReceivedDossier(t.Context(), codeOf("khác")); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("got %v, want %v", err, model.ErrNotFound)
	}
}

func TestStoreReceived_later(t *testing.T) {
	w, _ := newWorkspace(t)
	first, second := sampleDossier("hs-1"), sampleDossier("hs-1")
	first.Revision, second.Revision = 1, 2
	second.Theme = "2.4"
	receive(t, w, codeOf("một"), first)
	id, isNew := receive(t, w, codeOf("hai"), second)
	if id != "hs-1" || !isNew {
		t.Errorf("got %s, %v, want hs-1, true", id, isNew)
	}
	if _, err := w.ReceivedDossier(t.Context(), codeOf("một")); !errors.Is(err, model.ErrConflict) {
		t.Errorf("the replaced package: got %v, want %v", err, model.ErrConflict)
	}
	old, err := w.Revision(t.Context(), "hs-1", 1)
	if err != nil || old.Origin != codeOf("một") {
		t.Errorf("got revision of %s, %v, want the replaced content", old.Origin, err)
	}

	third := sampleDossier("hs-1")
	third.Revision = 1
	if _, isNew := receive(t, w, codeOf("ba"), third); !isNew {
		t.Error("an earlier package that comes late: got false, want true")
	}
	if got := load(t, w, "hs-1"); got.Origin != codeOf("hai") {
		t.Errorf("got the pool's dossier from %s, want the later package", got.Origin)
	}
	if got := examine(t, w); len(got) > 0 {
		t.Errorf("got findings %v, want none", got)
	}
}

// Ids are chosen by each unit for itself, so they may meet.
func TestStoreReceived_idTaken(t *testing.T) {
	w, _ := newWorkspace(t)
	own := sampleDossier("hs-1")
	own.Theme = "2.9"
	save(t, w, own)
	foreign := sampleDossier("hs-1")
	foreign.Proposer.ID = "quan-khac"

	mine, _ := receive(t, w, codeOf("một"), sampleDossier("hs-1"))
	theirs, _ := receive(t, w, codeOf("hai"), foreign)
	again, isNew := receive(t, w, codeOf("hai"), foreign)
	if mine == theirs || mine == "hs-1" || theirs == "hs-1" || again != theirs || isNew {
		t.Errorf("got ids %s, %s, %s, %v", mine, theirs, again, isNew)
	}
	if diff := cmp.Diff(own, load(t, w, "hs-1")); diff != "" {
		t.Errorf("own dossier (-want +got):\n%s", diff)
	}
	long := sampleDossier(strings.Repeat("a", 64))
	save(t, w, long)
	if id, _ := receive(t, w, codeOf("ba"), long); !model.ValidID(id) {
		t.Errorf("got id %s, want a valid one", id)
	}
}

func TestStoreReceived_idOfTwoUnits(t *testing.T) {
	w, _ := newWorkspace(t)
	foreign := sampleDossier("hs-1")
	foreign.Proposer.ID = "quan-khac"
	receive(t, w, codeOf("một"), sampleDossier("hs-1"))
	if id, _ := receive(t, w, codeOf("hai"), foreign); id == "hs-1" {
		t.Errorf("got id %s, want another than the first unit's", id)
	}
	if got := len(pool(t, w)); got != 2 {
		t.Errorf("got %d in the pool, want 2", got)
	}
}

func TestStoreReceived_fileGone(t *testing.T) {
	for name, spoil := range map[string]func(string) error{
		"gone":    os.Remove,
		"damaged": func(file string) error { return os.WriteFile(file, []byte("hỏng"), 0o600) },
	} {
		t.Run(name, func(t *testing.T) {
			w, _ := newWorkspace(t)
			code := codeOf("một")
			receive(t, w, code, sampleDossier("hs-1"))
			must(t, spoil(w.ReceivedFile(code)))
			if got := examine(t, w); len(got) != 1 {
				t.Errorf("got findings %v, want one", got)
			}
			if _, isNew := receive(t, w, code, sampleDossier("hs-1")); isNew {
				t.Error("got true, want false")
			}
			if content, err := os.ReadFile(w.ReceivedFile(code)); err != nil || string(content) != "zip "+code {
				t.Errorf("received again: got file %q, %v", content, err)
			}
			if got := examine(t, w); len(got) > 0 {
				t.Errorf("received again: got findings %v, want none", got)
			}
		})
	}
}

func TestStoreReceived_deleted(t *testing.T) {
	w, _ := newWorkspace(t)
	code := codeOf("một")
	receive(t, w, code, sampleDossier("hs-1"))
	must(t, w.DeleteDossier(t.Context(), "hs-1"))
	if _, err := w.ReceivedDossier(t.Context(), code); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("in the bin: got %v, want %v", err, model.ErrNotFound)
	}
	if _, isNew := receive(t, w, code, sampleDossier("hs-1")); !isNew {
		t.Error("got false, want true")
	}
	if diff := cmp.Diff([]string{"hs-1"}, pool(t, w)); diff != "" {
		t.Errorf("pool (-want +got):\n%s", diff)
	}
}

func TestStoreReceived_refused(t *testing.T) {
	w, _ := newWorkspace(t)
	broken := errors.New("broken")
	if _, _, err := w.StoreReceived(t.Context(), "../x", strings.NewReader("zip"), sampleDossier("hs-1")); err == nil {
		t.Error("a code that is a path: got no error")
	}
	_, _, err := w.StoreReceived(t.Context(), codeOf("một"), io.MultiReader(strings.NewReader("z"), failingReader{broken}), sampleDossier("hs-1"))
	if !errors.Is(err, broken) {
		t.Errorf("broken source: got %v, want %v", err, broken)
	}
	if names, ids := namesIn(t, w.path(receivedName)), pool(t, w); len(names)+len(ids) > 0 {
		t.Errorf("got files %v and dossiers %v, want none", names, ids)
	}
}
