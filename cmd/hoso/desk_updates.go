package main

import (
	"context"
	"io/fs"
	"slices"

	"hoso/assets"
	"hoso/model"
	"hoso/storage"
	"hoso/ui"
)

// LooksLikeUpdate tells a plan or a unit list, sound or not, from other files.
func (d *desk) LooksLikeUpdate(file string) bool { return storage.LooksLikeUpdate(file) }

// ReadUpdate reads a plan or a unit list and tells what it changes.
func (d *desk) ReadUpdate(ctx context.Context, file string) (ui.Update, error) {
	u, err := d.Workspace.ReadUpdate(ctx, file)
	return d.updateOf(u), err
}

// KeptUpdate is a version that the workspace keeps, to be taken again.
func (d *desk) KeptUpdate(ctx context.Context, k ui.Kept) (ui.Update, error) {
	kind := storage.PlanUpdate
	if k.Units {
		kind = storage.UnitsUpdate
	}
	u, err := d.Workspace.KeptUpdate(ctx, kind, k.ID, k.Hash)
	return d.updateOf(u), err
}

func (d *desk) updateOf(u storage.Update) ui.Update {
	return ui.Update{
		Units: u.Kind == storage.UnitsUpdate, ID: u.ID, Name: u.Name, Version: u.Version, Hash: u.Hash, Was: u.Was, Since: u.Since, Base: u.Base,
		Main: u.Main, Known: u.Known, Changes: u.Changes, Warnings: u.Warnings,
		Take: func(ctx context.Context, asMain bool) error { return d.TakeUpdate(ctx, u, asMain) },
	}
}

// ShippedNews are the unit lists and plans of this program that are newer than
// those in force.
func (d *desk) ShippedNews(ctx context.Context) ([]ui.Update, error) {
	found, err := d.Workspace.ShippedNews(ctx, assets.FS)
	news := make([]ui.Update, len(found))
	for i, u := range found {
		news[i] = d.updateOf(u)
	}
	return news, err
}

// TakeShipped keeps the unit lists and plans of this program.
func (d *desk) TakeShipped(ctx context.Context) error { return d.Workspace.TakeShipped(ctx, assets.FS) }

// BroughtUnits lists the unit lists in force that are none of this program's.
func (d *desk) BroughtUnits(ctx context.Context) ([]ui.Kept, error) {
	shipped := map[string]bool{} // hashes
	files, err := fs.Glob(assets.FS, "units/*.json")
	if err != nil {
		return nil, err
	}
	for _, name := range files {
		data, err := fs.ReadFile(assets.FS, name)
		if err != nil {
			return nil, err
		}
		shipped[model.PlanHash(data)] = true
	}
	kept, err := d.Kept(ctx)
	return slices.DeleteFunc(kept, func(k ui.Kept) bool { return !k.Units || !k.InForce || shipped[k.Hash] }), err
}

// UnitsOf lists the units of the lists that a plan in force is made for, and of
// further lists in force. Without a plan it is the shipped one.
func (d *desk) UnitsOf(ctx context.Context, plan string, lists []string) ([]model.Unit, error) {
	if plan == "" {
		shipped, err := readShippedPlan()
		if err != nil {
			return nil, err
		}
		plan = shipped.ID
	}
	p, _, err := d.PlanInForce(ctx, plan)
	if err != nil {
		return nil, err
	}
	kept, err := d.Units(ctx)
	if err != nil {
		return nil, err
	}
	var units []model.Unit
	for _, l := range kept {
		if slices.Contains(p.UnitLists, l.ID) || slices.Contains(lists, l.ID) {
			units = append(units, l.Units...)
		}
	}
	return units, nil
}

// Kept lists the versions of plans and unit lists.
func (d *desk) Kept(ctx context.Context) ([]ui.Kept, error) {
	stored, err := d.Workspace.Kept(ctx)
	list := make([]ui.Kept, len(stored))
	for i, k := range stored {
		list[i] = ui.Kept{
			Units: k.Kind == storage.UnitsUpdate, ID: k.ID, Name: k.Name, Version: k.Version, Hash: k.Hash, Saved: k.Saved,
			InForce: k.InForce, Main: k.Main, Aside: k.Aside,
		}
	}
	return list, err
}
