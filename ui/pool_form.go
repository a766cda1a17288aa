package ui

import (
	"context"
	"slices"
	"strings"
	"time"

	"hoso/model"
)

// poolForm is what the pool screen knows: every dossier that was received, and
// which of them are shown.
type poolForm struct {
	store poolStore
	today model.Date
	zone  *time.Location
	plan  *model.Plan // the main one
	plans planBook

	packages, nominees []*poolLine
	aside              int // dossiers taken out of the list
	filter             PoolFilter
	// byNominee shows a line for each nominee instead of one for each package.
	byNominee  bool
	sort       SortBy
	descending bool
	shown      []*poolLine
}

// PoolFilter chooses lines of the pool; an empty field asks for nothing.
type PoolFilter struct {
	Plan  string // id
	Theme string // PoolEntry.theme; adHocTheme for dossiers without one
	Unit  string // id of the proposing unit
	Group string // id of its group
	Grade PoolGrade
	Words string // of names, units and themes, with or without accents
}

// adHocTheme stands for dossiers that have no theme.
const adHocTheme = "-"

// PoolGrade is a package's verdict in a word.
type PoolGrade string

const (
	PoolSound    PoolGrade = "sound"    // neither errors nor warnings
	PoolDoubtful PoolGrade = "doubtful" // warnings
	PoolFaulty   PoolGrade = "faulty"   // errors
)

// poolLine is a line of the table: a package, or one nominee of it.
type poolLine struct {
	entry   *PoolEntry
	nominee *PoolNominee // nil: the package
	folded  string       // what is searched
	name    int          // place among the lines by name
}

func newPoolForm(store poolStore, today model.Date, zone *time.Location) *poolForm {
	return &poolForm{store: store, today: today, zone: zone, sort: SortCame, descending: true}
}

// poolLoad is what the screen shows first.
type poolLoad struct {
	plans              planBook
	packages, nominees []*poolLine
	aside              int
}

// load reads the pool. It may be called on any thread.
func (f *poolForm) load(ctx context.Context) (poolLoad, error) {
	settings, err := f.store.Settings(ctx)
	if err != nil {
		return poolLoad{}, err
	}
	plan, _, err := f.store.PlanInForce(ctx, settings.PlanID)
	if err != nil {
		return poolLoad{}, err
	}
	entries, err := f.store.Pool(ctx)
	if err != nil {
		return poolLoad{}, err
	}
	var ids []string
	for _, e := range entries {
		ids = append(ids, e.Plan)
	}
	plans, err := readPlans(ctx, f.store, plan, ids)
	if err != nil {
		return poolLoad{}, err
	}
	aside, err := f.store.Aside(ctx)
	load := linesOf(plans, entries)
	load.aside = len(aside)
	return load, err
}

// take shows what was loaded, by the filter and in the order that were chosen.
// What is known of packages that are still there is kept until they are judged
// anew.
func (f *poolForm) take(load poolLoad) {
	known := map[string]*PoolVerdict{}
	for _, l := range f.packages {
		known[l.entry.Code] = l.entry.Judged
	}
	f.plan, f.plans, f.packages, f.nominees, f.aside = load.plans.main, load.plans, load.packages, load.nominees, load.aside
	for _, l := range f.packages {
		l.entry.Judged = known[l.entry.Code]
	}
	f.arrange()
}

// codes are those of all packages.
func (f *poolForm) codes() []string {
	codes := make([]string, len(f.packages))
	for i, l := range f.packages {
		codes[i] = l.entry.Code
	}
	return codes
}

// judge notes what the rules say.
func (f *poolForm) judge(verdicts map[string]PoolVerdict) {
	for _, l := range f.packages {
		if v, ok := verdicts[l.entry.Code]; ok {
			l.entry.Judged = &v
		}
	}
	f.arrange()
}

// grade is the verdict in a word; empty while it is not known.
func (e *PoolEntry) grade() PoolGrade {
	switch {
	case e.Judged == nil:
		return ""
	case e.Judged.Errors > 0:
		return PoolFaulty
	case e.Judged.Warnings > 0:
		return PoolDoubtful
	}
	return PoolSound
}

// astray tells that the package is known to be addressed to somebody else.
func (e *PoolEntry) astray() bool { return e.Judged != nil && e.Judged.Astray }

// astrayWords tell that packages of the list are counted nowhere; empty where
// there are none.
func (f *poolForm) astrayWords() string {
	n := 0
	for _, l := range f.packages {
		if l.entry.astray() {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return textf("pool.astray.note", n)
}

// theme is the id that the filter knows the dossier's theme by: one of another
// plan than the main one with that plan's id before it.
func (e *PoolEntry) theme() string {
	switch {
	case e.Theme == "":
		return adHocTheme
	case e.OtherPlan != "":
		return themeOfOther(e.Plan, e.Theme)
	}
	return e.Theme
}

// lines are all lines of the present mode.
func (f *poolForm) lines() []*poolLine {
	if f.byNominee {
		return f.nominees
	}
	return f.packages
}

// choose shows the lines that a filter takes.
func (f *poolForm) choose(filter PoolFilter) {
	f.filter = filter
	f.arrange()
}

// filtered tells that something may be hidden.
func (f *poolForm) filtered() bool { return f.filter != PoolFilter{} }

// arrange filters and sorts anew.
func (f *poolForm) arrange() {
	words := strings.Fields(model.Fold(f.filter.Words))
	f.shown = nil
	for _, l := range f.lines() {
		if f.filter.takes(l.entry) && l.has(words) {
			f.shown = append(f.shown, l)
		}
	}
	order := f.order()
	slices.SortStableFunc(f.shown, func(a, b *poolLine) int {
		if f.descending {
			a, b = b, a
		}
		return order(a, b)
	})
}

// takes tells that an entry is one that the filter asks for, its words aside.
func (p PoolFilter) takes(e *PoolEntry) bool {
	return (p.Plan == "" || p.Plan == e.Plan) && (p.Theme == "" || p.Theme == e.theme()) && (p.Unit == "" || p.Unit == e.Unit) &&
		(p.Group == "" || p.Group == e.Group) && (p.Grade == "" || p.Grade == e.grade())
}

func (l *poolLine) has(words []string) bool {
	for _, w := range words {
		if !strings.Contains(l.folded, w) {
			return false
		}
	}
	return true
}

// at is the i-th line shown.
func (f *poolForm) at(i int) (l *poolLine, ok bool) {
	if i < 0 || i >= len(f.shown) {
		return nil, false
	}
	return f.shown[i], true
}

// shownEntries are the packages that the lines shown are of, each once.
func (f *poolForm) shownEntries() []*PoolEntry {
	var entries []*PoolEntry
	seen := map[*PoolEntry]bool{}
	for _, l := range f.shown {
		if !seen[l.entry] {
			seen[l.entry] = true
			entries = append(entries, l.entry)
		}
	}
	return entries
}

// place is where the line of a package stands, or that of its first nominee; -1
// where it is not shown.
func (f *poolForm) place(code string) int {
	return slices.IndexFunc(f.shown, func(l *poolLine) bool { return l.entry.Code == code })
}
