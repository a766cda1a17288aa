package main

import (
	"context"
	"time"

	"hoso/model"
	"hoso/storage"
	"hoso/ui"
)

// filterOf is a query of the window's list as storage asks for it.
func filterOf(q ui.ListQuery) storage.Filter {
	return storage.Filter{
		Own: true, Kind: q.Kind, Stage: q.Stage, Plan: q.Plan, Theme: q.Theme, Headway: q.Headway, Archived: q.Archived, Current: !q.Archived,
	}
}

// orders are the columns that the window sorts by.
var orders = map[ui.SortBy]storage.Order{
	ui.SortEdited: storage.ByEdited, ui.SortKind: storage.ByKind, ui.SortTheme: storage.ByTheme,
	ui.SortNominees: storage.ByNominees, ui.SortHeadway: storage.ByHeadway, ui.SortErrors: storage.ByErrors,
}

// Page lists dossiers of a query.
func (d *desk) Page(ctx context.Context, q ui.ListQuery, offset, limit int) ([]ui.Entry, error) {
	rows, err := d.DossierPage(ctx, filterOf(q), orders[q.Sort], q.Descending, offset, limit)
	return entriesOfRows(rows), err
}

// EntriesOf lists dossiers by their ids, in that order.
func (d *desk) EntriesOf(ctx context.Context, ids []string) ([]ui.Entry, error) {
	rows, err := d.RowsOf(ctx, ids)
	return entriesOfRows(rows), err
}

// Counts counts the dossiers of a query by how far they have come.
func (d *desk) Counts(ctx context.Context, q ui.ListQuery) (map[model.Headway]int, error) {
	return d.CountByHeadway(ctx, filterOf(q))
}

func entriesOfRows(rows []storage.Row) []ui.Entry {
	entries := make([]ui.Entry, len(rows))
	for i, r := range rows {
		entries[i] = entryOf(r.Entry)
		entries[i].Headway, entries[i].Names = r.Headway, r.Names
		entries[i].Receiver, entries[i].ReceivedAt = r.Receiver, r.ReceivedAt
		entries[i].Answer, entries[i].Objection = r.Answer, r.Objection
		if r.Verdict != nil {
			v := ui.Verdict(*r.Verdict)
			entries[i].Verdict = &v
		}
	}
	return entries
}

func entryOf(e storage.Entry) ui.Entry {
	return ui.Entry{
		ID: e.ID, Kind: e.Kind, Stage: e.Stage, Theme: e.Theme, Plan: e.Plan, Unit: e.Unit, UnitName: e.UnitName, Title: e.Title,
		Collectives: e.Collectives, Individuals: e.Individuals, Submitted: e.Submitted,
		Edited: e.Edited, Deleted: e.Deleted, Archived: !e.Archived.IsZero(),
	}
}

// Judge runs the rules on a dossier and keeps their verdict for the list.
func (d *desk) Judge(ctx context.Context, id string, edited time.Time, today model.Date) (ui.Verdict, error) {
	v, err := d.Workspace.Judge(ctx, id, edited, today)
	return ui.Verdict(v), err
}

// Unjudged lists dossiers that no verdict is kept for.
func (d *desk) Unjudged(ctx context.Context, limit int) ([]ui.Entry, error) {
	stored, err := d.Workspace.Unjudged(ctx, limit)
	return plainEntries(stored), err
}

func plainEntries(stored []storage.Entry) []ui.Entry {
	entries := make([]ui.Entry, len(stored))
	for i, e := range stored {
		entries[i] = entryOf(e)
	}
	return entries
}

// inBin are the unit's own dossiers in the bin.
var inBin = storage.Filter{Own: true, Deleted: true}

// Bin lists what is in the bin, with the names of the nominees.
func (d *desk) Bin(ctx context.Context) ([]ui.Entry, error) {
	rows, err := d.DossierPage(ctx, inBin, storage.ByDeleted, true, 0, maxBin)
	return entriesOfRows(rows), err
}

// maxBin is the greatest number of dossiers that the bin shows at once.
const maxBin = 500

// CountBin counts them.
func (d *desk) CountBin(ctx context.Context) (int, error) { return d.CountDossiers(ctx, inBin) }

// QuotaUse is what a unit has used of a quota, and where it passes it.
func (d *desk) QuotaUse(ctx context.Context, unit, plan string, q model.Quota) (ui.QuotaUse, error) {
	themes, err := d.QuotaUsed(ctx, unit, plan, q.Scope)
	if err != nil {
		return ui.QuotaUse{}, err
	}
	over, err := d.OverQuota(ctx, unit, plan, q)
	if err != nil {
		return ui.QuotaUse{}, err
	}
	var use ui.QuotaUse
	for _, t := range themes {
		use.Themes = append(use.Themes, ui.ThemeUse{
			Theme:       t.Theme,
			Collectives: ui.Used{Settled: t.Settled.Collectives, Drafted: t.Drafted.Collectives},
			Individuals: ui.Used{Settled: t.Settled.Individuals, Drafted: t.Drafted.Individuals},
		})
	}
	for _, o := range over {
		e := entryOf(o.Entry)
		e.Names = o.Names
		use.Over = append(use.Over, ui.OverQuota{Entry: e, OverCollectives: o.Over.Collectives, OverIndividuals: o.Over.Individuals})
	}
	return use, nil
}

// Search finds words in every dossier.
func (d *desk) Search(ctx context.Context, words string) ([]ui.Hit, error) {
	found, err := d.Workspace.Search(ctx, words)
	if err != nil {
		return nil, err
	}
	hits := make([]ui.Hit, len(found))
	for i, h := range found {
		hits[i] = ui.Hit{
			Dossier: h.Dossier, Title: h.Title, Unit: h.Unit, Path: h.Path, Snippet: h.Snippet, Whose: h.Whose,
			Field: model.FieldName(model.Dossier{}, h.Path),
		}
		for _, m := range h.Marks {
			hits[i].Marks = append(hits[i].Marks, ui.Mark(m))
		}
	}
	return hits, nil
}
