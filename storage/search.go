package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"strings"
)

// MaxHits is the greatest number of answers of a search.
const MaxHits = 100

// hitsPerDossier keeps one dossier, in which a unit's name may stand in fifty
// fields, from hiding the others.
const hitsPerDossier = 5

// candidates is how many matching fields are looked at to fill the list.
const candidates = 200 * MaxHits

// scattered is how many dossiers are named that have the words in different
// fields.
const scattered = 20

// manyWords is from how many words on those typed without accents are looked for
// once only.
const manyWords = 3

// minPrefix is the least number of letters of an unfinished last word that all
// fields are searched for: half of them have a word that begins with "t".
const minPrefix = 3

// Hit is an answer of a search.
type Hit struct {
	Dossier string `json:"dossier"` // id
	Title   string `json:"title"`   // Entry.Title
	Unit    string `json:"unitName"`
	Path    string `json:"path"` // the field, as model.EachText names it
	// Snippet is the part of the field around the words, with its own accents.
	Snippet string `json:"snippet"`
	// Marks are the places of the words in Snippet.
	Marks []Mark `json:"marks,omitempty"`
	// Whose names the nominee or council member that the field is of.
	Whose string `json:"whose,omitempty"`
	// Exact tells that the words stand there with the accents that were typed.
	Exact bool `json:"exact"`
}

// Mark is a run of bytes in a snippet, from From up to, without, To.
type Mark struct {
	From int `json:"from"`
	To   int `json:"to"`
}

// Search finds the dossiers in which all words occur, whatever their accents
// and capitals; the last word may be the beginning of one, in other fields than
// nominees' names from its third letter on. Fields that hold
// all words with the accents as typed come first, then those that hold them
// without (of three words and more typed without any, only those among the
// first found), then dossiers that have them in different fields; within each,
// nominees' names first and newer dossiers before older ones. Text without a
// letter or digit finds nothing. The bin is left out.
func (w *Workspace) Search(ctx context.Context, words string) ([]Hit, error) {
	q := parseQuery(words)
	s := &searching{q: q, db: w.read, hits: []Hit{}, fields: map[int64]bool{}, perDossier: map[int64]int{}, fold: folded{}}
	if len(q) == 0 {
		return s.hits, nil
	}
	var err error
	if q.begun() {
		err = s.names(ctx)
	}
	if err == nil {
		err = s.everywhere(ctx)
	}
	if err == nil {
		err = s.nameOwners(ctx)
	}
	if err != nil {
		return nil, fmt.Errorf("search: %w", err)
	}
	return s.hits, nil
}

// searching is a search on its way.
type searching struct {
	q          query
	db         *sql.DB
	hits       []Hit
	numbers    []int64 // of the hits' dossiers
	fold       folded
	fields     map[int64]bool // ids of texts that are hits
	perDossier map[int64]int  // hits by dossier number
}

func (s *searching) full() bool { return len(s.hits) >= MaxHits }

// add makes a hit of the field with an id, unless it is one, or its dossier has
// enough or lies in the bin.
func (s *searching) add(ctx context.Context, id int64, exact bool) error {
	number := dossierOf(id)
	if s.full() || s.fields[id] || s.perDossier[number] >= hitsPerDossier {
		return nil
	}
	h := Hit{Exact: exact}
	var words string
	err := s.db.QueryRowContext(ctx, `SELECT t.path, t.words, d.id, d.title, d.unit_name
		FROM texts t JOIN dossiers d ON d.number = t.dossier WHERE t.id = ? AND d.deleted = ''`, id).
		Scan(&h.Path, &words, &h.Dossier, &h.Title, &h.Unit)
	if errors.Is(err, sql.ErrNoRows) {
		s.perDossier[number] = hitsPerDossier // in the bin
		return nil
	}
	s.fields[id] = true
	s.perDossier[number]++
	h.Snippet = s.q.snippet(words, s.fold)
	h.Marks = s.q.marks(h.Snippet, s.fold)
	s.numbers = append(s.numbers, number)
	s.hits = append(s.hits, h)
	return err
}

// errEnough ends a query early.
var errEnough = errors.New("errEnough found")

// everywhere adds what is found in all fields. Where few dossiers have all of
// several words, theirs are looked through one by one: of words that all are
// common the index reads every place.
func (s *searching) everywhere(ctx context.Context) error {
	if s.full() {
		return nil
	}
	if len(s.q) > 1 {
		numbers, err := s.dossiersWith(ctx, scattered+1, func(int64) bool { return true })
		if err != nil || len(numbers) <= scattered {
			return errors.Join(err, s.within(ctx, numbers))
		}
	}
	if err := s.fieldsWithAll(ctx); err != nil || len(s.q) == 1 {
		return err
	}
	return s.dossiersWithAll(ctx)
}

// fieldsWithAll adds the fields that hold all words, those with the accents as
// typed first. Many words that were typed without any are looked for once, and
// fields that have none either come first among those found.
func (s *searching) fieldsWithAll(ctx context.Context) error {
	once := len(s.q) >= manyWords && s.q.match(exactForm) == s.q.match(foldedForm)
	if !once {
		ids, err := s.fieldsBy(ctx, "words", s.q.match(exactForm))
		if err == nil {
			err = s.addEach(ctx, ids, true)
		}
		if err != nil || s.full() {
			return err
		}
	}
	ids, err := s.fieldsBy(ctx, "folded", s.q.match(foldedForm))
	switch {
	case err != nil:
		return err
	case once:
		return s.addSorted(ctx, ids)
	}
	return s.addEach(ctx, ids, false)
}

// addEach adds fields that hold all words, with the accents as typed or not.
func (s *searching) addEach(ctx context.Context, ids []int64, exact bool) error {
	for _, id := range ids {
		if err := s.add(ctx, id, exact); err != nil {
			return err
		}
	}
	return nil
}

// fieldsBy lists the fields that hold all words, by a column of the index, as
// many as there is room for and some more, for some may lie in the bin.
func (s *searching) fieldsBy(ctx context.Context, column, match string) ([]int64, error) {
	var ids []int64
	taken := maps.Clone(s.perDossier)
	room := MaxHits - len(s.hits)
	err := eachRow(ctx, s.db, func(row *sql.Rows) error {
		var id int64
		if err := row.Scan(&id); err != nil {
			return err
		}
		if number := dossierOf(id); taken[number] < hitsPerDossier && !s.fields[id] {
			taken[number]++
			ids = append(ids, id)
		}
		if len(ids) >= 2*room {
			return errEnough
		}
		return nil
	}, "SELECT docid FROM search WHERE "+column+" MATCH ? ORDER BY docid LIMIT ?", match, candidates)
	if errors.Is(err, errEnough) {
		err = nil
	}
	return ids, err
}

// names adds the nominees whose names hold all words, the last one begun. They
// stand together at the beginning of texts, and are few enough to be looked at
// one by one.
func (s *searching) names(ctx context.Context) error {
	terms, args := "", []any{notAName}
	for _, w := range s.q {
		for _, token := range w.folded {
			terms += " AND folded LIKE ?"
			args = append(args, "%"+token+"%")
		}
	}
	var exact, plainly []int64
	err := eachRow(ctx, s.db, func(row *sql.Rows) error {
		var id int64
		var words, plain string
		err := row.Scan(&id, &words, &plain)
		switch {
		case s.q.holds(strings.ToLower(words), exactForm, true):
			exact = append(exact, id)
		case s.q.holds(plain, foldedForm, true):
			plainly = append(plainly, id)
		}
		if err == nil && len(exact) >= 2*MaxHits {
			return errEnough
		}
		return err
	}, "SELECT id, words, folded FROM texts WHERE id < ?"+terms+" ORDER BY id LIMIT "+fmt.Sprint(candidates), args...)
	if err != nil && !errors.Is(err, errEnough) {
		return err
	}
	if err := s.addEach(ctx, exact, true); err != nil {
		return err
	}
	return s.addEach(ctx, plainly, false)
}
