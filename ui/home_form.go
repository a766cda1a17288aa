package ui

import (
	"context"
	"fmt"
	"strings"

	"hoso/model"
)

type homeStore interface {
	Settings(ctx context.Context) (model.Settings, error)
	// PlanInForce is the newest plan of an id, with the hash of its file.
	PlanInForce(ctx context.Context, id string) (*model.Plan, string, error)
	// Unit is a unit of the lists that the workspace keeps.
	Unit(ctx context.Context, id string) (model.Unit, error)
	// Entries lists the unit's own dossiers, the one last edited first.
	Entries(ctx context.Context) ([]Entry, error)
	Search(ctx context.Context, words string) ([]Hit, error)
	Check(ctx context.Context, id string, today model.Date) ([]model.Finding, error)
	Dossier(ctx context.Context, id string) (model.Dossier, error)
	NewID(ctx context.Context, words string) (string, error)
	SaveDossier(ctx context.Context, d model.Dossier) error
	// DeleteDossier puts a dossier into the bin, UndeleteDossier takes it out.
	DeleteDossier(ctx context.Context, id string) error
	UndeleteDossier(ctx context.Context, id string) error
}

// homeForm is what the home screen knows.
type homeForm struct {
	store    homeStore
	today    model.Date
	settings model.Settings
	plan     *model.Plan
	planHash string
	entries  []Entry
	hits     []Hit
	// details holds what is known of dossiers that were read.
	details map[string]entryDetail
}

// findingCount counts findings by grade.
type findingCount struct{ errors, warnings int }

func countFindings(findings []model.Finding) findingCount {
	var c findingCount
	for _, f := range findings {
		switch f.Grade {
		case model.Error:
			c.errors++
		case model.Warning:
			c.warnings++
		}
	}
	return c
}

// String is short enough for a column.
func (c findingCount) String() string {
	switch {
	case c.errors > 0:
		return textf("count.errors", c.errors)
	case c.warnings > 0:
		return textf("count.warnings", c.warnings)
	}
	return text("count.none")
}

// load reads all but the findings. It may be called on any thread while
// nothing else uses the form.
func (f *homeForm) load(ctx context.Context) error {
	var err error
	if f.settings, err = f.store.Settings(ctx); err != nil {
		return err
	}
	if f.plan, f.planHash, err = f.store.PlanInForce(ctx, f.settings.PlanID); err != nil {
		return err
	}
	f.entries, err = f.store.Entries(ctx)
	f.details = map[string]entryDetail{}
	return err
}

// deadline says how long there is time, and whether that is past.
func (f *homeForm) deadline() (sentence string, past bool) {
	d, ok := f.plan.DeadlineOf(model.UnitStage)
	if !ok {
		return text("home.no-deadline"), false
	}
	last, working := d.LastDay(), f.plan.LastWorkingDay(d)
	switch days := f.today.DaysUntil(last); {
	case days < 0:
		return textf("home.deadline.past", working.String()), true
	case f.today.After(working):
		return textf("home.deadline.weekend", last.String(), working.String()), true
	default:
		return textf("home.deadline.open", d.Before.String(), days, working.Weekday(), working.String()), false
	}
}

// quota is what the unit has used of the quota. ok is false where the plan has
// none for it.
type quota struct {
	ok                       bool
	perTheme                 bool
	collectives, individuals [2]int // used, most
}

// used counts the unit's own campaign dossiers; where the quota holds for each
// theme, the fullest one.
func (f *homeForm) used() quota {
	fullest := f.usedFor("")
	if fullest.perTheme {
		for _, t := range f.plan.Themes {
			used := f.usedFor(t.ID)
			fullest.collectives[0] = max(fullest.collectives[0], used.collectives[0])
			fullest.individuals[0] = max(fullest.individuals[0], used.individuals[0])
		}
	}
	return fullest
}

// usedFor is the quota that binds a dossier for a theme.
func (f *homeForm) usedFor(theme string) quota {
	q, ok := f.plan.QuotaOf(f.settings.Unit.Group)
	used := quota{ok: ok, perTheme: q.Scope == model.PerTheme}
	used.collectives[1], used.individuals[1] = q.Collectives, q.Individuals
	for _, e := range f.entries {
		own := e.Kind == model.Campaign && e.Stage == model.UnitStage && e.Unit == f.settings.Unit.ID && e.Plan == f.plan.ID
		if own && (!used.perTheme || e.Theme == theme) {
			used.collectives[0] += e.Collectives
			used.individuals[0] += e.Individuals
		}
	}
	return used
}

// exhausted says that a new dossier for a theme would have nothing left of the
// quota; empty where something is left.
func (q quota) exhausted() string {
	c, i := q.collectives, q.individuals
	switch {
	case !q.ok:
	case c[0] >= c[1] && i[0] >= i[1]:
		return textf("new.quota.all", c[0], c[1], i[0], i[1])
	case c[0] >= c[1]:
		return textf("new.quota.collectives", c[0], c[1])
	case i[0] >= i[1]:
		return textf("new.quota.individuals", i[0], i[1])
	}
	return ""
}

// themes lists the themes that a dossier of a stage may be made for: those
// that take nominations, and for a lead dossier those that the unit leads.
func (f *homeForm) themes(s model.Stage) []model.Theme {
	var found []model.Theme
	for _, t := range f.plan.Themes {
		if t.Nominations && (s == model.UnitStage || t.Lead == f.settings.Unit.ID) {
			found = append(found, t)
		}
	}
	return found
}

func (f *homeForm) themeName(id string) string {
	if t, ok := f.plan.ThemeByID(id); ok {
		return t.ID + ". " + t.Title
	}
	return ""
}

// create makes an empty dossier and returns its id.
func (f *homeForm) create(ctx context.Context, k model.Kind, s model.Stage, theme string) (string, error) {
	var lead model.Unit
	if t, ok := f.plan.ThemeByID(theme); ok {
		var err error
		if lead, err = f.store.Unit(ctx, t.Lead); err != nil {
			return "", err
		}
	}
	words := []string{f.settings.Unit.Name, string(k)}
	if s == model.LeadStage {
		words = append(words, string(s))
	}
	id, err := f.store.NewID(ctx, strings.TrimSpace(strings.Join(append(words, strings.ReplaceAll(theme, ".", "-")), " ")))
	if err != nil {
		return "", err
	}
	d := model.NewDossier(id, f.plan, f.planHash, f.settings, k, s, theme, lead, f.today)
	if err := f.store.SaveDossier(ctx, d); err != nil {
		return "", fmt.Errorf("create dossier %s: %w", id, err)
	}
	return id, nil
}
