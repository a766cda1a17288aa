package ui

import (
	"context"
	"slices"

	"hoso/model"
)

// rechooseStore makes the workspace that of another unit.
type rechooseStore interface {
	Settings(ctx context.Context) (model.Settings, error)
	SaveSettings(ctx context.Context, s model.Settings) error
	PlanInForce(ctx context.Context, id string) (*model.Plan, string, error)
	UnitFate(ctx context.Context, day model.Date) (model.UnitFate, bool, error)
	// UnitsToChoose are the units in force on a day.
	UnitsToChoose(ctx context.Context, day model.Date) ([]model.Unit, error)
}

// rechooseForm chooses the workspace's own unit anew: after it was renamed or
// merged, or was no more.
type rechooseForm struct {
	store rechooseStore
	was   model.Settings
	plan  *model.Plan
	fate  string // what became of the unit; empty where it is as it was
	units []model.Unit
	now   *model.Settings // with the unit chosen; nil before
}

// openRechoose reads what can be chosen. What the unit has become stands first
// and is chosen; then come the units of the list that tells of it.
func openRechoose(ctx context.Context, store rechooseStore, today model.Date) (*rechooseForm, error) {
	f := &rechooseForm{store: store}
	var err error
	if f.was, err = store.Settings(ctx); err != nil {
		return nil, err
	}
	if f.plan, _, err = store.PlanInForce(ctx, f.was.PlanID); err != nil {
		return nil, err
	}
	if f.units, err = store.UnitsToChoose(ctx, today); err != nil {
		return nil, err
	}
	fate, found, err := store.UnitFate(ctx, today)
	if err != nil || !found {
		return f, err
	}
	f.fate = fate.Words(f.was.Unit)
	rank := func(u model.Unit) int {
		_, listed := fate.List.UnitByID(u.ID)
		switch {
		case u.ID == fate.Into.ID:
			return 0
		case listed:
			return 1
		}
		return 2
	}
	slices.SortStableFunc(f.units, func(a, b model.Unit) int { return rank(a) - rank(b) })
	if len(f.units) > 0 && f.units[0].ID == fate.Into.ID {
		f.choose(0)
	}
	return f, nil
}

func (f *rechooseForm) labels() []string {
	labels := make([]string, len(f.units))
	for i, u := range f.units {
		labels[i] = model.UpperFirst(u.Name)
	}
	return labels
}

func (f *rechooseForm) choose(i int) {
	s := f.was.Clone()
	s.TakeUnit(f.units[i])
	f.now = &s
}

// changes are what the unit chosen changes in the settings.
func (f *rechooseForm) changes() []comparedPart {
	list := model.UnitTaken(f.was, *f.now)
	if len(list) == 0 {
		return nil
	}
	return compared([]model.PartChanges{{Part: model.UnitsEditedPart, Changes: list}})
}

// warnings tell what does not go together with the unit chosen.
func (f *rechooseForm) warnings() []string {
	var list []string
	if _, ok := f.plan.QuotaOf(f.now.Unit.Group); !ok {
		list = append(list, textf("rechoose.no-quota", model.UpperFirst(f.now.Unit.Name), f.plan.Name))
	}
	if f.now.Unit.ID == f.was.Unit.ID {
		return list
	}
	for _, t := range f.plan.Themes {
		if t.Lead == f.was.Unit.ID {
			return append(list, textf("rechoose.leads", model.UpperFirst(f.was.Unit.Name), t.ID))
		}
	}
	return list
}

// missing is why it cannot be done yet.
func (f *rechooseForm) missing() string {
	if f.now == nil {
		return text("setup.no-unit")
	}
	return ""
}

// take returns the work of storing the unit chosen, for any thread.
func (f *rechooseForm) take() func() error {
	now := *f.now
	return func() error { return f.store.SaveSettings(context.Background(), now) }
}

// undo returns the work of putting the unit of before back, with those who sign
// for it. What was changed in the settings since stays, in those who sign too.
func (f *rechooseForm) undo() func() error {
	was, now := f.was, *f.now
	return func() error {
		s, err := f.store.Settings(context.Background())
		if err != nil {
			return err
		}
		if slices.Equal(s.Signers, now.Signers) {
			s.Signers = was.Signers
		} else {
			s.TakeUnit(was.Unit)
		}
		s.Unit = was.Unit
		return f.store.SaveSettings(context.Background(), s)
	}
}
