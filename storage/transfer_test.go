package storage

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

// twoDrafts are dossiers hs-1 and hs-2 of three nominees each.
func twoDrafts(t *testing.T) *Workspace {
	t.Helper()
	w, _ := newWorkspace(t)
	one := sampleDossier("hs-1")
	one.Minutes.Results = []model.Result{{Nominee: "n2", For: 9}}
	two := sampleDossier("hs-2")
	two.State = model.Printed
	save(t, w, one, two)
	return w
}

func whys(t *testing.T, w *Workspace, id string) []string {
	t.Helper()
	list, err := w.Revisions(t.Context(), id)
	must(t, err)
	var why []string
	for _, r := range list {
		why = append(why, r.Why)
	}
	return why
}

func TestTransferNominee(t *testing.T) {
	for name, move := range map[string]bool{"moved": true, "copied": false} {
		t.Run(name, func(t *testing.T) {
			w := twoDrafts(t)
			id, err := w.TransferNominee(t.Context(), "hs-1", "hs-2", "n2", move)
			must(t, err)
			one, two := load(t, w, "hs-1"), load(t, w, "hs-2")
			n, ok := two.NomineeByID(id)
			if !ok || n.Name != "Nguyễn Văn Mẫu" || len(two.Nominees) != 4 || len(two.Minutes.Results) != 0 || two.State != model.Draft {
				t.Errorf("got %s: %+v among %d, votes %v, %s", id, n.Name, len(two.Nominees), two.Minutes.Results, two.State)
			}
			if _, there := one.NomineeByID("n2"); there == move {
				t.Errorf("in the first dossier: %v", there)
			}
			if _, voted := one.Minutes.ResultOf("n2"); voted == move {
				t.Errorf("votes in the first dossier: %v", voted)
			}
			if diff := cmp.Diff([]string{Transferred, FieldLeft}, whys(t, w, "hs-2")); diff != "" {
				t.Errorf("revisions (-want +got):\n%s", diff)
			}

			must(t, w.WithdrawNominee(t.Context(), "hs-2", id))
			must(t, w.WithdrawNominee(t.Context(), "hs-2", id)) // twice is once
			if two := load(t, w, "hs-2"); len(two.Nominees) != 3 {
				t.Errorf("withdrawn: got %d nominees", len(two.Nominees))
			}
			if got := examine(t, w); len(got) > 0 {
				t.Errorf("got findings %v, want none", got)
			}
		})
	}
}

func TestTransferNominee_refusedChangesNothing(t *testing.T) {
	w := twoDrafts(t)
	submitted := sampleDossier("hs-3")
	submitted.State = model.Submitted
	received := sampleDossier("hs-4")
	received.State, received.Origin = model.Received, "abc"
	save(t, w, submitted, received, sampleDossier("hs-5"))
	must(t, w.DeleteDossier(t.Context(), "hs-5"))
	before := load(t, w, "hs-1")
	for name, c := range map[string]struct {
		to, nominee string
		want        error
	}{
		"handed in":     {"hs-3", "n2", ErrNotOwnDraft},
		"received":      {"hs-4", "n2", ErrNotOwnDraft},
		"in the bin":    {"hs-5", "n2", ErrNotOwnDraft},
		"no dossier":    {"hs-9", "n2", model.ErrNotFound},
		"no nominee":    {"hs-2", "n9", model.ErrNotFound},
		"into the same": {"hs-1", "n2", model.ErrNotFound},
	} {
		t.Run(name, func(t *testing.T) {
			id, err := w.TransferNominee(t.Context(), "hs-1", c.to, c.nominee, true)
			if !errors.Is(err, c.want) || id != "" {
				t.Errorf("got %q, %v; want %v", id, err, c.want)
			}
			if diff := cmp.Diff(before, load(t, w, "hs-1")); diff != "" {
				t.Errorf("the first dossier (-before +after):\n%s", diff)
			}
			if got := whys(t, w, "hs-1"); len(got) > 0 {
				t.Errorf("kept revisions %v of a transfer that was not made", got)
			}
		})
	}
	if Hint(ErrNotOwnDraft) == "" {
		t.Error("nothing to tell the clerk")
	}
}
