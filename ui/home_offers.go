package ui

import (
	"context"
	"slices"

	"hoso/model"
)

// planOffer is a plan that a new dossier can be made under, with what is left of
// its quota.
type planOffer struct {
	model.PlanVersion
	quota quota
}

// readOffers reads the plans in force beside the one that the settings go by.
func (f *homeForm) readOffers(ctx context.Context) error {
	others, err := f.store.OtherPlans(ctx, f.planHash)
	if err != nil {
		return err
	}
	f.offers = []planOffer{{model.PlanVersion{Plan: f.plan, Hash: f.planHash}, f.quota}}
	for _, o := range others {
		q, err := f.readQuota(ctx, o.Plan)
		if err != nil {
			return err
		}
		f.offers = append(f.offers, planOffer{o, q})
	}
	return f.readBook(ctx)
}

// readBook reads the plans that dossiers may have been made under, those that
// were put aside too.
func (f *homeForm) readBook(ctx context.Context) error {
	ids := slices.Clone(f.settings.PlansAside)
	for _, o := range f.offers {
		ids = append(ids, o.Plan.ID)
	}
	var err error
	f.plans, err = readPlans(ctx, f.store, f.plan, ids)
	return err
}

// planOf is the plan of an id; the one that the settings go by where it is not
// known.
func (f *homeForm) planOf(id string) *model.Plan { return f.plans.of(id) }

// themesOf lists the themes of a plan that a dossier of a stage may be made for:
// those that take nominations, and for a lead dossier those that the unit leads.
func (f *homeForm) themesOf(p *model.Plan, s model.Stage) []model.Theme {
	var found []model.Theme
	for _, t := range p.Themes {
		if t.Nominations && (s == model.UnitStage || t.Lead == f.settings.Unit.ID) {
			found = append(found, t)
		}
	}
	return found
}
