package storage

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"hoso/model"
)

// PoolVerdict is what the rules say of a received dossier as a whole.
type PoolVerdict string

const (
	Sound  PoolVerdict = "sound"  // no finding of grade error
	Faulty PoolVerdict = "faulty" // at least one
)

// PoolFilter chooses units' dossiers in the pool; an empty field asks for
// nothing.
type PoolFilter struct {
	Plan    string // id
	Theme   string
	Unit    string // id of the proposing unit
	Group   string // id of its group
	Verdict PoolVerdict
}

// PoolCodes lists the packages of the units' campaign dossiers in the pool that
// the filter takes, in the order of the unit lists. Verdicts are of today.
func (w *Workspace) PoolCodes(ctx context.Context, f PoolFilter, today model.Date) ([]string, error) {
	codes, err := w.poolCodes(ctx, f, today)
	if err != nil {
		return nil, fmt.Errorf("choose packages of the pool: %w", err)
	}
	return codes, nil
}

func (w *Workspace) poolCodes(ctx context.Context, f PoolFilter, today model.Date) ([]string, error) {
	entries, err := w.Dossiers(ctx, Filter{Kind: model.Campaign, Stage: model.UnitStage, Plan: f.Plan, Theme: f.Theme, Unit: f.Unit, Received: true, Current: true})
	if err != nil {
		return nil, err
	}
	rank, err := w.unitRanks(ctx)
	if err != nil {
		return nil, err
	}
	groups, err := w.groupsOf(ctx, entries)
	if err != nil {
		return nil, err
	}
	entries = slices.DeleteFunc(entries, func(e Entry) bool { return f.Group != "" && groups[e.ID] != f.Group })
	if f.Verdict != "" {
		if entries, err = w.withVerdict(ctx, entries, f.Verdict, today); err != nil {
			return nil, err
		}
	}
	slices.Reverse(entries) // the oldest first, among those of one unit
	slices.SortStableFunc(entries, func(a, b Entry) int {
		return rank.of(a.Unit) - rank.of(b.Unit)
	})
	codes := make([]string, len(entries))
	for i, e := range entries {
		codes[i] = e.Origin
	}
	return codes, nil
}

func (w *Workspace) withVerdict(ctx context.Context, entries []Entry, want PoolVerdict, today model.Date) ([]Entry, error) {
	var ids []string
	for _, e := range entries {
		ids = append(ids, e.ID)
	}
	found, err := w.checkMany(ctx, ids, today)
	return slices.DeleteFunc(entries, func(e Entry) bool { return model.HasErrors(found[e.ID]) != (want == Faulty) }), err
}

// groupsOf reads the groups of the dossiers' proposing units, which each
// dossier has its own copy of.
func (w *Workspace) groupsOf(ctx context.Context, entries []Entry) (map[string]string, error) {
	wanted := map[string]bool{}
	for _, e := range entries {
		wanted[e.ID] = true
	}
	groups := map[string]string{}
	err := eachRow(ctx, w.read, func(row *sql.Rows) error {
		var id, group string
		err := row.Scan(&id, &group)
		if wanted[id] {
			groups[id] = group
		}
		return err
	}, "SELECT id, coalesce(body ->> '$.proposer.group', '') FROM dossiers WHERE origin <> '' AND deleted = ''")
	return groups, err
}

// unitRanks are the places of units in the kept lists.
type unitRanks map[string]int

func (w *Workspace) unitRanks(ctx context.Context) (unitRanks, error) {
	lists, err := w.Units(ctx)
	ranks := unitRanks{}
	for _, l := range lists {
		for _, u := range l.Units {
			if _, known := ranks[u.ID]; !known {
				ranks[u.ID] = len(ranks)
			}
		}
	}
	return ranks, err
}

// of puts units that are in no list behind the others.
func (r unitRanks) of(unit string) int {
	if rank, known := r[unit]; known {
		return rank
	}
	return len(r)
}
