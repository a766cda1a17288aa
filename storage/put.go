package storage

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"hoso/model"
)

// Put stores a dossier that comes as a file in the form of data/dossier.json,
// as a draft of this workspace: what the file leaves blank of id, unit, plan
// and reference date comes from the settings and the day. It returns the
// dossier as stored. file names the source in errors, which are
// *model.PackError for a file that does not fit.
func (w *Workspace) Put(ctx context.Context, file string, data []byte, today model.Date) (model.Dossier, error) {
	d, err := model.Decode(file, data)
	if err != nil {
		return model.Dossier{}, err
	}
	if err := w.complete(ctx, &d, today); err != nil {
		return model.Dossier{}, fmt.Errorf("put %s: %w", file, err)
	}
	if err := w.SaveDossier(ctx, d); err != nil {
		return model.Dossier{}, err
	}
	_, err = w.CloseRevision(ctx, d.ID, AfterPut)
	return d, err
}

func (w *Workspace) complete(ctx context.Context, d *model.Dossier, today model.Date) error {
	s, err := w.Settings(ctx)
	if err != nil && !errors.Is(err, model.ErrNotFound) {
		return err
	}
	if d.Proposer.ID == "" {
		d.Proposer = s.Unit
	}
	if d.Plan.ID == "" {
		d.Plan.ID = s.PlanID
	}
	if d.Plan.Hash == "" {
		if err := w.pinPlan(ctx, &d.Plan); err != nil {
			return err
		}
	}
	if d.ReferenceDate.Blank() {
		d.ReferenceDate = today
	}
	d.State, d.Origin = model.Draft, ""
	if d.ID == "" {
		d.ID, err = w.NewID(ctx, d.Proposer.ID+"-"+string(d.Kind)+"-"+d.Theme)
	}
	return err
}

// pinPlan fills version and hash of the kept plan; a plan that is not kept
// stays as it is, and Check says so.
func (w *Workspace) pinPlan(ctx context.Context, ref *model.PlanRef) error {
	plans, err := w.Plans(ctx)
	if err != nil {
		return err
	}
	for _, p := range plans {
		if p.ID == ref.ID {
			ref.Version, ref.Hash = p.Version, p.Hash
			return nil
		}
	}
	return nil
}

// PlanInForce is the newest kept plan of an id, with the hash of its file;
// model.ErrNotFound when none is kept.
func (w *Workspace) PlanInForce(ctx context.Context, id string) (*model.Plan, string, error) {
	ref := model.PlanRef{ID: id}
	if err := w.pinPlan(ctx, &ref); err != nil {
		return nil, "", err
	}
	plan, err := w.Plan(ctx, ref)
	return plan, ref.Hash, err
}

// NewID makes an id for a dossier out of words that describe it, with a number
// behind where it is taken.
func (w *Workspace) NewID(ctx context.Context, words string) (string, error) {
	base := strings.Trim(model.Slug(words), "-")
	base = strings.TrimRight(base[:min(len(base), 56)], "-")
	if base == "" {
		base = "ho-so"
	}
	for n := 1; ; n++ {
		id := base
		if n > 1 {
			id = fmt.Sprintf("%s-%d", base, n)
		}
		if _, err := numberOf(ctx, w.read, id); errors.Is(err, model.ErrNotFound) {
			return id, nil
		} else if err != nil {
			return "", err
		}
	}
}
