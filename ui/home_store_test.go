package ui

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"time"

	"hoso/model"
)

// homeMemory is what the home screen and the bin need of a workspace.
type homeMemory struct {
	bin      map[string]model.Dossier
	archived map[string]bool
	edited   map[string]time.Time
	verdicts map[string]Verdict
	pages    []int // offsets of the pages that were read
	judged   []string
	erased   []string
	quotas   QuotaUse
}

func (m *memory) entry(d model.Dossier) Entry {
	e := Entry{
		ID: d.ID, Kind: d.Kind, Stage: d.Stage, Theme: d.Theme, Plan: d.Plan.ID, Unit: d.Proposer.ID, UnitName: d.Proposer.Name,
		Title: "Hồ sơ " + d.ID, Collectives: d.Collectives(), Individuals: d.Individuals(), Headway: model.Headway(d.State),
		Submitted: d.SubmittedOn, Edited: m.edited[d.ID], Archived: m.archived[d.ID],
	}
	for _, n := range d.Nominees {
		if e.Names != "" {
			e.Names += "; "
		}
		e.Names += n.Name
	}
	if d.State == model.Draft && d.Revision > 0 {
		e.Headway = model.Revised
	}
	if v, ok := m.verdicts[d.ID]; ok {
		e.Verdict = &v
	}
	e.Headway = headwayOf(e)
	return e
}

func (m *memory) listed(q ListQuery) []Entry {
	var list []Entry
	for _, id := range slices.Sorted(maps.Keys(m.dossiers)) {
		e := m.entry(m.dossiers[id])
		if e.Archived == q.Archived && (q.Kind == "" || q.Kind == e.Kind && q.Stage == e.Stage) && (q.Theme == "" || q.Theme == e.Theme) && (q.Plan == "" || q.Plan == e.Plan) {
			list = append(list, e)
		}
	}
	slices.SortStableFunc(list, func(a, b Entry) int {
		if q.Descending {
			a, b = b, a
		}
		if q.Sort == SortNominees {
			return cmp.Compare(a.Collectives+a.Individuals, b.Collectives+b.Individuals)
		}
		return cmp.Compare(a.ID, b.ID)
	})
	return list
}

func (m *memory) Page(_ context.Context, q ListQuery, offset, limit int) ([]Entry, error) {
	if m.unreadable != nil {
		return nil, m.unreadable
	}
	m.pages = append(m.pages, offset)
	list := m.listed(q)
	if q.Headway != "" {
		list = slices.DeleteFunc(list, func(e Entry) bool { return e.Headway != q.Headway })
	}
	return list[min(offset, len(list)):min(offset+limit, len(list))], nil
}

func (m *memory) Counts(_ context.Context, q ListQuery) (map[model.Headway]int, error) {
	if m.unreadable != nil {
		return nil, m.unreadable
	}
	counts := map[model.Headway]int{}
	for _, e := range m.listed(q) {
		counts[e.Headway]++
	}
	return counts, nil
}

func (m *memory) EntriesOf(_ context.Context, ids []string) ([]Entry, error) {
	var list []Entry
	for _, id := range ids {
		if d, ok := m.dossiers[id]; ok {
			list = append(list, m.entry(d))
		}
	}
	return list, nil
}

func (m *memory) Judge(ctx context.Context, id string, _ time.Time, today model.Date) (Verdict, error) {
	if _, ok := m.dossiers[id]; !ok {
		return Verdict{}, model.ErrNotFound
	}
	m.judged = append(m.judged, id)
	findings, err := m.Check(ctx, id, today)
	c := countFindings(findings)
	v := Verdict{Errors: c.errors, Warnings: c.warnings}
	if pending := pending(findings); len(pending) > 0 {
		v.Missing = pending[0].Message
	}
	if m.verdicts == nil {
		m.verdicts = map[string]Verdict{}
	}
	m.verdicts[id] = v
	return v, err
}

func (m *memory) Unjudged(_ context.Context, limit int) ([]Entry, error) {
	var list []Entry
	for _, e := range m.listed(ListQuery{}) {
		if e.Verdict == nil && len(list) < limit {
			list = append(list, e)
		}
	}
	return list, nil
}

// QuotaUse counts as storage does, without naming what passes it.
func (m *memory) QuotaUse(_ context.Context, unit, plan string, q model.Quota) (QuotaUse, error) {
	if m.quotas.Themes != nil {
		return m.quotas, nil
	}
	var all ThemeUse
	for _, d := range m.dossiers {
		if d.Kind != model.Campaign || d.Stage != model.UnitStage || d.Proposer.ID != unit || d.Plan.ID != plan {
			continue
		}
		c, i := &all.Collectives.Drafted, &all.Individuals.Drafted
		if d.State == model.Packed || d.State == model.Submitted {
			c, i = &all.Collectives.Settled, &all.Individuals.Settled
		}
		*c += d.Collectives()
		*i += d.Individuals()
	}
	return QuotaUse{Themes: []ThemeUse{all}}, nil
}

func (m *memory) Search(ctx context.Context, words string) ([]Hit, error) {
	return m.hits, ctx.Err()
}

func (m *memory) CopyDossier(_ context.Context, id string, scope model.CopyScope, today model.Date) (string, error) {
	d, ok := m.dossiers[id]
	if !ok {
		return "", model.ErrNotFound
	}
	made := id + "-2"
	m.dossiers[made] = d.Copy(made, scope, today)
	return made, nil
}

func (m *memory) ArchiveDossier(_ context.Context, id string) error {
	if m.archived == nil {
		m.archived = map[string]bool{}
	}
	m.archived[id] = true
	return m.failing
}

func (m *memory) UnarchiveDossier(_ context.Context, id string) error {
	delete(m.archived, id)
	return m.failing
}

func (m *memory) SubmitDossier(_ context.Context, id string, day model.Date) error {
	d := m.dossiers[id]
	d.State, d.SubmittedOn = model.Submitted, day
	m.dossiers[id] = d
	return m.failing
}

func (m *memory) WithdrawDossier(_ context.Context, id string) error {
	d := m.dossiers[id]
	d.State, d.SubmittedOn = model.Packed, ""
	m.dossiers[id] = d
	return m.failing
}

func (m *memory) DeleteDossier(_ context.Context, id string) error {
	if m.failing != nil {
		return m.failing
	}
	if m.bin == nil {
		m.bin = map[string]model.Dossier{}
	}
	m.bin[id] = m.dossiers[id]
	delete(m.dossiers, id)
	return nil
}

func (m *memory) UndeleteDossier(_ context.Context, id string) error {
	m.dossiers[id] = m.bin[id]
	delete(m.bin, id)
	return nil
}

// binnedAt is when everything in the bin was deleted.
var binnedAt = time.Date(2024, 8, 10, 15, 0, 0, 0, time.UTC)

func (m *memory) Bin(context.Context) ([]Entry, error) {
	var list []Entry
	for _, id := range slices.Sorted(maps.Keys(m.bin)) {
		e := m.entry(m.bin[id])
		e.Deleted = binnedAt
		list = append(list, e)
	}
	return list, nil
}

func (m *memory) CountBin(context.Context) (int, error) { return len(m.bin), nil }

func (m *memory) EraseDossier(_ context.Context, id string) error {
	delete(m.bin, id)
	m.erased = append(m.erased, id)
	return m.failing
}
