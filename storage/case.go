package storage

import (
	"context"
	"errors"
	"fmt"

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
	plan, hash, err := w.planAtHand(ctx, d.Plan)
	if err != nil {
		return model.Case{}, err
	}
	others, err := w.Summaries(ctx, id)
	if err != nil {
		return model.Case{}, err
	}
	c := model.Case{Plan: plan, PlanHash: hash, Dossier: d, Others: others, Today: today, Role: model.Preparing}
	if d.Origin != "" {
		c.Role = model.Receiving
	}
	return c, nil
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
