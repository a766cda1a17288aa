package ui

import (
	"cmp"
	"context"
	"slices"

	"hoso/model"
)

type consolidateStore interface {
	// Consolidate makes the lead dossier of a theme of a plan from received
	// packages and returns its id.
	Consolidate(ctx context.Context, plan, theme string, codes []string, today model.Date, progress Progress) (id string, err error)
}

// consolidateForm chooses the packages that a lead dossier is made from: by
// what they are, and one by one.
type consolidateForm struct {
	pool   *poolForm
	themes []leadTheme // that the workspace's unit leads
	all    []*poolLine // units' campaign dossiers, in the order of the unit lists

	theme, unit, group string // theme is a leadTheme's key
	demand             demand
	picked             map[string]bool // the clerk's own word on a package, by its code
}

// leadTheme is a theme that the unit leads under a plan.
type leadTheme struct {
	key      string // as PoolEntry.theme
	plan, id string
	name     string
}

// leadThemes are those of the main plan, and of the others that packages are of.
func leadThemes(plans planBook, unit string) []leadTheme {
	var list []leadTheme
	for _, p := range append([]*model.Plan{plans.main}, plans.others...) {
		for _, t := range p.Themes {
			if t.Lead != unit {
				continue
			}
			name := t.ID + ". " + t.Title
			if p != plans.main {
				name = textf("plan.theme", name, p.Name)
			}
			list = append(list, leadTheme{plans.themeKey(p.ID, t.ID), p.ID, t.ID, name})
		}
	}
	return list
}

// demand is what the check must say of a package to be taken.
type demand string

const (
	withoutErrors demand = "errors"
	flawless      demand = "flawless" // no warnings either
	anyVerdict    demand = "any"
)

// beginConsolidation chooses among the packages of a pool for a unit that may
// lead themes.
func beginConsolidation(pool *poolForm, unit string) *consolidateForm {
	f := &consolidateForm{pool: pool, demand: withoutErrors, picked: map[string]bool{}}
	f.themes = leadThemes(pool.plans, unit)
	for _, l := range pool.packages {
		if e := l.entry; e.Kind == model.Campaign && e.Stage == model.UnitStage {
			f.all = append(f.all, l)
		}
	}
	slices.SortStableFunc(f.all, func(a, b *poolLine) int { return cmp.Or(a.entry.Rank-b.entry.Rank, a.entry.Came.Compare(b.entry.Came)) })
	f.theme = f.firstTheme(pool.filter)
	if pool.filter.Group != "" {
		f.group = pool.filter.Group
	}
	return f
}

// firstTheme is the one that the pool shows, or else the first that packages
// came for.
func (f *consolidateForm) firstTheme(shown PoolFilter) string {
	first := ""
	for _, t := range f.themes {
		came := slices.ContainsFunc(f.all, func(l *poolLine) bool { return l.entry.theme() == t.key })
		if t.key == shown.Theme || first == "" && came {
			first = t.key
		}
	}
	if first == "" && len(f.themes) > 0 {
		first = f.themes[0].key
	}
	return first
}

// choices are the packages of the theme.
func (f *consolidateForm) choices() []*poolLine {
	var list []*poolLine
	for _, l := range f.all {
		if l.entry.theme() == f.theme {
			list = append(list, l)
		}
	}
	return list
}

// out says why a package is left out; empty for one that is taken.
func (f *consolidateForm) out(e *PoolEntry) string {
	if on, said := f.picked[e.Code]; on {
		return ""
	} else if said {
		return text("consolidate.out.clerk")
	}
	switch {
	case f.group != "" && e.Group != f.group:
		return text("consolidate.out.group")
	case f.unit != "" && e.Unit != f.unit:
		return text("consolidate.out.unit")
	case e.Consolidation != NotConsolidated:
		return text("consolidate.out.taken")
	case f.demand == anyVerdict:
		return ""
	case e.Judged == nil:
		return text("consolidate.out.unjudged")
	case e.Judged.Errors > 0:
		return textf("consolidate.out.errors", e.Judged.Errors)
	case f.demand == flawless && e.Judged.Warnings > 0:
		return textf("consolidate.out.warnings", e.Judged.Warnings)
	}
	return ""
}

// toggle takes a package that is left out, or leaves out one that is taken.
func (f *consolidateForm) toggle(e *PoolEntry) { f.picked[e.Code] = f.out(e) != "" }

// codes are those of the packages taken.
func (f *consolidateForm) codes() []string {
	var codes []string
	for _, l := range f.choices() {
		if f.out(l.entry) == "" {
			codes = append(codes, l.entry.Code)
		}
	}
	return codes
}

// units and groups are those that packages of the theme came from.
func (f *consolidateForm) units() []option[string] {
	return present(f.choices(), text("pool.filter.unit"), func(e *PoolEntry) string { return e.Unit }, func(e *PoolEntry) string { return model.UpperFirst(e.UnitName) })
}

func (f *consolidateForm) groups() []option[string] {
	return present(f.choices(), text("pool.filter.group"), func(e *PoolEntry) string { return e.Group }, func(e *PoolEntry) string { return model.UpperFirst(f.pool.groupName(e.Group)) })
}

// summary counts what is taken and what is left out.
func (f *consolidateForm) summary() string {
	list := f.choices()
	taken, collectives, individuals := 0, 0, 0
	for _, l := range list {
		if e := l.entry; f.out(e) == "" {
			taken, collectives, individuals = taken+1, collectives+e.Collectives, individuals+e.Individuals
		}
	}
	switch {
	case len(list) == 0:
		return text("consolidate.empty")
	case taken == len(list):
		return textf("consolidate.all", taken, collectives, individuals)
	}
	return textf("consolidate.some", taken, collectives, individuals, len(list)-taken)
}

// create makes the dossier and returns its id.
func (f *consolidateForm) create(ctx context.Context, progress Progress) (string, error) {
	at := slices.IndexFunc(f.themes, func(t leadTheme) bool { return t.key == f.theme })
	t := f.themes[at]
	return f.pool.store.Consolidate(ctx, t.plan, t.id, f.codes(), f.pool.today, progress)
}
