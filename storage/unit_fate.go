package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"hoso/model"
)

// UnitFate tells what newer unit lists, or another main plan, say of the
// workspace's own unit by a day; false where they have it as the settings do, or
// nothing was set up yet.
func (w *Workspace) UnitFate(ctx context.Context, day model.Date) (model.UnitFate, bool, error) {
	s, plan, err := w.settingsAndPlan(ctx)
	if err != nil || s.Unit.ID == "" {
		return model.UnitFate{}, false, err
	}
	lists, err := w.unitLists(ctx)
	if err != nil {
		return model.UnitFate{}, false, err
	}
	fate, found := lists.FateOf(s.Unit, plan, day)
	return fate, found, nil
}

// UnitsToChoose are the units that the workspace may be made that of: the main
// plan's first, without those that are no more on that day.
func (w *Workspace) UnitsToChoose(ctx context.Context, day model.Date) ([]model.Unit, error) {
	_, plan, err := w.settingsAndPlan(ctx)
	if err != nil {
		return nil, err
	}
	lists, err := w.unitLists(ctx)
	return lists.ToChoose(plan, day), err
}

// settingsAndPlan are the zero value and nil before there are any.
func (w *Workspace) settingsAndPlan(ctx context.Context) (model.Settings, *model.Plan, error) {
	s, err := w.settingsIfAny(ctx)
	if err != nil || s.PlanID == "" {
		return s, nil, err
	}
	plan, _, err := w.PlanInForce(ctx, s.PlanID)
	if errors.Is(err, model.ErrNotFound) {
		return s, nil, nil
	}
	return s, plan, err
}

// unitLists reads the lists in force and their earlier versions.
func (w *Workspace) unitLists(ctx context.Context) (model.UnitLists, error) {
	var lists model.UnitLists
	var err error
	if lists.InForce, err = w.Units(ctx); err != nil {
		return lists, err
	}
	err = eachRow(ctx, w.read, func(row *sql.Rows) error {
		var id string
		var data []byte
		if err := row.Scan(&id, &data); err != nil {
			return err
		}
		list, err := model.ReadUnits(id, data)
		lists.Earlier = append(lists.Earlier, list)
		return err
	}, "SELECT id, data FROM units WHERE instr(id, '@') > 0 ORDER BY id DESC")
	if err != nil {
		return lists, fmt.Errorf("read earlier unit lists: %w", err)
	}
	return lists, nil
}
