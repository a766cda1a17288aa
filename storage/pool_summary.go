package storage

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"hoso/model"
	excel "hoso/storage/sheet"
)

// PoolSummary sums up, as it stands on a day, what the pool holds of the plan of
// an id; empty for the one that the settings go by. Its figures are those of Table.
// progress hears of each dossier and may be nil. The error is model.ErrNotFound
// for a plan that is neither kept nor that of a dossier here.
func (w *Workspace) PoolSummary(ctx context.Context, planID string, today model.Date, progress func(done, total int)) (model.PoolSummary, error) {
	f, err := w.poolFacts(ctx, planID, today, progress)
	if err != nil {
		return model.PoolSummary{}, fmt.Errorf("sum the pool up: %w", err)
	}
	return model.SumUp(f), nil
}

func (w *Workspace) poolFacts(ctx context.Context, planID string, today model.Date, progress func(done, total int)) (model.PoolFacts, error) {
	f := model.PoolFacts{Day: today, Taken: w.now()}
	settings, err := w.settingsIfAny(ctx)
	if err != nil {
		return f, err
	}
	f.Desk, f.PlanID = settings.Unit, cmp.Or(planID, settings.PlanID)
	if err := w.choosePooled(ctx, &f, settings.PlanID); err != nil {
		return f, err
	}
	filter := Filter{Plan: f.PlanID}
	g, err := w.newTabulation(ctx, filter)
	if err != nil {
		return f, err
	}
	if err := g.gather(ctx, filter, progress); err != nil {
		return f, err
	}
	if plan := g.plans[f.PlanID]; plan != nil && plan.Name != "" {
		f.Plan = plan
		if f.Units, err = w.unitsOfPlan(ctx, plan); err != nil {
			return f, err
		}
	}
	g.summarise(&f)
	return f, nil
}

// summarise hands over what the tables count.
func (g *tabulation) summarise(f *model.PoolFacts) {
	for _, row := range g.rows {
		f.Nominees = append(f.Nominees, model.PooledNominee{
			Type: row.Type, Unit: row.Unit, Group: row.Group, Award: row.Award, Campaign: g.campaign[row], Forwarded: row.Forwarded,
		})
	}
	for _, t := range g.countThemes() {
		share := model.PoolShare{ID: t.ID, Title: t.Title, Count: t.Proposed}
		if t.ID != "" {
			share.Title = t.ID + ". " + model.UpperFirst(cmp.Or(g.shortTheme(t), t.Title))
		}
		f.Themes = append(f.Themes, share)
	}
	for _, q := range g.countQuotas() {
		f.Quotas = append(f.Quotas, model.QuotaState{
			Unit: q.Unit, Name: q.UnitName, Theme: q.Theme, Bound: q.Bound, Allowed: q.Allowed, Proposed: q.Proposed, Over: q.Proposed.Over(q.Allowed), Note: q.Note,
		})
	}
}

// shortTheme is what lists call a theme; empty where its plan does not know it.
func (g *tabulation) shortTheme(t excel.Theme) string {
	known, _ := g.plans[t.Plan].ThemeByID(t.ID)
	return known.Short
}

// unitsOfPlan are the units of the kept lists that a plan's ids come from.
func (w *Workspace) unitsOfPlan(ctx context.Context, plan *model.Plan) ([]model.Unit, error) {
	lists, err := w.Units(ctx)
	var units []model.Unit
	for _, l := range lists {
		if slices.Contains(plan.UnitLists, l.ID) {
			units = append(units, l.Units...)
		}
	}
	return units, err
}
