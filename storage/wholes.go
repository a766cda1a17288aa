package storage

import (
	"context"
	"database/sql"
	"slices"
	"strings"
)

// distinctWords lists every folded word of the fields once, in order.
func distinctWords(fields []fieldText) []string {
	seen := map[string]bool{}
	var words []string
	for _, f := range fields {
		for _, t := range tokensOf(f.folded) {
			if w := t.in(f.folded); !seen[w] {
				seen[w] = true
				words = append(words, w)
			}
		}
	}
	slices.Sort(words)
	return words
}

// saveWhole brings a dossier's row of wholes up to its fields.
func saveWhole(ctx context.Context, tx *sql.Tx, dossier int64, fields []fieldText) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO wholes (dossier, words) VALUES (?, ?)
		ON CONFLICT DO UPDATE SET words = excluded.words WHERE words <> excluded.words`,
		dossier, strings.Join(distinctWords(fields), " "))
	return err
}

// holdsWhole tells that a dossier's row of wholes has the words of its fields
// and no others.
func holdsWhole(ctx context.Context, q querier, dossier int64, fields []fieldText) (bool, error) {
	kept, err := firstColumn(ctx, q, "SELECT words FROM wholes WHERE dossier = ?", dossier)
	if err != nil || len(kept) != 1 {
		return false, err
	}
	return slices.Equal(distinctWords([]fieldText{{folded: kept[0]}}), distinctWords(fields)), nil
}
