package storage

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"hoso/model"
)

// pooledDossier is a dossier of the pool with what decides whether a summary
// counts it.
type pooledDossier struct {
	model.PooledDossier
	plan   string // id
	astray bool
}

// choosePooled takes the dossiers of a summary's plan, and lists the plans that
// there may be a summary of, the main one first. Without a plan to go by all are
// taken.
func (w *Workspace) choosePooled(ctx context.Context, f *model.PoolFacts, main string) error {
	all, err := w.pooledDossiers(ctx)
	if err != nil {
		return err
	}
	counts := map[string]int{}
	for _, d := range all {
		asked := f.PlanID == "" || d.plan == f.PlanID
		switch {
		case d.astray && asked:
			f.Astray++
		case d.plan == "" && !asked:
			f.Planless++
		case asked:
			f.Dossiers = append(f.Dossiers, d.PooledDossier)
		}
		n := counts[d.plan]
		if !d.astray {
			n++
		}
		counts[d.plan] = n // that of astray ones alone can be chosen too, as in the pool
	}
	f.Plans, err = w.pooledPlans(ctx, counts, main)
	if err == nil && f.PlanID != "" && !slices.ContainsFunc(f.Plans, func(p model.PooledPlan) bool { return p.ID == f.PlanID }) {
		_, _, err = w.PlanInForce(ctx, f.PlanID)
	}
	return err
}

// pooledPlans names the main plan, and the others that dossiers were counted by.
func (w *Workspace) pooledPlans(ctx context.Context, counts map[string]int, main string) ([]model.PooledPlan, error) {
	named := func(id string) (model.PooledPlan, error) {
		p := model.PooledPlan{ID: id, Packages: counts[id]}
		plan, _, err := w.planAtHand(ctx, model.PlanRef{ID: id})
		if plan != nil {
			p.Name = plan.Name
		}
		return p, err
	}
	plans := []model.PooledPlan{}
	for id := range counts {
		if id == "" || id == main {
			continue
		}
		p, err := named(id)
		if err != nil {
			return nil, err
		}
		plans = append(plans, p)
	}
	slices.SortFunc(plans, func(a, b model.PooledPlan) int {
		return cmp.Or(cmp.Compare(model.Fold(a.Name), model.Fold(b.Name)), cmp.Compare(a.ID, b.ID))
	})
	if main == "" {
		return plans, nil
	}
	first, err := named(main)
	return slices.Insert(plans, 0, first), err
}

// pooledDossiers lists the dossiers of the pool with the days that they came.
func (w *Workspace) pooledDossiers(ctx context.Context) ([]pooledDossier, error) {
	astray, err := w.astray(ctx)
	if err != nil {
		return nil, err
	}
	dossiers := []pooledDossier{}
	err = eachRow(ctx, w.read, func(row *sql.Rows) error {
		var d pooledDossier
		var id, stored string
		err := row.Scan(&id, &d.Unit, &d.Group, &d.Cluster, &d.plan, &d.Kind, &d.Stage, &d.Theme, &stored)
		if stored != "" {
			d.Came = model.NewDate(w.timeOf(stored))
		}
		d.astray = astray[id]
		dossiers = append(dossiers, d)
		return err
	}, `SELECT d.id, d.unit, coalesce(d.body ->> '$.proposer.group', ''), coalesce(d.body ->> '$.proposer.cluster', ''), d.plan, d.kind, d.stage, d.theme, coalesce(r.stored, '')
		FROM dossiers d LEFT JOIN received r ON r.code = d.origin WHERE d.origin <> '' AND d.deleted = '' ORDER BY d.number`)
	return dossiers, err
}
