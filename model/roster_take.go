package model

import (
	"fmt"
	"slices"
)

// TakeNominees adds nominees as a roster gives them: each gets an id of its own
// and the sections of a report, collectives and households stand before
// individuals. The list is replaced, never changed in place. It returns the ids.
func (d *Dossier) TakeNominees(plan *Plan, nominees []Nominee) (ids []string) {
	list := slices.Clone(d.Nominees)
	taken := make(map[string]bool, len(list)+len(nominees))
	for _, n := range list {
		taken[n.ID] = true
	}
	next, collectives := 1, 0
	for collectives < len(list) && list[collectives].IsCollective() {
		collectives++
	}
	for _, n := range nominees {
		for n.ID = fmt.Sprintf("n%d", next); taken[n.ID]; n.ID = fmt.Sprintf("n%d", next) {
			next++
		}
		taken[n.ID] = true
		n.Report.Sections = NewNominee(n.ID, plan, d.Kind, n.Type).Report.Sections
		ids = append(ids, n.ID)
		if n.IsCollective() {
			list = slices.Insert(list, collectives, n)
			collectives++
		} else {
			list = append(list, n)
		}
	}
	d.Nominees = list
	return ids
}
