package storage

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func closeOne(t *testing.T, w *Workspace, id, why string) int {
	t.Helper()
	n, err := w.CloseRevision(t.Context(), id, why)
	must(t, err)
	return n
}

func withNumber(d model.Dossier, number string) model.Dossier {
	d.Proposal.Number = number
	return d
}

func TestCloseRevision(t *testing.T) {
	w, clock := newWorkspace(t)
	first := withNumber(sampleDossier("hs-1"), "1")
	save(t, w, first)
	if n := closeOne(t, w, "hs-1", FieldLeft); n != 1 {
		t.Errorf("got revision %d, want 1", n)
	}
	clock.pass(time.Hour)
	if n := closeOne(t, w, "hs-1", Idle); n != 1 {
		t.Errorf("unchanged: got revision %d, want 1", n)
	}
	second := withNumber(first, "2")
	save(t, w, second)
	if n := closeOne(t, w, "hs-1", BeforePrint); n != 2 {
		t.Errorf("got revision %d, want 2", n)
	}
	save(t, w, withNumber(first, "3"))

	got, err := w.Revisions(t.Context(), "hs-1")
	must(t, err)
	want := []Revision{{2, newClock().at.Add(time.Hour), BeforePrint}, {1, newClock().at, FieldLeft}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("revisions (-want +got):\n%s", diff)
	}
	for n, want := range map[int]model.Dossier{1: first, 2: second} {
		got, err := w.Revision(t.Context(), "hs-1", n)
		must(t, err)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("revision %d (-want +got):\n%s", n, diff)
		}
	}
	for name, err := range map[string]error{
		"revision":  errorOf(w.Revision(t.Context(), "hs-1", 9)),
		"revisions": errorOf(w.Revisions(t.Context(), "hs-9")),
		"close":     errorOf(w.CloseRevision(t.Context(), "hs-9", Idle)),
		"restore":   errorOf(w.RestoreRevision(t.Context(), "hs-1", 9)),
	} {
		if !errors.Is(err, model.ErrNotFound) {
			t.Errorf("%s of nothing: got %v, want %v", name, err, model.ErrNotFound)
		}
	}
	if got := examine(t, w); len(got) > 0 {
		t.Errorf("got findings %v, want none", got)
	}
}

func errorOf[T any](_ T, err error) error { return err }

func TestRestoreRevision(t *testing.T) {
	w, _ := newWorkspace(t)
	old := withNumber(sampleDossier("hs-1"), "1")
	old.State = model.Printed
	save(t, w, old)
	closeOne(t, w, "hs-1", BeforePrint)
	packed := withNumber(sampleDossier("hs-1"), "2")
	packed.State, packed.Revision, packed.Supersedes = model.Packed, 3, "def"
	save(t, w, packed)

	got, err := w.RestoreRevision(t.Context(), "hs-1", 1)
	must(t, err)
	want := old
	want.State, want.Revision, want.Supersedes = model.Draft, 3, "def"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("returned (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(want, load(t, w, "hs-1")); diff != "" {
		t.Errorf("draft (-want +got):\n%s", diff)
	}
	back, err := w.Revision(t.Context(), "hs-1", 2)
	must(t, err)
	if diff := cmp.Diff(packed, back); diff != "" {
		t.Errorf("kept draft (-want +got):\n%s", diff)
	}
}

func TestTidy_thins(t *testing.T) {
	w, clock := newWorkspace(t)
	save(t, w, sampleDossier("hs-1"))
	n := 0
	closeNext := func(why string) {
		n++
		save(t, w, withNumber(sampleDossier("hs-1"), fmt.Sprint(n)))
		closeOne(t, w, "hs-1", why)
		clock.pass(10 * time.Minute)
	}
	for _, why := range []string{FieldLeft, BeforePack, Idle, FieldLeft} { // 1–4
		closeNext(why)
	}
	clock.passDays(1)
	closeNext(Idle) // 5
	closeNext(Idle) // 6
	clock.passDays(ThinningDays - 2)
	closeNext(FieldLeft) // 7
	closeNext(FieldLeft) // 8
	clock.passDays(2)

	must(t, w.Tidy(t.Context()))
	revisions, err := w.Revisions(t.Context(), "hs-1")
	must(t, err)
	var got []int
	for _, r := range revisions {
		got = append(got, r.Number)
	}
	if diff := cmp.Diff([]int{8, 7, 6, 4, 2}, got); diff != "" {
		t.Errorf("kept revisions (-want +got):\n%s", diff)
	}
	if got := examine(t, w); len(got) > 0 {
		t.Errorf("got findings %v, want none", got)
	}
}
