package storage

import (
	"context"
	"database/sql"
	"slices"

	"hoso/model"
)

// nomineeRow is a row of nominees, without its dossier and place.
type nomineeRow struct {
	id, kind, name, theme, birth, workplace, address string
	origin                                           model.OriginKey
}

func nomineeRowOf(n model.Nominee) nomineeRow {
	row := nomineeRow{id: n.ID, kind: string(n.Type), name: n.Name, theme: n.Theme}
	switch {
	case n.Person != nil:
		row.birth, row.workplace = string(n.Person.Birth), n.Person.Workplace
	case n.Group != nil:
		row.workplace = n.Group.Workplace
	}
	if n.Group != nil {
		row.address = n.Group.Address
	}
	if n.Origin != nil {
		row.origin = model.OriginKey{Unit: n.Origin.Unit, Dossier: n.Origin.Dossier, Nominee: n.Origin.Nominee}
	}
	return row
}

// targets are what a row is scanned into, and written from.
func (r *nomineeRow) targets() []any {
	return []any{&r.id, &r.kind, &r.name, &r.theme, &r.birth, &r.workplace, &r.address, &r.origin.Unit, &r.origin.Dossier, &r.origin.Nominee}
}

const nomineeColumns = "n.id, n.type, n.name, n.theme, n.birth, n.workplace, n.address, n.from_unit, n.from_dossier, n.from_nominee"

// saveNominees brings a dossier's rows of nominees up to d. Most saves change
// none of them.
func saveNominees(ctx context.Context, tx *sql.Tx, dossier int64, d model.Dossier) error {
	stored, err := storedNominees(ctx, tx, dossier)
	if err != nil {
		return err
	}
	want := nomineeRows(d)
	if slices.Equal(stored, want) {
		return nil
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM nominees WHERE dossier = ?", dossier); err != nil {
		return err
	}
	var rows []any
	for place, row := range want {
		rows = append(append(rows, dossier, place), row.targets()...)
	}
	return insertRows(ctx, tx, "INSERT INTO nominees VALUES", 12, rows)
}

func nomineeRows(d model.Dossier) []nomineeRow {
	var rows []nomineeRow
	for _, n := range d.Nominees {
		rows = append(rows, nomineeRowOf(n))
	}
	return rows
}

func storedNominees(ctx context.Context, q querier, dossier int64) ([]nomineeRow, error) {
	var rows []nomineeRow
	err := eachRow(ctx, q, func(row *sql.Rows) error {
		var r nomineeRow
		err := row.Scan(r.targets()...)
		rows = append(rows, r)
		return err
	}, "SELECT "+nomineeColumns+" FROM nominees n WHERE dossier = ? ORDER BY place", dossier)
	return rows, err
}
