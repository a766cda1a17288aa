package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"hoso/model"
)

// versions are what a memory keeps of dossiers; the hour is the number.
type versions struct {
	kept []model.Dossier
	why  []string
}

func (m *memory) keep(id, why string) int {
	v, d := &m.versions, m.dossiers[id].Clone()
	if n := len(v.kept); n == 0 || len(model.Compare(v.kept[n-1], d)) > 0 {
		v.kept, v.why = append(v.kept, d), append(v.why, why)
	}
	return len(v.kept)
}

func (m *memory) Revisions(context.Context, string) ([]Revision, error) {
	var list []Revision
	for i := len(m.versions.kept); i > 0; i-- {
		list = append(list, Revision{Number: i, Closed: time.Date(2024, 8, 20, i, 0, 0, 0, time.UTC), Why: m.versions.why[i-1]})
	}
	return list, nil
}

func (m *memory) Revision(_ context.Context, _ string, n int) (model.Dossier, error) {
	if n > len(m.versions.kept) {
		return model.Dossier{}, model.ErrNotFound
	}
	return m.versions.kept[n-1].Clone(), nil
}

func (m *memory) RestoreRevision(ctx context.Context, id string, n int) (model.Dossier, error) {
	d, err := m.Revision(ctx, id, n)
	if err == nil {
		m.keep(id, "restore")
		m.dossiers[id] = d.Clone()
	}
	return d, err
}

func (m *memory) Drafts(context.Context) ([]Draft, error) {
	var list []Draft
	for id, d := range m.dossiers {
		list = append(list, Draft{ID: id, Title: id, Collectives: d.Collectives(), Individuals: d.Individuals()})
	}
	return list, nil
}

func (m *memory) TransferNominee(_ context.Context, from, to, nominee string, move bool) (string, error) {
	if m.failing != nil {
		return "", m.failing
	}
	d, id := m.dossiers[to].TakeNominee(m.dossiers[from], nominee)
	m.dossiers[to] = d
	if move {
		m.dossiers[from] = m.dossiers[from].WithoutNominee(nominee)
	}
	return id, nil
}

func (m *memory) WithdrawNominee(_ context.Context, dossier, nominee string) error {
	m.dossiers[dossier] = m.dossiers[dossier].WithoutNominee(nominee)
	return m.failing
}

// find is the first object of a kind inside another that fits; the zero value
// where there is none.
func find[T fyne.CanvasObject](o fyne.CanvasObject, fits func(T) bool) (found T, ok bool) {
	if t, is := o.(T); is && fits(t) {
		return t, true
	}
	if c, is := o.(*fyne.Container); is {
		for _, child := range c.Objects {
			if found, ok = find(child, fits); ok {
				return found, true
			}
		}
	}
	return found, false
}
