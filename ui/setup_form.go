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
}

// setupForm asks for what every paper needs: the unit, its place name and who
// signs.
type setupForm struct {
	store  setupStore
	units  []model.Unit
	unit   model.Unit
	signer model.Signer
}

func newSetupForm(store setupStore) (*setupForm, error) {
	units, err := store.ShippedUnits()
	return &setupForm{store: store, units: units}, err
}

func (f *setupForm) labels() []string {
	var labels []string
	for _, u := range f.units {
		labels = append(labels, model.UpperFirst(u.Name))
	}
	return labels
}

// choose takes a unit and what is known of it.
func (f *setupForm) choose(i int) {
	if f.unit.ID == f.units[i].ID {
		return
	}
	f.unit = f.units[i]
	f.signer.Position, f.signer.Authority = f.unit.HeadPosition, model.AsHead
	f.signer.HeadPosition, f.signer.Collective = f.unit.HeadPosition, f.unit.Collective
}

// missing names the first thing that must be there; empty when nothing is
// missing. The signer's name may wait.
func (f *setupForm) missing() string {
	switch {
	case f.unit.ID == "":
		return text("setup.no-unit")
	case f.unit.Place == "":
		return text("setup.no-place")
	}
	return ""
}

// finish sets the workspace up.
func (f *setupForm) finish(ctx context.Context) error {
	s, err := f.store.SetUp(ctx, f.unit.ID)
	if err != nil {
		return err
	}
	s.Unit.Place = f.unit.Place
	s.Unit.Contact = f.unit.Contact
	s.Signers = []model.Signer{tidySigner(f.signer)}
	return f.store.SaveSettings(ctx, s)
}

// tidySigner leaves out whose place is taken where somebody signs in their own
// right.
func tidySigner(s model.Signer) model.Signer {
	if s.Authority == model.AsHead || s.Authority == model.Q {
		s.HeadPosition = ""
	}
	return s
}
