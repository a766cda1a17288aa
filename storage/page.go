package storage

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"hoso/model"
)

// Order is what a page of dossiers is sorted by.
type Order string

const (
	ByEdited   Order = "edited"
	ByKind     Order = "kind"
	ByTheme    Order = "theme"
	ByNominees Order = "nominees" // how many there are
	ByHeadway  Order = "headway"  // as far as each has come
	ByErrors   Order = "errors"
	ByDeleted  Order = "deleted" // when each was put into the bin
)

// sortedBy holds the terms of each order; the newest edit decides among equals.
// Themes are "2.1" to "2.10", so that the shorter come first.
var sortedBy = map[Order][]string{
	ByEdited:   {"edited"},
	ByKind:     {"kind", "stage"},
	ByTheme:    {"length(theme)", "theme", "title"},
	ByNominees: {"collectives + individuals"},
	ByHeadway:  {headwayRank},
	ByErrors:   {"coalesce(errors, -1)", "coalesce(warnings, -1)"},
	ByDeleted:  {"deleted"},
}

// terms is the order as SQL.
func (o Order) terms(descending bool) string {
	direction := " ASC, "
	if descending {
		direction = " DESC, "
	}
	list := ""
	for _, term := range sortedBy[o] {
		list += term + direction
	}
	return list + "edited DESC, number DESC"
}

// Verdict is what the rules said of a dossier as it stands.
type Verdict struct {
	Errors, Warnings int
	// Missing is the first error in words, or else the first warning.
	Missing string
}

// Row is a dossier on a page of the list.
type Row struct {
	Entry
	Headway model.Headway
	// Names are those of the first nominees, divided by "; ".
	Names string
	// Verdict is nil until SaveVerdict was called for the dossier as it stands.
	Verdict *Verdict
	// Receiver is who sent a receipt for the last package, ReceivedAt when it
	// came there; zero without a receipt.
	Receiver   string
	ReceivedAt time.Time
	// Answer is what that receipt comes to, Objection its first error.
	Answer    model.ReceiptAnswer
	Objection string
}

// answered notes the last receipt for the last package; one that cannot be read
// says nothing.
func (r *Row) answered(body string) {
	receipt, err := model.DecodeReceipt("receipt", []byte(body))
	if err != nil {
		return
	}
	r.Receiver, r.ReceivedAt, r.Answer = receipt.ReceiverName, receipt.Time(), receipt.Answer()
	if errors := receipt.Errors(); len(errors) > 0 {
		r.Objection = errors[0].Message
	}
}

// namesPerRow is the number of nominees that a row names.
const namesPerRow = 12

// namesOf is in SQL the names of the first nominees of a table's dossier.
func namesOf(table string) string {
	return fmt.Sprintf(`(SELECT coalesce(group_concat(words, '; '), '') FROM
		(SELECT words FROM texts WHERE texts.dossier = %s.number AND texts.id < %d ORDER BY texts.id LIMIT %d))`, table, notAName, namesPerRow)
}

// headway tells in SQL how far a dossier has come; see model.Headway.
const headway = `CASE
	WHEN d.state NOT IN ('draft', '') THEN d.state
	WHEN d.revision > 0 THEN 'revised'
	WHEN d.collectives + d.individuals = 0 OR v.errors IS NULL THEN 'draft'
	WHEN v.errors > 0 THEN 'faulty'
	ELSE 'ready' END`

// headwayRank is a headway's place among model.Headways.
const headwayRank = `CASE headway WHEN 'draft' THEN 0 WHEN 'faulty' THEN 1 WHEN 'ready' THEN 2 WHEN 'printed' THEN 3
	WHEN 'packed' THEN 4 WHEN 'revised' THEN 5 WHEN 'submitted' THEN 6 ELSE 7 END`

// receiptOf is in SQL the last receipt for the last package of a table's dossier.
func receiptOf(table string) string {
	return fmt.Sprintf(`(SELECT r.body
		FROM sent s JOIN receipts r ON r.code = s.code WHERE s.dossier = %[1]s.number
			AND s.revision = (SELECT max(revision) FROM sent WHERE dossier = %[1]s.number)
		ORDER BY r.taken DESC LIMIT 1)`, table)
}

// judged joins dossiers with their verdicts.
const judged = `(SELECT d.*, v.errors, v.warnings, v.missing, ` + headway + ` AS headway
	FROM (SELECT number, ` + entryColumns + `, revision FROM dossiers WHERE %s) d
	LEFT JOIN verdicts v ON v.dossier = d.number AND v.edited = d.edited)`

// DossierPage lists up to limit dossiers from the offset-th on. It reads the
// list's index alone, and of the dossiers on the page their nominees' names.
func (w *Workspace) DossierPage(ctx context.Context, f Filter, o Order, descending bool, offset, limit int) ([]Row, error) {
	where, args := f.where()
	args = append(args, f.Headway, f.Headway, limit, offset)
	rows := []Row{}
	err := eachRow(ctx, w.read, func(row *sql.Rows) error {
		var r Row
		var wrong, doubtful sql.NullInt64
		var missing, receipt sql.NullString
		err := w.scanEntryAnd(row, &r.Entry, &r.Headway, &r.Names, &wrong, &doubtful, &missing, &receipt)
		if receipt.Valid {
			r.answered(receipt.String)
		}
		if wrong.Valid {
			r.Verdict = &Verdict{Errors: int(wrong.Int64), Warnings: int(doubtful.Int64), Missing: missing.String}
		}
		rows = append(rows, r)
		return err
	}, `SELECT `+entryColumns+`, headway, `+namesOf("page")+`, errors, warnings, missing, `+receiptOf("page")+`
		FROM (SELECT * FROM `+fmt.Sprintf(judged, where)+` WHERE ? = '' OR headway = ?
			ORDER BY `+o.terms(descending)+` LIMIT ? OFFSET ?) page`, args...)
	if err != nil {
		return nil, fmt.Errorf("list dossiers: %w", err)
	}
	return rows, nil
}

// CountByHeadway counts dossiers; the filter's own headway is left out of
// account.
func (w *Workspace) CountByHeadway(ctx context.Context, f Filter) (map[model.Headway]int, error) {
	where, args := f.where()
	counts := map[model.Headway]int{}
	err := eachRow(ctx, w.read, func(row *sql.Rows) error {
		var s model.Headway
		var n int
		err := row.Scan(&s, &n)
		counts[s] = n
		return err
	}, "SELECT headway, count(*) FROM "+fmt.Sprintf(judged, where)+" GROUP BY headway", args...)
	if err != nil {
		return nil, fmt.Errorf("count dossiers: %w", err)
	}
	return counts, nil
}

// CountDossiers counts what Dossiers would list.
func (w *Workspace) CountDossiers(ctx context.Context, f Filter) (int, error) {
	where, args := f.where()
	var n int
	if err := w.read.QueryRowContext(ctx, "SELECT count(*) FROM dossiers WHERE "+where, args...).Scan(&n); err != nil {
		return 0, fmt.Errorf("count dossiers: %w", explain(err))
	}
	return n, nil
}

// RowsOf lists the dossiers of those ids that are there and not in the bin, in
// the order of the ids.
func (w *Workspace) RowsOf(ctx context.Context, ids []string) ([]Row, error) {
	rows, err := w.DossierPage(ctx, Filter{IDs: ids}, ByEdited, true, 0, len(ids))
	slices.SortFunc(rows, func(a, b Row) int { return cmp.Compare(slices.Index(ids, a.ID), slices.Index(ids, b.ID)) })
	return rows, err
}
