package ui

import (
	"context"

	"hoso/model"
)

// gathered is what a memory knows of lead dossiers and their sources.
type gathered struct {
	plan, theme  string   // of the last lead dossier made
	codes        []string // that it was made from
	older, newer model.Dossier
	renewed      []string // sources that were refreshed
	atWork       func()   // called while the store makes something; nil for nothing
}

func (g *gathered) during() {
	if g.atWork != nil {
		g.atWork()
	}
}

func (m *memory) Consolidate(_ context.Context, plan, theme string, codes []string, _ model.Date, progress Progress) (string, error) {
	progress("Lấy hồ sơ từ gói nộp", 0, len(codes))
	m.gathered.plan, m.gathered.theme, m.gathered.codes = plan, theme, codes
	return campaign, m.failing
}

func (m *memory) SourceVersions(context.Context, string) (older, newer model.Dossier, err error) {
	return m.gathered.older, m.gathered.newer, m.unreadable
}

func (m *memory) RefreshSource(_ context.Context, id, code string) (model.Dossier, error) {
	m.gathered.renewed = append(m.gathered.renewed, code)
	m.gathered.during()
	d := m.dossiers[id].Clone()
	d.Sources[0].Package, d.Sources[0].Revision = "beef"+code[4:], 2
	d.Nominees[0].Note = "Ghi chú mới"
	m.dossiers[id] = d
	return d, m.failing
}

func (m *memory) TakeBack(_ context.Context, id, code, nominee string) (model.Dossier, error) {
	m.gathered.during()
	d := m.dossiers[id].Clone()
	for i := range d.Sources {
		for j, l := range d.Sources[i].LeftOut {
			if l.Nominee == nominee && d.Sources[i].Package == code {
				d.Sources[i].LeftOut = append(d.Sources[i].LeftOut[:j:j], d.Sources[i].LeftOut[j+1:]...)
				d.Nominees = append(d.Nominees, model.Nominee{
					ID: "back", Type: l.Type, Name: l.Name, Person: &model.Person{}, Origin: &model.Origin{Package: code, Nominee: nominee, UnitName: d.Sources[i].UnitName},
				})
			}
		}
	}
	m.dossiers[id] = d
	return d, m.failing
}
