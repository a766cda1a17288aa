package main

import (
	"context"
	"errors"
	"slices"

	"hoso/assets"
	"hoso/model"
	"hoso/storage"
	"hoso/ui"
)

// desk is a workspace as the window asks for it.
type desk struct{ *storage.Workspace }

var _ ui.Store = (*desk)(nil)

// ShippedUnits lists the units of the lists that the shipped plan names.
func (d *desk) ShippedUnits() ([]model.Unit, error) {
	lists, err := storage.ShippedUnits(assets.FS)
	if err != nil {
		return nil, err
	}
	plan, err := readShippedPlan()
	if err != nil {
		return nil, err
	}
	var units []model.Unit
	for _, l := range lists {
		if slices.Contains(plan.UnitLists, l.ID) {
			units = append(units, l.Units...)
		}
	}
	return units, nil
}

// shippedPlan is the plan that new workspaces are set up with.
const shippedPlan = "plans/hanoi-2024.json"

func readShippedPlan() (*model.Plan, error) {
	data, err := assets.FS.ReadFile(shippedPlan)
	if err != nil {
		return nil, err
	}
	return model.ReadPlan(shippedPlan, data)
}

// SetUp makes the workspace that of a unit.
func (d *desk) SetUp(ctx context.Context, unit string) (model.Settings, error) {
	return d.Workspace.SetUp(ctx, assets.FS, unit, nil)
}

// CheckSource is what a rule rests on in a dossier.
func (d *desk) CheckSource(ctx context.Context, id, code string) (string, error) {
	rule, ok := storage.RuleByCode(code)
	if !ok {
		return "", model.ErrNotFound
	}
	dossier, err := d.Dossier(ctx, id)
	if err != nil {
		return "", err
	}
	plan, err := d.Plan(ctx, dossier.Plan)
	if err != nil {
		return "", err
	}
	return rule.SourceIn(model.Case{Plan: plan, Dossier: dossier}), nil
}

// MakePapers writes every paper of a dossier into a folder. The joined file
// has no paper's id.
func (d *desk) MakePapers(ctx context.Context, id, dir string, progress ui.Progress) ([]ui.PaperFile, error) {
	set, err := d.Workspace.MakePapers(ctx, id, storage.Progress(progress))
	if err != nil {
		return nil, err
	}
	written, err := set.Write(dir)
	if err != nil {
		return nil, err
	}
	single := set.Single()
	files := make([]ui.PaperFile, len(written))
	for i, path := range written {
		files[i].Path = path
		if i < len(single) {
			files[i].Paper = single[i].Paper.ID
		}
	}
	return files, nil
}

// Pack writes the package and its receipt into a folder.
func (d *desk) Pack(ctx context.Context, id, dir string, as ui.Wrapping, today model.Date, progress ui.Progress) (ui.Packed, error) {
	wrapping, err := wrappingOf(as)
	if err != nil {
		return ui.Packed{}, err
	}
	packed, err := d.PackAs(ctx, id, dir, wrapping, today, storage.Progress(progress))
	var held *storage.HeldError
	if errors.As(err, &held) {
		return ui.Packed{Held: true, Findings: held.Findings}, nil
	}
	if err != nil {
		return ui.Packed{}, err
	}
	return packedFor(packed), nil
}
