package storage

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"slices"
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
	known, err := w.keptFiles(ctx)
	if err != nil {
		return nil, err
	}
	var news []Update
	look := func(name string, data []byte) error {
		if known[model.PlanHash(data)] {
			return nil
		}
		u, err := w.PreviewUpdate(ctx, name, data)
		var unusable *UpdateError
		if errors.As(err, &unusable) {
			return nil
		}
		if err != nil {
			return err
		}
		newer, err := w.newerThanInForce(ctx, u)
		if newer {
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

// keptFiles are the hashes of the plans and unit lists that the workspace keeps.
func (w *Workspace) keptFiles(ctx context.Context) (map[string]bool, error) {
	hashes := map[string]bool{}
	plans, err := w.Plans(ctx)
	if err != nil {
		return nil, err
	}
	for _, p := range plans {
		hashes[p.Hash] = true
	}
	err = eachRow(ctx, w.read, func(row *sql.Rows) error {
		var data []byte
		err := row.Scan(&data)
		hashes[model.PlanHash(data)] = true
		return err
	}, "SELECT data FROM units")
	return hashes, err
}

// newerThanInForce compares a version with the one in force of its id.
func (w *Workspace) newerThanInForce(ctx context.Context, u Update) (bool, error) {
	kept, err := w.Kept(ctx)
	if err != nil {
		return false, err
	}
	i := slices.IndexFunc(kept, func(k Kept) bool { return k.Kind == u.Kind && k.ID == u.ID && k.InForce })
	return i < 0 || laterVersion(u.Version, kept[i].Version), nil
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
