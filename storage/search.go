package storage

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// MaxHits is the greatest number of answers of a search.
const MaxHits = 100

// hitsPerDossier keeps one dossier, in which a unit's name may stand in fifty
// fields, from hiding the others.
const hitsPerDossier = 5

// candidates is how many matching fields are looked at to fill the list.
const candidates = 20 * MaxHits

// Hit is an answer of a search.
type Hit struct {
	Dossier string `json:"dossier"` // id
	Title   string `json:"title"`   // Entry.Title
	Unit    string `json:"unitName"`
	Path    string `json:"path"` // the field, as model.EachText names it
	// Snippet is the part of the field around the words, with its own accents.
	Snippet string `json:"snippet"`
	// Exact tells that the words stand there with the accents that were typed.
	Exact bool `json:"exact"`
}

// Search finds the dossiers in which all words occur, whatever their accents
// and capitals; the last word may be the beginning of one. Fields that hold
// all words with the accents as typed come first, then those that hold them
// without, then dossiers that have them in different fields; within each,
// nominees' names first and newer dossiers before older ones. Text without a
// letter or digit finds nothing. The bin is left out.
func (w *Workspace) Search(ctx context.Context, words string) ([]Hit, error) {
	q := parseQuery(words)
	s := &searching{q: q, db: w.read, hits: []Hit{}, fields: map[int64]bool{}, perDossier: map[int64]int{}}
	if len(q) == 0 {
		return s.hits, nil
	}
	err := s.fieldsWithAll(ctx, "words", q.match(exactForm), true)
	if err == nil {
		err = s.fieldsWithAll(ctx, "folded", q.match(foldedForm), false)
	}
	if err == nil && len(q) > 1 {
		err = s.dossiersWithAll(ctx)
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
	fields     map[int64]bool // ids of texts that are hits
	perDossier map[int64]int  // hits by dossier number
}

func (s *searching) full() bool { return len(s.hits) >= MaxHits }

// add makes a hit of a field, unless it is one or its dossier has enough.
func (s *searching) add(id int64, h Hit, words string) {
	number := dossierOf(id)
	if s.full() || s.fields[id] || s.perDossier[number] >= hitsPerDossier {
		return
	}
	s.fields[id] = true
	s.perDossier[number]++
	h.Snippet = s.q.snippet(words)
	s.hits = append(s.hits, h)
}

// fieldsWithAll adds the fields that hold all words, by a column of the index.
func (s *searching) fieldsWithAll(ctx context.Context, column, match string, exact bool) error {
	if s.full() {
		return nil
	}
	return eachRow(ctx, s.db, func(row *sql.Rows) error {
		var id int64
		var words string
		h := Hit{Exact: exact}
		err := row.Scan(&id, &h.Path, &words, &h.Dossier, &h.Title, &h.Unit)
		s.add(id, h, words)
		return err
	}, `SELECT t.id, t.path, t.words, d.id, d.title, d.unit_name
		FROM (SELECT docid FROM search WHERE `+column+` MATCH ? ORDER BY docid LIMIT ?) found
		JOIN texts t ON t.id = found.docid JOIN dossiers d ON d.number = t.dossier
		WHERE d.deleted = '' ORDER BY t.id`, match, candidates)
}

// dossiersWithAll adds dossiers that have the words in different fields, each
// by the field that has most of them.
func (s *searching) dossiersWithAll(ctx context.Context) error {
	if s.full() {
		return nil
	}
	dossiers, err := s.holdingAll(ctx)
	if err != nil {
		return err
	}
	for _, number := range dossiers {
		if s.full() {
			break
		}
		if s.perDossier[number] > 0 {
			continue
		}
		if err := s.bestField(ctx, number); err != nil {
			return err
		}
	}
	return nil
}

// holdingAll returns the numbers of the dossiers in which every word occurs,
// the newest first.
func (s *searching) holdingAll(ctx context.Context) ([]int64, error) {
	var perWord []string
	var args []any
	for i, word := range s.q {
		perWord = append(perWord, fmt.Sprintf("SELECT %d - (docid >> %d & %[1]d) AS number FROM search WHERE folded MATCH ?", maxNumber, slotBits))
		args = append(args, phrase(word.folded, i == len(s.q)-1))
	}
	var numbers []int64
	err := eachRow(ctx, s.db, func(row *sql.Rows) error {
		var n int64
		err := row.Scan(&n)
		numbers = append(numbers, n)
		return err
	}, "SELECT number FROM ("+strings.Join(perWord, " INTERSECT ")+") ORDER BY number DESC", args...)
	return numbers, err
}

// bestField adds the field of a dossier in which most words of the query
// stand.
func (s *searching) bestField(ctx context.Context, number int64) error {
	var best int64
	var hit Hit
	var text string
	most := 0
	err := eachRow(ctx, s.db, func(row *sql.Rows) error {
		var id int64
		var h Hit
		var words string
		if err := row.Scan(&id, &h.Path, &words, &h.Dossier, &h.Title, &h.Unit); err != nil {
			return err
		}
		if n := s.q.wordsIn(words); n > most {
			best, hit, text, most = id, h, words, n
		}
		return nil
	}, `SELECT t.id, t.path, t.words, d.id, d.title, d.unit_name
		FROM texts t JOIN dossiers d ON d.number = t.dossier
		WHERE t.dossier = ? AND d.deleted = '' ORDER BY t.id`, number)
	if most > 0 {
		s.add(best, hit, text)
	}
	return err
}
