package ui

import (
	"slices"

	"fyne.io/fyne/v2"
)

// maxRecent is the number of dossiers that are remembered as opened last.
const maxRecent = 8

// recents remembers the dossiers opened last in one workspace.
type recents struct {
	preferences fyne.Preferences
	key         string
}

func newRecents(p fyne.Preferences, workspace string) *recents {
	return &recents{p, "home.recent " + workspace}
}

// ids lists the dossiers, the last one first.
func (r *recents) ids() []string {
	if r.preferences == nil {
		return nil
	}
	return r.preferences.StringList(r.key)
}

// note remembers that a dossier was opened.
func (r *recents) note(id string) {
	if r.preferences == nil {
		return
	}
	ids := slices.DeleteFunc(slices.Clone(r.ids()), func(known string) bool { return known == id })
	ids = slices.Insert(ids, 0, id)
	r.preferences.SetStringList(r.key, ids[:min(len(ids), maxRecent)])
}
