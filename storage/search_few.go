package storage

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"
)

// dossiersWith lists the first dossiers, newer ones before older ones, that have
// all words, in whatever fields, and are wanted.
func (s *searching) dossiersWith(ctx context.Context, most int, wanted func(number int64) bool) ([]int64, error) {
	var numbers []int64
	err := eachRow(ctx, s.db, func(row *sql.Rows) error {
		var n int64
		err := row.Scan(&n)
		if err == nil && wanted(n) {
			numbers = append(numbers, n)
		}
		if len(numbers) >= most {
			return errEnough
		}
		return err
	}, `SELECT docid FROM search_wholes WHERE words MATCH ? ORDER BY docid DESC`, s.q.words())
	if errors.Is(err, errEnough) {
		err = nil
	}
	return numbers, err
}

// dossiersWithAll adds dossiers that have the words in different fields, each
// by the field that has most of them.
func (s *searching) dossiersWithAll(ctx context.Context) error {
	if s.full() {
		return nil
	}
	numbers, err := s.dossiersWith(ctx, scattered, func(n int64) bool { return s.perDossier[n] == 0 })
	if err != nil {
		return err
	}
	for _, number := range numbers {
		best, _, err := s.fieldsOf(ctx, number)
		if err != nil {
			return err
		}
		if best != 0 {
			err = s.add(ctx, best, false)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// within adds what is found in the fields of a few dossiers, which are all that
// have the words.
func (s *searching) within(ctx context.Context, numbers []int64) error {
	best := map[int64]int64{}
	var ids []int64
	for _, number := range numbers {
		most, all, err := s.fieldsOf(ctx, number)
		if err != nil {
			return err
		}
		best[number], ids = most, append(ids, all...)
	}
	if err := s.addSorted(ctx, ids); err != nil {
		return err
	}
	for _, number := range numbers {
		if s.perDossier[number] > 0 || best[number] == 0 {
			continue
		}
		if err := s.add(ctx, best[number], false); err != nil {
			return err
		}
	}
	return nil
}

// fieldsOf looks through the fields of a dossier: best is the one in which most
// words of the query stand, 0 where none does, and all are those with all words.
func (s *searching) fieldsOf(ctx context.Context, number int64) (best int64, all []int64, err error) {
	most := 0
	err = eachRow(ctx, s.db, func(row *sql.Rows) error {
		var id int64
		var folded sql.RawBytes
		if err := row.Scan(&id, &folded); err != nil {
			return err
		}
		text := string(folded)
		may := s.q.mayHave(text)
		if may == len(s.q) && s.q.holds(text, foldedForm, !s.q.begun()) {
			all = append(all, id)
		}
		if may <= most {
			return nil
		}
		if n := s.q.wordsIn(text); n > most {
			best, most = id, n
		}
		return nil
	}, "SELECT id, folded FROM texts WHERE dossier = ? ORDER BY id", number)
	return best, all, err
}

// addSorted adds fields that hold all words, those with the accents as typed
// first.
func (s *searching) addSorted(ctx context.Context, ids []int64) error {
	var exact, plainly []int64
	for _, id := range ids {
		words, err := firstColumn(ctx, s.db, "SELECT words FROM texts WHERE id = ?", id)
		switch {
		case err != nil:
			return err
		case len(words) == 1 && s.q.holds(strings.ToLower(words[0]), exactForm, !s.q.begun()):
			exact = append(exact, id)
		default:
			plainly = append(plainly, id)
		}
	}
	slices.Sort(exact)
	slices.Sort(plainly)
	if err := s.addEach(ctx, exact, true); err != nil {
		return err
	}
	return s.addEach(ctx, plainly, false)
}
