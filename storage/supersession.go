package storage

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"hoso/model"
)

// Supersession is what a later package of a dossier has changed against the one
// before it.
type Supersession struct {
	Package, Previous string // codes; Previous is empty for the first package
	// Revision and PreviousRevision count the packages of the dossier, from 1.
	Revision, PreviousRevision int
	// Nominees are those that came, left or differ, in the order of the later
	// package; who left stands last.
	Nominees []NomineeChange
	// Other is what differs beside the nominees.
	Other []model.Difference
	// Before and After are the dossiers as they are in the two packages; Before
	// is zero for the first package.
	Before, After model.Dossier
}

// NomineeChange is what became of one nominee.
type NomineeChange struct {
	ID, Name string
	Type     model.NomineeType
	Kind     model.DifferenceKind // Added, Removed or Edited
	// Differences are, of one that was edited, its fields.
	Differences []model.Difference
}

// Supersession compares a received package with the one of the same dossier
// that was sent before it, as far as that is here. The error is
// model.ErrNotFound for a package that was not received here.
func (w *Workspace) Supersession(ctx context.Context, code string) (Supersession, error) {
	s, err := w.supersession(ctx, code)
	if err != nil {
		return Supersession{}, fmt.Errorf("compare package %.8s with the one before it: %w", code, err)
	}
	return s, nil
}

func (w *Workspace) supersession(ctx context.Context, code string) (Supersession, error) {
	s := Supersession{Package: code}
	if _, _, err := knownParcel(ctx, w.read, code); err != nil {
		return s, err
	}
	previous, err := firstColumn(ctx, w.read, `SELECT p.code FROM received r JOIN received p ON p.dossier = r.dossier
		WHERE r.code = ? AND (p.revision, p.stored, p.code) < (r.revision, r.stored, r.code)
		ORDER BY p.revision DESC, p.stored DESC, p.code DESC LIMIT 1`, code)
	if err != nil {
		return s, err
	}
	after, err := w.packaged(code)
	if err != nil {
		return s, err
	}
	s.Revision, s.After = after.Revision, after
	if len(previous) == 0 {
		return s, nil
	}
	before, err := w.packaged(previous[0])
	if err != nil {
		return s, err
	}
	s.Previous, s.PreviousRevision, s.Before = previous[0], before.Revision, before
	s.sort(before, after)
	return s, nil
}

// SourceVersions are the dossier in a source of a lead dossier, and the one in
// the package that took that source's place. The error is model.ErrNotFound
// where nothing did.
func (w *Workspace) SourceVersions(ctx context.Context, code string) (older, newer model.Dossier, err error) {
	later, err := w.superseded(ctx, []model.Source{{Package: code}})
	if err == nil && later[code].Package == "" {
		err = model.ErrNotFound
	}
	if err == nil {
		older, err = w.packaged(code)
	}
	if err == nil {
		newer, err = w.packaged(later[code].Package)
	}
	if err != nil {
		return older, newer, fmt.Errorf("compare source %.8s with the package after it: %w", code, err)
	}
	return older, newer, nil
}

// sort puts the differences of two states to the nominees they are of, those of
// the vote on them too.
func (s *Supersession) sort(before, after model.Dossier) {
	edited := map[string][]model.Difference{}
	for _, f := range model.Compare(before, after) {
		list, rest, _ := strings.Cut(strings.Replace(f.Path, "minutes/results/", "nominees/", 1), "/")
		id, field, inside := strings.Cut(rest, "/")
		switch {
		case list != "nominees" || rest == "":
			s.Other = append(s.Other, f)
		case inside && field != "":
			edited[id] = append(edited[id], f)
		}
	}
	change := func(n model.Nominee, kind model.DifferenceKind) {
		c := NomineeChange{ID: n.ID, Name: n.Name, Type: n.Type, Kind: kind}
		if kind == model.Edited {
			c.Differences = edited[n.ID]
		}
		s.Nominees = append(s.Nominees, c)
	}
	same := func(d model.Dossier, n model.Nominee) bool {
		return slices.ContainsFunc(d.Nominees, func(o model.Nominee) bool { return o.ID == n.ID && o.Type == n.Type })
	}
	for _, n := range after.Nominees {
		switch {
		case !same(before, n):
			change(n, model.Added)
		case len(edited[n.ID]) > 0:
			change(n, model.Edited)
		}
	}
	for _, n := range before.Nominees {
		if !same(after, n) {
			change(n, model.Removed)
		}
	}
}
