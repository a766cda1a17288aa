package storage

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"hoso/model"
)

// Entry is a dossier as lists show it, without its content.
type Entry struct {
	ID          string      `json:"id"`
	Kind        model.Kind  `json:"kind"`
	Stage       model.Stage `json:"stage"`
	Theme       string      `json:"theme"`
	Plan        string      `json:"plan"` // the plan's id
	Unit        string      `json:"unit"` // the proposing unit's id
	UnitName    string      `json:"unitName"`
	Title       string      `json:"title"` // one Vietnamese line that names the dossier beside its unit
	Collectives int         `json:"collectives"`
	Individuals int         `json:"individuals"`
	State       model.State `json:"state"`
	Origin      string      `json:"origin"` // package code of a received dossier, else empty
	Edited      time.Time   `json:"edited"`
	// Deleted is when it was put into the bin; zero for all others.
	Deleted time.Time `json:"deleted,omitzero"`
	// Archived is when it was put into the archive; zero for all others.
	Archived time.Time `json:"archived,omitzero"`
	// Submitted is the day that the last package was handed over.
	Submitted model.Date `json:"submitted,omitempty"`
}

// Filter chooses entries; its zero value takes all that are not in the bin.
// An empty field asks for nothing.
type Filter struct {
	Kind   model.Kind
	Stage  model.Stage
	Theme  string
	Plan   string
	Unit   string
	State  model.State
	Origin string
	// Received takes only dossiers that came in a package, Own only the others.
	Received, Own bool
	// Deleted looks into the bin instead.
	Deleted bool
	// Archived takes only what is in the archive, Current only the others.
	Archived, Current bool
	// IDs takes only dossiers of these ids, unless it is nil.
	IDs []string
	// Headway is asked for by DossierPage and CountByHeadway alone.
	Headway model.Headway
}

// Dossiers lists dossiers, the one last edited first. It reads columns alone:
// its time does not grow with what the dossiers contain.
func (w *Workspace) Dossiers(ctx context.Context, f Filter) ([]Entry, error) {
	where, args := f.where()
	entries := []Entry{}
	err := eachRow(ctx, w.read, func(row *sql.Rows) error {
		e, err := w.scanEntry(row)
		entries = append(entries, e)
		return err
	}, "SELECT "+entryColumns+" FROM dossiers WHERE "+where+" ORDER BY edited DESC, number DESC", args...)
	if err != nil {
		return nil, fmt.Errorf("list dossiers: %w", err)
	}
	return entries, nil
}

const entryColumns = "id, kind, stage, theme, plan, unit, unit_name, title, collectives, individuals, state, origin, edited, deleted, archived, submitted"

func (w *Workspace) scanEntry(row *sql.Rows) (Entry, error) {
	var e Entry
	err := w.scanEntryAnd(row, &e)
	return e, err
}

// scanEntryAnd reads entryColumns and what further columns hold.
func (w *Workspace) scanEntryAnd(row *sql.Rows, e *Entry, further ...any) error {
	var edited, deleted, archived string
	err := row.Scan(append([]any{&e.ID, &e.Kind, &e.Stage, &e.Theme, &e.Plan, &e.Unit, &e.UnitName, &e.Title,
		&e.Collectives, &e.Individuals, &e.State, &e.Origin, &edited, &deleted, &archived, &e.Submitted}, further...)...)
	e.Edited, e.Deleted, e.Archived = w.timeOf(edited), w.timeOf(deleted), w.timeOf(archived)
	return err
}

// where returns the filter as SQL.
func (f Filter) where() (string, []any) {
	terms := []string{"deleted = ''"}
	if f.Deleted {
		terms[0] = "deleted <> ''"
	}
	var args []any
	for _, asked := range []struct{ column, value string }{
		{"kind", string(f.Kind)}, {"stage", string(f.Stage)}, {"theme", f.Theme}, {"plan", f.Plan},
		{"unit", f.Unit}, {"state", string(f.State)}, {"origin", f.Origin},
	} {
		if asked.value != "" {
			terms = append(terms, asked.column+" = ?")
			args = append(args, asked.value)
		}
	}
	if f.Received {
		terms = append(terms, "origin <> ''")
	}
	if f.Own {
		terms = append(terms, "origin = ''")
	}
	if f.IDs != nil {
		terms = append(terms, "id IN ("+strings.TrimSuffix(strings.Repeat("?, ", len(f.IDs)), ", ")+")")
		for _, id := range f.IDs {
			args = append(args, id)
		}
	}
	if f.Archived {
		terms = append(terms, "archived <> ''")
	}
	if f.Current {
		terms = append(terms, "archived = ''")
	}
	return strings.Join(terms, " AND "), args
}
