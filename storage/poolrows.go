package storage

import (
	"context"
	"database/sql"
	"fmt"
	"runtime"
	"sync"
	"time"

	"hoso/model"
)

// Consolidation says whether the workspace's own lead dossiers have a received one in
// them.
type Consolidation string

const (
	NotConsolidated Consolidation = ""             // in none
	Consolidated    Consolidation = "consolidated" // as it stands
	// ConsolidatedOlder: by a package that a later one took the place of, of the same
	// plan and theme. One that was sent again for another can be consolidated there.
	ConsolidatedOlder Consolidation = "older"
)

// PoolRow is a received dossier as a table shows it.
type PoolRow struct {
	Entry
	// Group is the id of the proposing unit's group, Rank the unit's place among
	// the lists that the workspace keeps.
	Group string
	Rank  int
	// Award is the name of what is asked for.
	Award string
	// Revision counts the packages of the dossier, from 1; Came is when this one
	// came.
	Revision      int
	Came          time.Time
	Consolidation Consolidation
	// Acknowledged tells that the receipt of this package was written.
	Acknowledged bool
	Nominees     []PoolNominee
}

// PoolNominee is one nominee of a row.
type PoolNominee struct {
	ID        string
	Type      model.NomineeType
	Name      string
	Theme     string // empty: the dossier's
	Birth     model.Date
	Workplace string
	// Unit is the id of the unit that proposed it first; empty where that is the
	// dossier's own.
	Unit string
}

// PoolRows lists every dossier of the pool with its nominees, the one that came
// last first.
func (w *Workspace) PoolRows(ctx context.Context) ([]PoolRow, error) {
	rows, err := w.poolRows(ctx)
	if err != nil {
		return nil, fmt.Errorf("list the pool: %w", err)
	}
	return rows, nil
}

func (w *Workspace) poolRows(ctx context.Context) ([]PoolRow, error) {
	ranks, err := w.unitRanks(ctx)
	if err != nil {
		return nil, err
	}
	consolidations, err := w.consolidations(ctx)
	if err != nil {
		return nil, err
	}
	rows, place := []PoolRow{}, map[string]int{}
	err = eachRow(ctx, w.read, func(row *sql.Rows) error {
		var r PoolRow
		var came string
		err := w.scanEntryAnd(row, &r.Entry, &r.Group, &r.Award, &r.Revision, &came, &r.Acknowledged)
		r.Came, r.Rank, r.Consolidation = w.timeOf(came), ranks.of(r.Unit), consolidations[r.ID]
		place[r.ID] = len(rows)
		rows = append(rows, r)
		return err
	}, `SELECT `+entryColumns+`, coalesce(body ->> '$.proposer.group', ''), coalesce(body ->> '$.award.name', ''), revision, came,
			EXISTS (SELECT 1 FROM marks m WHERE m.dossier = number AND m.paper = ? AND m.event = ? AND m.hash = origin)
		FROM (SELECT d.*, coalesce(r.stored, d.edited) AS came FROM dossiers d LEFT JOIN received r ON r.code = d.origin)
		WHERE origin <> '' AND deleted = '' ORDER BY came DESC, number DESC`, receiptMark, ReceiptMade)
	if err != nil {
		return nil, err
	}
	return rows, w.poolNominees(ctx, func(dossier string, n PoolNominee) {
		if i, ok := place[dossier]; ok {
			rows[i].Nominees = append(rows[i].Nominees, n)
		}
	})
}

func (w *Workspace) poolNominees(ctx context.Context, add func(dossier string, n PoolNominee)) error {
	return eachRow(ctx, w.read, func(row *sql.Rows) error {
		var dossier string
		var n PoolNominee
		err := row.Scan(&dossier, &n.ID, &n.Type, &n.Name, &n.Theme, &n.Birth, &n.Workplace, &n.Unit)
		add(dossier, n)
		return err
	}, `SELECT d.id, n.id, n.type, n.name, n.theme, n.birth, n.workplace, n.from_unit
		FROM nominees n JOIN dossiers d ON d.number = n.dossier
		WHERE d.origin <> '' AND d.deleted = '' ORDER BY d.number, n.place`)
}

// consolidations says which received dossiers are in lead dossiers of the workspace's
// own.
func (w *Workspace) consolidations(ctx context.Context) (map[string]Consolidation, error) {
	found := map[string]Consolidation{}
	err := eachRow(ctx, w.read, func(row *sql.Rows) error {
		var id string
		var current, renewable bool
		err := row.Scan(&id, &current, &renewable)
		switch {
		case current:
			found[id] = Consolidated
		case found[id] == NotConsolidated && renewable:
			found[id] = ConsolidatedOlder
		}
		return err
	}, `SELECT d.id, r.code = d.origin, l.plan = d.plan AND l.theme = d.theme FROM dossiers l JOIN uses u ON u.dossier = l.number AND u.revision = 0 AND u.sort = 'package'
		JOIN received r ON r.code = u.key JOIN dossiers d ON d.number = r.dossier
		WHERE l.origin = '' AND l.deleted = '' AND l.stage = ?`, model.LeadStage)
	return found, err
}

// PoolAuthors says who made each package of the pool, by its code. It is
// answered anew each time, because keys are enrolled and revoked; the package
// itself is read once. One that cannot be read is left out.
func (w *Workspace) PoolAuthors(ctx context.Context, codes []string) map[string]Authorship {
	found := map[string]Authorship{}
	work := make(chan string)
	var mu sync.Mutex
	var all sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), readers) {
		all.Go(func() {
			for code := range work {
				if a, err := w.PackageAuthorship(ctx, code); err == nil {
					mu.Lock()
					found[code] = a
					mu.Unlock()
				}
			}
		})
	}
	for _, code := range codes {
		if ctx.Err() == nil {
			work <- code
		}
	}
	close(work)
	all.Wait()
	return found
}
