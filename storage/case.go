package storage

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"hoso/model"
	"hoso/model/paper"
)

// Check runs every rule on a dossier as it stands on the given day: the
// model's, and those on what the clerk reworded. A dossier received from
// elsewhere is checked as the receiver.
func (w *Workspace) Check(ctx context.Context, id string, today model.Date) ([]model.Finding, error) {
	c, err := w.caseOf(ctx, id, today)
	if err != nil {
		return nil, fmt.Errorf("check dossier %s: %w", id, err)
	}
	return checkCase(c), nil
}

func checkCase(c model.Case) []model.Finding {
	findings := model.Check(c)
	if c.Plan != nil {
		findings = append(findings, paper.CheckOverrides(c.Plan, c.Dossier)...)
	}
	return findings
}

// caseOf gathers what the rules look at. A plan that the workspace does not
// keep leaves Plan nil, which is a finding.
func (w *Workspace) caseOf(ctx context.Context, id string, today model.Date) (model.Case, error) {
	d, err := w.Dossier(ctx, id)
	if err != nil {
		return model.Case{}, err
	}
	others, err := w.Summaries(ctx, id)
	if err != nil {
		return model.Case{}, err
	}
	return w.newCasing(today).of(ctx, d, others)
}

// casing makes cases, and reads once what many have in common. It may be used
// from several goroutines.
type casing struct {
	w     *Workspace
	today model.Date

	mu    sync.Mutex
	plans map[model.PlanRef]heldPlan
}

// heldPlan is a plan with the hash of its file.
type heldPlan struct {
	plan *model.Plan
	hash string
}

func (w *Workspace) newCasing(today model.Date) *casing {
	return &casing{w: w, today: today, plans: map[model.PlanRef]heldPlan{}}
}

// of is the case of a dossier beside the unit's others.
func (c *casing) of(ctx context.Context, d model.Dossier, others []model.Summary) (model.Case, error) {
	plan, err := c.plan(ctx, d.Plan)
	if err != nil {
		return model.Case{}, err
	}
	desk, err := c.w.deskOf(ctx, d)
	if err != nil {
		return model.Case{}, err
	}
	made := model.Case{Plan: plan.plan, PlanHash: plan.hash, Dossier: d, Others: others, Today: c.today, Role: model.Preparing, Desk: desk}
	if d.Origin != "" {
		made.Role = model.Receiving
	}
	return made, nil
}

func (c *casing) plan(ctx context.Context, ref model.PlanRef) (heldPlan, error) {
	ref = model.PlanRef{ID: ref.ID, Version: ref.Version, Hash: ref.Hash} // what planAtHand goes by
	c.mu.Lock()
	defer c.mu.Unlock()
	if p, known := c.plans[ref]; known {
		return p, nil
	}
	plan, hash, err := c.w.planAtHand(ctx, ref)
	if err == nil {
		c.plans[ref] = heldPlan{plan, hash}
	}
	return heldPlan{plan, hash}, err
}

// planAtHand is the plan that a dossier was made under, or else the newest one
// of its id, with the hash of its file; nil when none of that id is kept.
func (w *Workspace) planAtHand(ctx context.Context, ref model.PlanRef) (*model.Plan, string, error) {
	plan, err := w.Plan(ctx, ref)
	if !errors.Is(err, model.ErrNotFound) {
		return plan, ref.Hash, err
	}
	plan, hash, err := w.PlanInForce(ctx, ref.ID)
	if errors.Is(err, model.ErrNotFound) {
		return nil, "", nil
	}
	return plan, hash, err
}
