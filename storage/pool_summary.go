package storage

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"

	"hoso/model"
)

// PoolSummary sums the pool up as it stands on a day. Its figures are those of
// Table. progress hears of each dossier and may be nil.
func (w *Workspace) PoolSummary(ctx context.Context, today model.Date, progress func(done, total int)) (model.PoolSummary, error) {
	f, err := w.poolFacts(ctx, today, progress)
	if err != nil {
		return model.PoolSummary{}, fmt.Errorf("sum the pool up: %w", err)
	}
	return model.SumUp(f), nil
}

func (w *Workspace) poolFacts(ctx context.Context, today model.Date, progress func(done, total int)) (model.PoolFacts, error) {
	f := model.PoolFacts{Day: today, Taken: w.now()}
	settings, err := w.settingsIfAny(ctx)
	if err != nil {
		return f, err
	}
	f.Desk = settings.Unit
	g, err := w.newTabulation(ctx)
	if err != nil {
		return f, err
	}
	if err := g.gather(ctx, Filter{}, progress); err != nil {
		return f, err
	}
	astray, err := w.astray(ctx)
	if err != nil {
		return f, err
	}
	if f.Dossiers, err = w.pooledDossiers(ctx, astray); err != nil {
		return f, err
	}
	f.Astray = len(astray)
	if plan := g.plans[settings.PlanID]; plan != nil && plan.Name != "" {
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
		_, campaign := g.campaign[row]
		f.Nominees = append(f.Nominees, model.PooledNominee{
			Type: row.Type, Unit: row.Unit, Group: row.Group, Award: row.Award, Campaign: campaign, Forwarded: row.Forwarded,
		})
	}
	for _, t := range g.countThemes() {
		share := model.PoolShare{ID: t.ID, Title: t.Title, Count: t.Proposed}
		if t.ID != "" {
			share.Title = t.ID + ". " + model.UpperFirst(cmp.Or(g.shortTheme(t.ID), t.Title))
		}
		f.Themes = append(f.Themes, share)
	}
	for _, q := range g.countQuotas() {
		f.Quotas = append(f.Quotas, model.QuotaState{
			Unit: q.Unit, Name: q.UnitName, Theme: q.Theme, Bound: q.Bound, Allowed: q.Allowed, Proposed: q.Proposed, Over: q.Proposed.Over(q.Allowed), Note: q.Note,
		})
	}
}

// shortTheme is what lists call a theme; empty where no plan knows it.
func (g *tabulation) shortTheme(id string) string {
	for _, plan := range g.order {
		if t, ok := g.plans[plan].ThemeByID(id); ok {
			return t.Short
		}
	}
	return ""
}

// pooledDossiers lists the dossiers of the pool with the days that they came,
// without those that went astray.
func (w *Workspace) pooledDossiers(ctx context.Context, astray map[string]bool) ([]model.PooledDossier, error) {
	dossiers := []model.PooledDossier{}
	err := eachRow(ctx, w.read, func(row *sql.Rows) error {
		var d model.PooledDossier
		var id, stored string
		err := row.Scan(&id, &d.Unit, &d.Group, &d.Cluster, &d.Plan, &d.Kind, &d.Stage, &d.Theme, &stored)
		if stored != "" {
			d.Came = model.NewDate(w.timeOf(stored))
		}
		if !astray[id] {
			dossiers = append(dossiers, d)
		}
		return err
	}, `SELECT d.id, d.unit, coalesce(d.body ->> '$.proposer.group', ''), coalesce(d.body ->> '$.proposer.cluster', ''), d.plan, d.kind, d.stage, d.theme, coalesce(r.stored, '')
		FROM dossiers d LEFT JOIN received r ON r.code = d.origin WHERE d.origin <> '' AND d.deleted = '' ORDER BY d.number`)
	return dossiers, err
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
