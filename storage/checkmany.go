package storage

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"sync"

	"hoso/model"
	"hoso/storage/bag"
)

// CheckReceived runs every rule on the dossiers of the pool that the filter
// takes, as they stand on the given day beside all the others. It is Check for
// each, but reads each dossier once.
func (w *Workspace) CheckReceived(ctx context.Context, f Filter, today model.Date) (map[string][]model.Finding, error) {
	f.Received, f.Own = true, false
	entries, err := w.Dossiers(ctx, f)
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(entries))
	for i, e := range entries {
		ids[i] = e.ID
	}
	return w.checkMany(ctx, ids, today)
}

// checkMany checks dossiers unit by unit: a unit's dossiers are each other's
// surroundings. Of several units at once, one's dossiers are in memory.
func (w *Workspace) checkMany(ctx context.Context, ids []string, today model.Date) (map[string][]model.Finding, error) {
	now := w.changes.Load()
	found, asked := w.checked.look(now, today, ids)
	units, err := w.unitsOf(ctx, asked)
	if err != nil {
		return nil, fmt.Errorf("check dossiers: %w", err)
	}
	m := &manyChecks{w: w, casing: w.newCasing(today), wanted: map[string]bool{}, found: found}
	for _, id := range asked {
		m.wanted[id] = true
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	work := make(chan string)
	var all sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), readers, max(len(units), 1)) {
		all.Go(func() {
			for unit := range work {
				if err := m.unit(ctx, unit, units[unit]); err != nil {
					m.fail(err)
					stop()
				}
			}
		})
	}
	for unit := range units {
		work <- unit
	}
	close(work)
	all.Wait()
	if m.err != nil {
		return nil, fmt.Errorf("check dossiers: %w", m.err)
	}
	w.checked.keep(now, today, m.found)
	return m.found, nil
}

// checkedCache keeps what checkMany found for as long as nothing changes.
type checkedCache struct {
	mu    sync.Mutex
	at    uint64 // Workspace.changes then
	today model.Date
	found map[string][]model.Finding
}

// look returns what is known of the dossiers, and those that nothing is known of.
func (c *checkedCache) look(now uint64, today model.Date, ids []string) (found map[string][]model.Finding, asked []string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	found = map[string][]model.Finding{}
	for _, id := range ids {
		if known, ok := c.found[id]; ok && c.at == now && c.today == today {
			found[id] = slices.Clone(known)
		} else {
			asked = append(asked, id)
		}
	}
	return found, asked
}

func (c *checkedCache) keep(now uint64, today model.Date, found map[string][]model.Finding) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.at != now || c.today != today || c.found == nil {
		c.at, c.today, c.found = now, today, map[string][]model.Finding{}
	}
	maps.Copy(c.found, found)
}

// unitsOf lists the dossiers by who proposes them.
func (w *Workspace) unitsOf(ctx context.Context, ids []string) (map[string][]string, error) {
	wanted := map[string]bool{}
	for _, id := range ids {
		wanted[id] = true
	}
	units := map[string][]string{}
	err := eachRow(ctx, w.read, func(row *sql.Rows) error {
		var id, unit string
		err := row.Scan(&id, &unit)
		if wanted[id] {
			units[unit] = append(units[unit], id)
		}
		return err
	}, "SELECT id, unit FROM dossiers")
	return units, err
}

// manyChecks is the work of checkMany.
type manyChecks struct {
	w      *Workspace
	casing *casing
	wanted map[string]bool

	mu    sync.Mutex
	found map[string][]model.Finding
	err   error
}

func (m *manyChecks) fail(err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.err == nil {
		m.err = err
	}
}

// unit checks the wanted dossiers of one unit.
func (m *manyChecks) unit(ctx context.Context, unit string, ids []string) error {
	dossiers, err := m.dossiersOf(ctx, unit)
	if err != nil {
		return err
	}
	if dossiers == nil { // Summaries picks among them
		for _, id := range ids {
			c, err := m.w.caseOf(ctx, id, m.casing.today)
			if err != nil {
				return err
			}
			m.add(id, checkCase(c))
		}
		return nil
	}
	summaries := make([]model.Summary, len(dossiers))
	for i, d := range dossiers {
		summaries[i] = model.Summarise(d)
	}
	for i, d := range dossiers {
		if !m.wanted[d.ID] {
			continue
		}
		others := slices.Delete(slices.Clone(summaries), i, i+1)
		c, err := m.casing.of(ctx, d, others)
		if err != nil {
			return err
		}
		m.add(d.ID, checkCase(c))
	}
	return ctx.Err()
}

func (m *manyChecks) add(id string, findings []model.Finding) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.found[id] = findings
}

// dossiersOf reads a unit's dossiers, oldest first; nil where there are more
// than MaxOthers, or own ones, which may be the originals of received ones.
func (m *manyChecks) dossiersOf(ctx context.Context, unit string) ([]model.Dossier, error) {
	var n, own int
	err := m.w.read.QueryRowContext(ctx, "SELECT count(*), total(origin = '') FROM dossiers WHERE unit = ? AND deleted = ''", unit).Scan(&n, &own)
	if err != nil || n > MaxOthers || own > 0 {
		return nil, explain(err)
	}
	dossiers := []model.Dossier{}
	err = eachRow(ctx, m.w.read, func(row *sql.Rows) error {
		var id string
		var body sql.RawBytes
		if err := row.Scan(&id, &body); err != nil {
			return err
		}
		d, err := model.Decode(id, body)
		dossiers = append(dossiers, d)
		return err
	}, "SELECT id, body FROM dossiers WHERE unit = ? AND deleted = '' ORDER BY number", unit)
	return dossiers, err
}

// checkOlder is the finding on a package that a later one was here before; it
// is all that a package outside the pool is told.
func (w *Workspace) checkOlder(ctx context.Context, code string, today model.Date) ([]model.Finding, error) {
	later, err := w.superseded(ctx, []model.Source{{Package: code}})
	if err != nil {
		return nil, err
	}
	r, err := bag.Open(w.ReceivedFile(code))
	if err != nil {
		return nil, err
	}
	defer r.Close()
	d, err := readDossier(r)
	if err != nil {
		return nil, err
	}
	c := model.Case{Dossier: d, Today: today, Role: model.Receiving, Desk: &model.Desk{}}
	if l, ok := later[code]; ok {
		c.Desk.Later = &l
	}
	return slices.DeleteFunc(model.Check(c), func(f model.Finding) bool { return f.Rule != "receive-older" }), nil
}
