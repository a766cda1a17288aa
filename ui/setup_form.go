package ui

import (
	"context"

	"hoso/model"
)

type setupStore interface {
	// ShippedUnits lists the units of the plan that comes with the program.
	ShippedUnits() ([]model.Unit, error)
	// SetUp makes the workspace that of a unit.
	SetUp(ctx context.Context, unit string) (model.Settings, error)
	SaveSettings(ctx context.Context, s model.Settings) error
	// TakeShipped keeps the plans and unit lists that come with the program, for
	// those of a file may go with them.
	TakeShipped(ctx context.Context) error
	// BroughtUnits lists the unit lists in force that did not come with the program:
	// those of files that were opened at a set-up that was not gone on with.
	BroughtUnits(ctx context.Context) ([]Kept, error)
	// UnitsOf lists the units that a plan in force is made for, those of the
	// shipped one where plan is empty, and the units of further lists.
	UnitsOf(ctx context.Context, plan string, lists []string) ([]model.Unit, error)
}

// setupForm asks for what every paper needs: the unit with its place name, who
// signs, and the council. Nothing is stored before there is a unit; from then
// on every change is, as everywhere else.
type setupForm struct {
	store setupStore
	units []model.Unit
	s     model.Settings
	plan  string   // id of the plan from a file that the settings go by; may be empty
	lists []string // ids of unit lists from files
	made  string   // the unit that the workspace was made for; empty before that
	saver *saver
}

func newSetupForm(store setupStore, back Background) (*setupForm, error) {
	units, err := store.ShippedUnits()
	f := &setupForm{store: store, units: units, s: model.Settings{Council: model.DefaultCouncil()}}
	f.saver = &saver{back: back, take: f.take, saved: func(error) {}}
	return f, err
}

func (f *setupForm) take() func(context.Context) error {
	s := tidySettings(f.s.Clone())
	return func(ctx context.Context) error { return f.store.SaveSettings(ctx, s) }
}

// touch tells that something was typed.
func (f *setupForm) touch() {
	if f.made != "" {
		f.saver.touch()
	}
}

func (f *setupForm) labels() []string {
	var labels []string
	for _, u := range f.units {
		labels = append(labels, model.UpperFirst(u.Name))
	}
	return labels
}

// choose takes a unit and what is known of it. Signers that were entered before
// are kept, with the posts of the unit chosen now.
func (f *setupForm) choose(i int) {
	if f.s.Unit.ID == f.units[i].ID {
		return
	}
	f.s.Unit = model.Unit{HeadPosition: f.s.Unit.HeadPosition, Collective: f.s.Unit.Collective} // what else was typed was another unit's
	f.s.TakeUnit(f.units[i])
}

// missing names the first thing that must be there; empty when nothing is
// missing. Signers and council may wait.
func (f *setupForm) missing() string {
	switch {
	case f.s.Unit.ID == "":
		return text("setup.no-unit")
	case f.s.Unit.Place == "":
		return text("setup.no-place")
	}
	return ""
}

// begin makes the workspace that of the unit, and stores what was entered. It
// returns the work, which may be done on any thread, and what to note when it
// is done.
func (f *setupForm) begin() (work func() error, done func()) {
	s, made := tidySettings(f.s.Clone()), f.made
	work = func() error {
		ctx := context.Background()
		if made != s.Unit.ID {
			stored, err := f.store.SetUp(ctx, s.Unit.ID)
			if err != nil {
				return err
			}
			s.PlanID = stored.PlanID
			if f.plan != "" {
				s.PlanID = f.plan
			}
		}
		return f.store.SaveSettings(ctx, s)
	}
	return work, func() { f.made, f.s.PlanID = s.Unit.ID, s.PlanID }
}
