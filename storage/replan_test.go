package storage

import (
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/assets"
	"hoso/model"
)

// replannable is a workspace with a draft and a second plan.
func replannable(t *testing.T) (u *sendingUnit, plan string) {
	t.Helper()
	u = newSendingUnit(t, "unit")
	shipped, err := assets.FS.ReadFile("plans/hanoi-2024.json")
	must(t, err)
	return u, take(t, u.w, rewritten(t, shipped, `"id": "hanoi-2024"`, `"id": "hanoi-2027"`), false).ID
}

func TestTakeReplan(t *testing.T) {
	u, plan := replannable(t)
	before := load(t, u.w, u.d.ID)
	r, err := u.w.PreviewReplan(t.Context(), u.d.ID, plan)
	must(t, err)
	if diff := cmp.Diff(before, load(t, u.w, u.d.ID)); diff != "" {
		t.Errorf("the preview changed it (-was +is):\n%s", diff)
	}
	must(t, u.w.TakeReplan(t.Context(), r))
	if d := load(t, u.w, u.d.ID); d.Plan.ID != plan || d.State != model.Draft {
		t.Errorf("got plan %s, %s", d.Plan.ID, d.State)
	}
	if why := whys(t, u.w, u.d.ID); slices.Contains(why, BeforeReplace) {
		t.Errorf("the history says that a package came: %q", why)
	}
	d, err := u.w.RestoreRevision(t.Context(), u.d.ID, len(whys(t, u.w, u.d.ID)))
	must(t, err)
	if d.Plan != before.Plan {
		t.Errorf("the last version is of plan %+v, want that of before", d.Plan)
	}
}

// TestTakeReplan_changedMeanwhile has the dossier change after the preview, and go
// into the bin: what the clerk did stays.
func TestTakeReplan_changedMeanwhile(t *testing.T) {
	for name, c := range map[string]struct {
		meanwhile func(t *testing.T, w *Workspace, d model.Dossier) error
		want      error
	}{
		"edited": {func(t *testing.T, w *Workspace, d model.Dossier) error {
			d.Nominees[0].Name = "Tập thể Ví Dụ"
			return w.SaveDossier(t.Context(), d)
		}, model.ErrConflict},
		"deleted": {func(t *testing.T, w *Workspace, d model.Dossier) error { return w.DeleteDossier(t.Context(), d.ID) }, ErrNotOwnDraft},
	} {
		t.Run(name, func(t *testing.T) {
			u, plan := replannable(t)
			r, err := u.w.PreviewReplan(t.Context(), u.d.ID, plan)
			must(t, err)
			must(t, c.meanwhile(t, u.w, load(t, u.w, u.d.ID)))
			was, versions := load(t, u.w, u.d.ID), len(whys(t, u.w, u.d.ID))
			if err := u.w.TakeReplan(t.Context(), r); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
			if diff := cmp.Diff(was, load(t, u.w, u.d.ID)); diff != "" {
				t.Errorf("it was changed (-was +is):\n%s", diff)
			}
			if got := len(whys(t, u.w, u.d.ID)); got != versions {
				t.Errorf("got %d versions, want %d as before", got, versions)
			}
		})
	}
}
