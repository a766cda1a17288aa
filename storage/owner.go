package storage

import (
	"context"
	"database/sql"
	"errors"
	"strings"
)

// ownerPath is the path of the name of whoever the field at path is of, and
// whether there is one beside the field itself: nominees by their facts and by
// their votes, council members by theirs.
func ownerPath(path string) (name string, ok bool) {
	for list, owners := range map[string]string{
		"nominees/": "nominees/", "minutes/results/": "nominees/",
		"council/members/": "council/members/", "minutes/attendance/": "council/members/",
	} {
		if rest, found := strings.CutPrefix(path, list); found {
			id, _, _ := strings.Cut(rest, "/")
			return owners + id + "/name", true
		}
	}
	return "", false
}

// nameOwners says of every hit whose field it is. The names are read from the
// index: to decode the dossiers would take longer than the search.
func (s *searching) nameOwners(ctx context.Context) error {
	type owner struct {
		number int64
		path   string
	}
	known := map[owner]string{}
	for i, h := range s.hits {
		path, ok := ownerPath(h.Path)
		if !ok {
			continue
		}
		o := owner{s.numbers[i], path}
		if _, asked := known[o]; !asked {
			name, err := nameAt(ctx, s.db, o.number, path)
			if err != nil {
				return err
			}
			known[o] = name
		}
		s.hits[i].Whose = known[o]
	}
	return nil
}

// nameAt reads a text by its path; empty where the dossier has none. Names of
// nominees have ids below those of all other texts.
func nameAt(ctx context.Context, q querier, dossier int64, path string) (string, error) {
	query := "SELECT words FROM texts WHERE dossier = ? AND path = ? AND id >= ?"
	if isName(path) {
		query = "SELECT words FROM texts WHERE dossier = ? AND path = ? AND id < ?"
	}
	var words string
	err := q.QueryRowContext(ctx, query, dossier, path, notAName).Scan(&words)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return strings.Join(strings.Fields(words), " "), explain(err)
}
