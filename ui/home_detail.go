package ui

import (
	"context"
	"strings"

	"hoso/model"
)

// entryDetail is what the home screen tells of a dossier once it has been read:
// its list comes without the content of dossiers.
type entryDetail struct {
	findings findingCount
	revised  bool   // changed since it was packed
	about    string // what tells it from others of its kind and theme
}

// inspect reads a dossier and checks it.
func (f *homeForm) inspect(ctx context.Context, id string) (entryDetail, error) {
	d, err := f.store.Dossier(ctx, id)
	if err != nil {
		return entryDetail{}, err
	}
	findings, err := f.store.Check(ctx, id, f.today)
	return entryDetail{countFindings(findings), revised(&d), about(&d)}, err
}

// revised tells that a dossier has been worked on again since it was packed.
func revised(d *model.Dossier) bool { return d.State == model.Draft && d.Revision > 0 }

// stateName is the state of a dossier in words.
func stateName(s model.State, revised bool) string {
	if revised {
		return text("state.revised")
	}
	return s.Name()
}

// about names the nominees of a dossier, or the day it was made while it has
// none.
func about(d *model.Dossier) string {
	var names []string
	for _, n := range d.Nominees {
		if n.Name != "" {
			names = append(names, n.Name)
		}
	}
	if len(names) == 0 {
		return textf("home.nobody", d.ReferenceDate.String())
	}
	return strings.Join(names, "; ")
}
