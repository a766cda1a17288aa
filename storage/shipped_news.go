package storage

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"hoso/model"
)

// ShippedNews are the unit lists and plans of files, units/*.json and
// plans/*.json, that are newer than those in force, or of an id that the
// workspace does not keep: what a newer program brings. None is taken. What the
// workspace keeps already, in force or not, is none; nor is a plan whose unit
// list has to be taken first. Before the workspace is set up there are none.
func (w *Workspace) ShippedNews(ctx context.Context, files fs.FS) ([]Update, error) {
	s, err := w.settingsIfAny(ctx)
	if err != nil || s.Unit.ID == "" {
		return nil, err
	}
	known, err := w.keptVersions(ctx)
	if err != nil {
		return nil, err
	}
	var news []Update
	look := func(name string, data []byte) error {
		if known.hashes[model.PlanHash(data)] {
			return nil
		}
		u, err := w.PreviewUpdate(ctx, name, data)
		var unusable *UpdateError
		if errors.As(err, &unusable) {
			return nil
		}
		if err == nil && (!known.has(u) || laterVersion(u.Version, known.versions[known.key(u)])) {
			news = append(news, u)
		}
		return err
	}
	for _, pattern := range []string{"units/*.json", "plans/*.json"} {
		if err := eachFile(files, pattern, look); err != nil {
			return nil, fmt.Errorf("compare with what is shipped: %w", err)
		}
	}
	return news, nil
}

// keptVersions are the files that the workspace keeps by their hash, and the
// version in force of each kind and id.
type keptVersions struct {
	hashes   map[string]bool
	versions map[string]string
}

func (keptVersions) key(u Update) string { return string(u.Kind) + " " + u.ID }

func (k keptVersions) has(u Update) bool {
	_, ok := k.versions[k.key(u)]
	return ok
}

func (w *Workspace) keptVersions(ctx context.Context) (keptVersions, error) {
	k := keptVersions{map[string]bool{}, map[string]string{}}
	plans, err := w.Plans(ctx)
	if err != nil {
		return k, err
	}
	for _, p := range plans {
		k.hashes[p.Hash] = true
		key := k.key(Update{Kind: PlanUpdate, ID: p.ID})
		if _, newer := k.versions[key]; !newer {
			k.versions[key] = p.Version
		}
	}
	err = eachRow(ctx, w.read, func(row *sql.Rows) error {
		var id string
		var data []byte
		if err := row.Scan(&id, &data); err != nil {
			return err
		}
		k.hashes[model.PlanHash(data)] = true
		if strings.Contains(id, earlierUnits) {
			return nil
		}
		list, err := model.ReadUnits(id, data)
		k.versions[k.key(Update{Kind: UnitsUpdate, ID: id})] = list.Version
		return err
	}, "SELECT id, data FROM units")
	return k, err
}

// laterVersion compares versions number by number: "1.10" is later than "1.9",
// and any version than none.
func laterVersion(a, b string) bool {
	as, bs := strings.Split(a, "."), strings.Split(b, ".")
	for i := range max(len(as), len(bs)) {
		var x, y string
		if i < len(as) {
			x = as[i]
		}
		if i < len(bs) {
			y = bs[i]
		}
		m, errM := strconv.Atoi(x)
		n, errN := strconv.Atoi(y)
		order := cmp.Compare(m, n)
		if errM != nil || errN != nil {
			order = cmp.Compare(x, y)
		}
		if order != 0 {
			return order > 0
		}
	}
	return false
}
