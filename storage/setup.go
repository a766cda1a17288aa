package storage

import (
	"context"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"hoso/model"
)

// ShippedUnits reads the unit lists that come with the program, units/*.json
// of files.
func ShippedUnits(files fs.FS) ([]model.UnitList, error) {
	var lists []model.UnitList
	err := eachFile(files, "units/*.json", func(name string, data []byte) error {
		l, err := model.ReadUnits(name, data)
		lists = append(lists, l)
		return err
	})
	return lists, err
}

// SetUp makes the workspace that of the unit with the given id: it takes in
// the unit lists and plans that come with the program, and plan too where one
// is given, and stores settings with an empty council under that plan, or the
// newest of those shipped. The error is model.ErrNotFound for an unknown unit.
func (w *Workspace) SetUp(ctx context.Context, files fs.FS, unit string, plan []byte) (model.Settings, error) {
	chosen, err := w.takeShipped(ctx, files)
	if err != nil {
		return model.Settings{}, err
	}
	if plan != nil {
		if chosen, err = w.SavePlan(ctx, plan); err != nil {
			return model.Settings{}, err
		}
	}
	u, err := w.Unit(ctx, unit)
	if err != nil {
		return model.Settings{}, err
	}
	s := model.Settings{Unit: u, Council: model.DefaultCouncil(), PlanID: chosen.ID}
	return s, w.SaveSettings(ctx, s)
}

// LoadSample sets the workspace up from sample/<name> of files: its settings
// and every dossier beside them, which it returns in the order of their file
// names.
func (w *Workspace) LoadSample(ctx context.Context, files fs.FS, name string) ([]model.Dossier, error) {
	if _, err := w.takeShipped(ctx, files); err != nil {
		return nil, err
	}
	var dossiers []model.Dossier
	err := eachFile(files, path.Join("sample", name, "*.json"), func(file string, data []byte) error {
		if file == "settings.json" {
			s, err := model.ReadSettings(file, data)
			if err != nil {
				return err
			}
			return w.SaveSettings(ctx, s)
		}
		d, err := model.Decode(file, data)
		if err != nil {
			return err
		}
		if err := w.pinPlan(ctx, &d.Plan); err != nil {
			return err
		}
		dossiers = append(dossiers, d)
		return w.SaveDossier(ctx, d)
	})
	return dossiers, err
}

// TakeShipped keeps the unit lists and plans that come with the program, which
// those of a file may go with.
func (w *Workspace) TakeShipped(ctx context.Context, files fs.FS) error {
	_, err := w.takeShipped(ctx, files)
	return err
}

// takeShipped stores the unit lists and plans of files and returns the last of
// the plans by name. What the workspace has of the same id stays in force: it may
// be newer than the program.
func (w *Workspace) takeShipped(ctx context.Context, files fs.FS) (plan *model.Plan, err error) {
	kept, err := w.Kept(ctx)
	if err != nil {
		return nil, err
	}
	known := func(kind UpdateKind, id string) bool {
		return slices.ContainsFunc(kept, func(k Kept) bool { return k.Kind == kind && k.ID == id })
	}
	err = eachFile(files, "units/*.json", func(name string, data []byte) error {
		list, err := model.ReadUnits(name, data)
		if err == nil && !known(UnitsUpdate, list.ID) {
			_, err = w.SaveUnits(ctx, data)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	err = eachFile(files, "plans/*.json", func(name string, data []byte) error {
		plan, err = model.ReadPlan(name, data)
		if err == nil && !known(PlanUpdate, plan.ID) {
			_, err = w.SavePlan(ctx, data)
		}
		return err
	})
	return plan, err
}

// eachFile calls do with the base name and content of the files that match,
// in the order of their names. No file at all is an error: a glob that finds
// nothing has a mistake in it.
func eachFile(files fs.FS, pattern string, do func(name string, data []byte) error) error {
	names, err := fs.Glob(files, pattern)
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return fmt.Errorf("read %s: %w", pattern, model.ErrNotFound)
	}
	for _, name := range names {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		if err := do(path.Base(name), data); err != nil {
			return fmt.Errorf("read %s: %w", name, err)
		}
	}
	return nil
}

// Unit is a unit of the kept lists; model.ErrNotFound when it is in none.
func (w *Workspace) Unit(ctx context.Context, id string) (model.Unit, error) {
	lists, err := w.Units(ctx)
	if err != nil {
		return model.Unit{}, err
	}
	for _, l := range lists {
		if u, ok := l.UnitByID(id); ok {
			return u, nil
		}
	}
	return model.Unit{}, fmt.Errorf("unit %s: %w", id, model.ErrNotFound)
}
