package storage

import (
	"context"
	"database/sql"

	"hoso/model"
)

// use is a file that a dossier needs: an attachment by its hash, or a received
// package by its code.
type use struct{ sort, key string }

// usesOf lists the files that d needs: its attachments, the package that it
// came in, and those that a lead dossier was made from.
func usesOf(d model.Dossier) map[use]bool {
	needed := map[use]bool{}
	for _, a := range d.Attachments {
		needed[use{"attachment", a.SHA256}] = true
	}
	needed[use{"package", d.Origin}] = true
	for _, s := range d.Sources {
		needed[use{"package", s.Package}] = true
	}
	for _, n := range d.Nominees {
		if n.Origin != nil {
			needed[use{"package", n.Origin.Package}] = true
		}
	}
	for u := range needed {
		if u.key == "" {
			delete(needed, u)
		}
	}
	return needed
}

// saveUses records what the draft needs. A revision copies the record when it
// is closed.
func saveUses(ctx context.Context, tx *sql.Tx, number int64, d model.Dossier) error {
	if _, err := tx.ExecContext(ctx, "DELETE FROM uses WHERE dossier = ? AND revision = 0", number); err != nil {
		return err
	}
	for u := range usesOf(d) {
		if _, err := tx.ExecContext(ctx, "INSERT INTO uses (dossier, revision, sort, key) VALUES (?, 0, ?, ?)", number, u.sort, u.key); err != nil {
			return err
		}
	}
	return nil
}

// eachUse calls visit for every row of a query for sort and key.
func eachUse(ctx context.Context, q querier, visit func(use), query string, args ...any) error {
	return eachRow(ctx, q, func(row *sql.Rows) error {
		var u use
		err := row.Scan(&u.sort, &u.key)
		visit(u)
		return err
	}, query, args...)
}
