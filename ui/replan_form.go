package ui

import (
	"context"

	"hoso/model"
)

// replanForm is what taking a dossier over to another plan would change.
type replanForm struct {
	form    *dossierForm
	is      model.PlanVersion
	d       model.Dossier // as it would be
	changes []comparedPart
}

// otherPlans returns the work of finding the plans that the dossier could be
// taken over to: those in force, but for its own.
func (f *dossierForm) otherPlans() func() ([]model.PlanVersion, error) {
	store, hash := f.store, f.d.Plan.Hash
	return func() ([]model.PlanVersion, error) { return store.OtherPlans(context.Background(), hash) }
}

// fitting are the plans that have dossiers of this kind.
func (f *dossierForm) fitting(plans []model.PlanVersion) []model.PlanVersion {
	var list []model.PlanVersion
	for _, is := range plans {
		if _, ok := is.Plan.DossierKind(f.d.Kind, f.d.Stage); ok {
			list = append(list, is)
		}
	}
	return list
}

// replanned returns the work of finding out what a plan would change: first in
// the dossier itself, then what it says differently from the dossier's plan.
func (f *dossierForm) replanned(is model.PlanVersion) func() (*replanForm, error) {
	store, was, settings, d := f.store, f.plan, f.settings, f.d.Clone()
	return func() (*replanForm, error) {
		var lead model.Unit
		if t, known := is.Plan.ThemeByID(d.Theme); known {
			lead, _ = store.Unit(context.Background(), t.Lead) // without it there is no address
		}
		now := model.Replanned(d, was, is, lead, settings)
		changes := append(model.ReplanChanges(d, now, was, is.Plan), model.PlanChanges(was, is.Plan)...)
		return &replanForm{f, is, now, compared(changes)}, nil
	}
}

// take makes the dossier one of the other plan, as a step that can be undone;
// the dossier of before is kept as a version.
func (r *replanForm) take(done func(error)) {
	f, d := r.form, r.d.Clone()
	f.plans[r.is.Hash] = r.is.Plan
	if d.State != model.Received {
		d.State = model.Draft
	}
	f.replace(text("replan.step"), func(ctx context.Context) (model.Dossier, error) {
		if _, err := f.store.CloseRevision(ctx, d.ID, idle); err != nil {
			return d, err
		}
		return d, f.store.SaveDossier(ctx, d)
	}, done)
}

// followPlan has the form go by the plan of the dossier's present content: a
// step back, or an earlier version, may be of another one.
func (f *dossierForm) followPlan() {
	if p, known := f.plans[f.d.Plan.Hash]; known {
		f.plan = p
	}
}

// offer says what a plan is to the dossier.
func (f *dossierForm) offer(is model.PlanVersion) string {
	if is.Plan.ID == f.d.Plan.ID {
		return textf("replan.same", is.Plan.Version)
	}
	return textf("replan.other", is.Plan.Name)
}
