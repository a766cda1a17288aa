package ui

import (
	"context"

	"hoso/model"
)

// updatesMemory is what the fake workspace knows of plans and unit lists.
type updatesMemory struct {
	file    Update // that any file is
	refused error
	kept    []Kept
	others  []model.PlanVersion
	brought []Kept // unit lists of files
	taken   []bool // asMain, for each that was taken in
	again   []Kept
	used    []string
	aside   []string
}

func (m *memory) LooksLikeUpdate(file string) bool { return file != "/x/la.json" }

func (m *memory) ReadUpdate(context.Context, string) (Update, error) {
	u := m.updates.file
	u.Take = func(_ context.Context, asMain bool) error {
		m.updates.taken = append(m.updates.taken, asMain)
		return m.failing
	}
	return u, m.updates.refused
}

func (m *memory) KeptUpdate(ctx context.Context, k Kept) (Update, error) {
	m.updates.again = append(m.updates.again, k)
	return m.ReadUpdate(ctx, k.ID)
}

func (m *memory) Kept(context.Context) ([]Kept, error) { return m.updates.kept, nil }

func (m *memory) BroughtUnits(context.Context) ([]Kept, error) {
	return m.updates.brought, m.unreadable
}

func (m *memory) UsePlan(_ context.Context, id string) error {
	m.updates.used = append(m.updates.used, id)
	return m.failing
}

func (m *memory) PutPlanAside(_ context.Context, id string, back bool) error {
	if back {
		id += " back"
	}
	m.updates.aside = append(m.updates.aside, id)
	return m.failing
}

func (m *memory) OtherPlans(context.Context, string) ([]model.PlanVersion, error) {
	return m.updates.others, nil
}
