package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"reflect"

	"hoso/model"
)

// Replan is what taking a dossier over to another plan, or another version of
// its own, would change.
type Replan struct {
	Dossier string              `json:"dossier"`
	Plan    model.PlanRef       `json:"plan"`
	Name    string              `json:"name"` // of the plan
	Changes []model.PartChanges `json:"changes"`

	was, now model.Dossier
}

var (
	errSamePlan     error = &hinted{"the dossier goes by that plan", "Hồ sơ đã theo bản này của kế hoạch, không có gì phải chuyển."}
	errNoSuchKind   error = &hinted{"the plan has no such dossiers", "Kế hoạch này không có loại hồ sơ như vậy nên chưa chuyển sang được. Hãy lập hồ sơ mới theo kế hoạch đó."}
	errReplanOthers error = &hinted{"a received dossier cannot be replanned", "Đây là hồ sơ nhận từ đơn vị khác, giữ nguyên như khi nhận. Chỉ chuyển được hồ sơ của máy này."}
)

// PreviewReplan tells what taking one of the workspace's own dossiers over to the
// plan in force of an id would change; nothing is changed yet.
func (w *Workspace) PreviewReplan(ctx context.Context, id, planID string) (Replan, error) {
	d, err := w.Dossier(ctx, id)
	if err != nil {
		return Replan{}, err
	}
	plan, hash, err := w.PlanInForce(ctx, planID)
	if err != nil {
		return Replan{}, err
	}
	_, fits := plan.DossierKind(d.Kind, d.Stage)
	switch {
	case d.Origin != "":
		return Replan{}, errReplanOthers
	case d.Plan.Hash == hash:
		return Replan{}, errSamePlan
	case !fits:
		return Replan{}, errNoSuchKind
	}
	was, err := w.Plan(ctx, d.Plan)
	if err != nil {
		return Replan{}, err
	}
	settings, err := w.settingsIfAny(ctx)
	if err != nil {
		return Replan{}, err
	}
	lead, err := w.leadOf(ctx, plan, d.Theme)
	if err != nil {
		return Replan{}, err
	}
	now := model.Replanned(d, was, model.PlanVersion{Plan: plan, Hash: hash}, lead, settings)
	now.State = model.Draft
	changes := append(model.ReplanChanges(d, now, was, plan), model.PlanChanges(was, plan)...)
	return Replan{Dossier: id, Plan: now.Plan, Name: plan.Name, Changes: changes, was: d, now: now}, nil
}

// leadOf is the unit that leads a theme under a plan; the zero value where the
// plan has no such theme, or the lists no such unit.
func (w *Workspace) leadOf(ctx context.Context, plan *model.Plan, theme string) (model.Unit, error) {
	t, known := plan.ThemeByID(theme)
	if !known {
		return model.Unit{}, nil
	}
	lead, err := w.Unit(ctx, t.Lead)
	if errors.Is(err, model.ErrNotFound) {
		return model.Unit{}, nil
	}
	return lead, err
}

// TakeReplan takes a dossier over as previewed, or leaves it as it is. What it was
// before is kept as a revision. The error is model.ErrConflict where the dossier
// has changed since, ErrNotOwnDraft for one in the bin.
func (w *Workspace) TakeReplan(ctx context.Context, r Replan) error {
	err := w.change(ctx, func(tx *sql.Tx) error {
		d, err := takeDraft(ctx, tx, r.Dossier, w.stamp())
		if err != nil {
			return err
		}
		if !reflect.DeepEqual(d, r.was) {
			return model.ErrConflict
		}
		f, err := newDraft(r.now)
		if err != nil {
			return err
		}
		return saveDraft(ctx, tx, f, w.stamp())
	})
	if err != nil {
		return fmt.Errorf("replan %s: %w", r.Dossier, err)
	}
	return nil
}
