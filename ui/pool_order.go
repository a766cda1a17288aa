package ui

import (
	"cmp"
	"slices"

	"hoso/model"
)

// Columns that the pool is sorted by, beside those that every list has.
const (
	SortCame      SortBy = "came"
	SortUnit      SortBy = "unit"
	SortName      SortBy = "name"
	SortSignature SortBy = "signature"
	SortTaken     SortBy = "taken"
)

// linesOf makes the lines of a pool: their search text and their places by
// name, which take too long for each look at them.
func linesOf(plans planBook, entries []PoolEntry) poolLoad {
	load := poolLoad{plans: plans}
	names := model.NewNameOrder()
	keys := map[*poolLine]string{}
	for i := range entries {
		e := &entries[i]
		if p := plans.other(e.Plan); p != nil {
			e.OtherPlan = p.Name
		}
		about := e.UnitName + " " + e.Title + " " + e.OtherPlan
		if t, ok := plans.of(e.Plan).ThemeByID(e.Theme); ok {
			about += " " + t.ID + " " + t.Title
		}
		about = model.Fold(about)
		whole := &poolLine{entry: e, folded: about}
		for n := range e.Nominees {
			nominee := &e.Nominees[n]
			name := model.Fold(nominee.Name)
			line := &poolLine{entry: e, nominee: nominee, folded: name + " " + model.Fold(nominee.Workplace) + " " + about}
			whole.folded += " " + name
			keys[line] = names.Key(nominee.Type, nominee.Name)
			load.nominees = append(load.nominees, line)
		}
		load.packages = append(load.packages, whole)
	}
	byName := slices.Clone(load.nominees)
	slices.SortStableFunc(byName, func(a, b *poolLine) int { return cmp.Compare(keys[a], keys[b]) })
	for i, l := range byName {
		l.name = i
	}
	return load
}

// sortBy sorts by a column; the same one again turns the order round.
func (f *poolForm) sortBy(s SortBy) {
	if f.sort == s {
		f.descending = !f.descending
	} else {
		f.sort = s
		f.descending = s == SortCame || s == SortErrors || s == SortNominees
	}
	f.arrange()
}

// order compares two lines by the column chosen; packages that came later are
// greater.
func (f *poolForm) order() func(a, b *poolLine) int {
	by := f.column()
	return func(a, b *poolLine) int { return cmp.Or(cmp.Compare(by(a), by(b)), a.entry.Came.Compare(b.entry.Came)) }
}

// column is what a line has in the column chosen, as a number.
func (f *poolForm) column() func(*poolLine) int {
	switch f.sort {
	case SortUnit:
		return func(l *poolLine) int { return l.entry.Rank }
	case SortTheme:
		places := map[string]int{}
		for _, p := range append([]*model.Plan{f.plan}, f.plans.others...) {
			for _, t := range p.Themes {
				places[f.plans.themeKey(p.ID, t.ID)] = len(places) + 1
			}
		}
		return func(l *poolLine) int { return places[f.plans.themeKey(l.entry.Plan, l.theme())] }
	case SortNominees:
		return func(l *poolLine) int { return l.entry.Collectives + l.entry.Individuals }
	case SortName:
		return func(l *poolLine) int { return l.name }
	case SortErrors:
		return func(l *poolLine) int { return l.entry.weight() }
	case SortSignature:
		return func(l *poolLine) int { return l.entry.trust() }
	case SortTaken:
		return func(l *poolLine) int {
			return slices.Index([]Consolidation{NotConsolidated, ConsolidatedOlder, Consolidated}, l.entry.Consolidation)
		}
	}
	return func(*poolLine) int { return 0 }
}

// theme is the id of a nominee's theme, or else of its dossier's.
func (l *poolLine) theme() string {
	if l.nominee != nil && l.nominee.Theme != "" {
		return l.nominee.Theme
	}
	return l.entry.Theme
}

// weight is greater for a graver verdict.
func (e *PoolEntry) weight() int {
	if e.Judged == nil {
		return -1
	}
	return e.Judged.Errors*1000 + e.Judged.Warnings
}

// trust is greater the more is known of who made the package.
func (e *PoolEntry) trust() int {
	if e.Judged == nil {
		return -1
	}
	return slices.Index([]SignedBy{SignedByUnread, SignedByOther, SignedByRevoked, SignedByUnknown, SignedByMissing, SignedByNobody, SignedByUnit}, e.Judged.Signature.By)
}
