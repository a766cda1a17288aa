package storage

import (
	"context"
	"database/sql"
	"path"
	"strings"

	"hoso/model"
)

// The id of a row of texts is its place among the answers of a search, which
// come in the order of ids: one bit for what is not a nominee's name, 32 bits
// that fall as the dossier's number grows, 20 bits for the field's slot.
const (
	slotBits   = 20
	numberBits = 32
	maxNumber  = 1<<numberBits - 1
	notAName   = int64(1) << (numberBits + slotBits)
)

// textID is the id of a field's text.
func textID(dossier int64, path string, slot int64) int64 {
	id := (maxNumber-dossier)<<slotBits | slot
	if !isName(path) {
		id |= notAName
	}
	return id
}

// dossierOf is the dossier's number in a text's id.
func dossierOf(textID int64) int64 {
	return maxNumber - textID>>slotBits&maxNumber
}

// isName reports whether the field at path is a nominee's name.
func isName(p string) bool {
	named, _ := path.Match("nominees/*/name", p)
	return named
}

// fieldText is a field and its words.
type fieldText struct{ path, words, folded string }

// fieldTexts lists the fields of d that hold words, each path once: where a
// list names the same element twice, their words are put together.
func fieldTexts(d model.Dossier) []fieldText {
	var fields []fieldText
	place := map[string]int{}
	model.EachText(&d, func(path, text string) string {
		if i, twice := place[path]; twice {
			fields[i].words += "\n" + text
		} else if strings.TrimSpace(text) != "" {
			place[path] = len(fields)
			fields = append(fields, fieldText{path: path, words: text})
		}
		return text
	})
	for i, f := range fields {
		fields[i].folded = model.Fold(f.words)
	}
	return fields
}

// saveTexts brings the rows of texts up to d. Only fields that changed are
// written: the index over them is what a save costs most.
func saveTexts(ctx context.Context, tx *sql.Tx, dossier int64, d model.Dossier) error {
	stored, err := storedTexts(ctx, tx, dossier)
	if err != nil {
		return err
	}
	slots := stored.slots()
	fields := fieldTexts(d)
	var fresh []any // rows of five columns
	for _, f := range fields {
		old, known := stored[f.path]
		delete(stored, f.path)
		switch {
		case known && old.words == f.words:
			continue
		case !known:
			fresh = append(fresh, textID(dossier, f.path, slots.next()), dossier, f.path, f.words, f.folded)
			continue
		}
		if _, err := tx.ExecContext(ctx, "UPDATE texts SET words = ?, folded = ? WHERE id = ?", f.words, f.folded, old.id); err != nil {
			return err
		}
	}
	if err := insertRows(ctx, tx, "INSERT INTO texts (id, dossier, path, words, folded) VALUES", 5, fresh); err != nil {
		return err
	}
	for _, gone := range stored {
		if _, err := tx.ExecContext(ctx, "DELETE FROM texts WHERE id = ?", gone.id); err != nil {
			return err
		}
	}
	return saveWhole(ctx, tx, dossier, fields)
}

// rowsAtOnce is how many rows one statement inserts: a new dossier has some
// hundred fields, and a statement for each costs more than what it writes.
const rowsAtOnce = 32

// insertRows inserts rows whose values stand one after the other.
func insertRows(ctx context.Context, tx *sql.Tx, insert string, columns int, values []any) error {
	row := "(?" + strings.Repeat(", ?", columns-1) + ")"
	for len(values) > 0 {
		n := min(rowsAtOnce, len(values)/columns)
		if _, err := tx.ExecContext(ctx, insert+" "+row+strings.Repeat(", "+row, n-1), values[:n*columns]...); err != nil {
			return err
		}
		values = values[n*columns:]
	}
	return nil
}

// textRow is a row of texts.
type textRow struct {
	id    int64
	words string
}

// textRows are a dossier's rows by path.
type textRows map[string]textRow

func storedTexts(ctx context.Context, q querier, dossier int64) (textRows, error) {
	rows := textRows{}
	err := eachRow(ctx, q, func(row *sql.Rows) error {
		var path string
		var t textRow
		err := row.Scan(&t.id, &path, &t.words)
		rows[path] = t
		return err
	}, "SELECT id, path, words FROM texts WHERE dossier = ?", dossier)
	return rows, err
}

// freeSlots hands out slots that no row of a dossier has.
type freeSlots struct {
	taken map[int64]bool
	last  int64
}

func (rows textRows) slots() *freeSlots {
	s := &freeSlots{taken: map[int64]bool{}, last: -1}
	for _, t := range rows {
		s.taken[t.id&(1<<slotBits-1)] = true
	}
	return s
}

func (s *freeSlots) next() int64 {
	s.last++
	for s.taken[s.last] {
		s.last++
	}
	return s.last
}
