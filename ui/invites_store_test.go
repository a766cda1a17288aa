package ui

import (
	"context"

	"hoso/model"
)

// invitesMemory is what the fake workspace offers by itself.
type invitesMemory struct {
	fate *model.UnitFate
	news []Update
	fail error
}

func (m *memory) UnitFate(context.Context, model.Date) (model.UnitFate, bool, error) {
	if m.invites.fate == nil {
		return model.UnitFate{}, false, m.invites.fail
	}
	return *m.invites.fate, true, nil
}

func (m *memory) ShippedNews(context.Context) ([]Update, error) { return m.invites.news, nil }

func (m *memory) UnitsToChoose(context.Context, model.Date) ([]model.Unit, error) {
	return append([]model.Unit{}, m.units...), nil
}

func (m *memory) TakeShipped(context.Context) error { return nil }

// UnitsOf are the units of the memory, and one for each further list and for a
// plan of its own.
func (m *memory) UnitsOf(_ context.Context, plan string, lists []string) ([]model.Unit, error) {
	if plan != "" {
		lists = append([]string{plan}, lists...)
	}
	for _, id := range lists {
		m.units = append(m.units, model.Unit{ID: "xa-" + id, Name: "xã " + id, Place: "Mẫu", Letterhead: []string{"xã"}})
	}
	return m.units, nil
}
