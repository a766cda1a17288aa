package storage

import (
	"context"
	"database/sql"
	"sync"

	"hoso/model"
)

// poolCache keeps what rules across packages look up, for as long as nothing
// in the workspace changes.
type poolCache struct {
	mu   sync.Mutex
	at   uint64 // Workspace.changes when it was made
	pool *surroundings
}

// surroundings is what the desk has in common for every dossier on it.
type surroundings struct {
	unit   string // the workspace's own; empty before it was set up
	groups map[string]string
	pool   *model.Pool
	inside []model.InsideLead
	direct map[model.SentDossier]int
}

// around gathers everybody nominated in the pool and in lead dossiers, from
// their rows: 5,000 nominees take some 30 ms.
func (w *Workspace) around(ctx context.Context) (*surroundings, error) {
	w.pooled.mu.Lock()
	defer w.pooled.mu.Unlock()
	now := w.changes.Load()
	if w.pooled.pool != nil && w.pooled.at == now {
		return w.pooled.pool, nil
	}
	s := &surroundings{groups: map[string]string{}}
	if err := s.read(ctx, w); err != nil {
		return nil, err
	}
	w.pooled.pool, w.pooled.at = s, now
	return s, nil
}

func (s *surroundings) read(ctx context.Context, w *Workspace) error {
	settings, err := w.settingsIfAny(ctx)
	if err != nil {
		return err
	}
	s.unit = settings.Unit.ID
	lists, err := w.Units(ctx)
	if err != nil {
		return err
	}
	for _, l := range lists {
		for _, u := range l.Units {
			s.groups[u.ID] = u.Group
		}
	}
	entrants, err := w.entrants(ctx)
	if err != nil {
		return err
	}
	s.pool = model.NewPool(entrants)
	return s.readWays(ctx, w)
}

// readWays reads which packages of units came inside received lead dossiers, and
// which came by themselves.
func (s *surroundings) readWays(ctx context.Context, w *Workspace) error {
	err := eachRow(ctx, w.read, func(row *sql.Rows) error {
		var in model.InsideLead
		err := row.Scan(&in.Lead, &in.Unit, &in.Dossier, &in.Revision)
		s.inside = append(s.inside, in)
		return err
	}, `SELECT d.unit_name, coalesce(s.value ->> '$.unit', ''), coalesce(s.value ->> '$.dossier', ''), coalesce(s.value ->> '$.revision', 0)
		FROM dossiers d, json_each(d.body, '$.sources') s WHERE d.origin <> '' AND d.deleted = '' AND d.stage = ? ORDER BY d.number, s.key`, model.LeadStage)
	if err != nil {
		return err
	}
	s.direct = map[model.SentDossier]int{}
	return eachRow(ctx, w.read, func(row *sql.Rows) error {
		var sent model.SentDossier
		var revision int
		err := row.Scan(&sent.Unit, &sent.Dossier, &revision)
		s.direct[sent] = revision
		return err
	}, `SELECT d.unit, r.sent_as, d.revision FROM dossiers d JOIN received r ON r.code = d.origin WHERE d.deleted = '' AND d.stage = ?`, model.UnitStage)
}

func (w *Workspace) entrants(ctx context.Context) ([]model.Entrant, error) {
	var entrants []model.Entrant
	astray, err := w.astray(ctx)
	if err != nil {
		return nil, err
	}
	err = eachRow(ctx, w.read, func(row *sql.Rows) error {
		var e model.Entrant
		var theme, sentAs string
		var n nomineeRow
		if err := row.Scan(append([]any{&e.Dossier, &e.Kind, &e.Stage, &e.Plan, &theme, &e.Unit, &e.UnitName, &sentAs}, n.targets()...)...); err != nil {
			return err
		}
		if astray[e.Dossier] {
			return nil // counted where it belongs
		}
		e.Theme = theme
		if n.theme != "" {
			e.Theme = n.theme
		}
		e.Origin = n.origin
		if n.origin.Unit == "" {
			e.Origin = model.OriginKey{Unit: e.Unit, Dossier: sentAs, Nominee: n.id}
		}
		e.Type, e.Name, e.Birth = model.NomineeType(n.kind), n.name, model.Date(n.birth)
		e.Workplace, e.Address = n.workplace, n.address
		entrants = append(entrants, e)
		return nil
	}, `SELECT d.id, d.kind, d.stage, d.plan, d.theme, d.unit, d.unit_name, coalesce(r.sent_as, d.id), `+nomineeColumns+`
		FROM dossiers d JOIN nominees n ON n.dossier = d.number LEFT JOIN received r ON r.code = d.origin
		WHERE d.deleted = '' AND (d.origin <> '' OR d.stage = ?) ORDER BY d.number, n.place`, model.LeadStage)
	return entrants, err
}
