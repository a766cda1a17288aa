package ui

import (
	"context"

	"hoso/model"
)

// homeForm is what the home screen knows.
type homeForm struct {
	store    homeStore
	today    model.Date
	settings model.Settings
	plan     *model.Plan
	planHash string
	quota    quota
	offers   []planOffer // that new dossiers can be made under, the plan first
	plans    planBook    // of all dossiers
	list     *homeList
	binned   int // dossiers in the bin
	news     PoolNews
	recent   []Entry
	recents  *recents
	invites  []invite
	unread   error // why there may be fewer invites than there are
	declined declined
}

// load reads all that the screen shows first. It may be called on any thread
// while nothing else uses the form.
func (f *homeForm) load(ctx context.Context) error {
	var err error
	if f.settings, err = f.store.Settings(ctx); err != nil {
		return err
	}
	if f.plan, f.planHash, err = f.store.PlanInForce(ctx, f.settings.PlanID); err != nil {
		return err
	}
	if f.list == nil {
		f.list = newHomeList(f.store)
	}
	load, err := f.list.load(ctx, f.list.query)
	if err != nil {
		return err
	}
	f.list.take(load)
	if f.binned, err = f.store.CountBin(ctx); err != nil {
		return err
	}
	if f.news, err = f.store.PoolNews(ctx); err != nil {
		return err
	}
	if f.recents != nil {
		if f.recent, err = f.store.EntriesOf(ctx, f.recents.ids()); err != nil {
			return err
		}
	}
	if f.quota, err = f.readQuota(ctx, f.plan); err != nil {
		return err
	}
	f.unread = f.readInvites(ctx) // the work goes on without
	return f.readOffers(ctx)
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
		return textf("home.deadline.open", last.String(), days, working.Weekday(), working.String()), false
	}
}

// entryName is the theme of a dossier; the title where it has none.
func (f *homeForm) entryName(e Entry) string {
	if t, ok := f.planOf(e.Plan).ThemeByID(e.Theme); ok {
		return t.ID + ". " + t.Title
	}
	return e.Title
}

// entryAbout tells a dossier from others of its kind and theme, and of one that is
// not under the main plan, under which it is.
func (f *homeForm) entryAbout(e Entry) string { return f.plans.note(e.Plan, e.about()) }

// about tells a dossier from others of its kind and theme.
func (e Entry) about() string {
	switch n := e.Collectives + e.Individuals; {
	case e.Names != "":
		return e.Names
	case n > 0:
		return textf("home.unnamed", n)
	}
	return text("home.nobody")
}

// acknowledged tells that the receiver of the last package has said so, and that
// the dossier was not worked on since.
func (e Entry) acknowledged() bool {
	return e.Receiver != "" && (e.Headway == model.HandedIn || e.Headway == model.PackedUp && e.Answer == model.Returned)
}

// answer says what the receiver has answered.
func (e Entry) answer() string {
	switch e.Answer {
	case model.Returned:
		return text("home.returned")
	case model.AcceptedFaulty:
		return text("home.received.faulty")
	}
	return text("home.received")
}

// answerAt is answer in a sentence, with who gave it and when.
func (e Entry) answerAt(day, clock string) string {
	receiver := model.UpperFirst(e.Receiver)
	switch e.Answer {
	case model.Returned:
		return textf("home.returned.detail", receiver, clock, day)
	case model.AcceptedFaulty:
		return textf("home.received.faulty.detail", receiver, clock, day)
	}
	return textf("home.received.detail", receiver, clock, day)
}

// objection is the first error that the receiver of the package has found; empty
// where it found none, or the dossier was worked on since.
func (e Entry) objection() string {
	if !e.acknowledged() {
		return ""
	}
	return e.Objection
}

// lacks says in two lines what a dossier still lacks: how much, and what first.
func (e Entry) lacks() (count, first string) {
	if e.Verdict == nil {
		return "…", ""
	}
	c := findingCount{errors: e.Verdict.Errors, warnings: e.Verdict.Warnings}
	return c.String(), e.Verdict.Missing
}

// findingCount counts findings by grade.
type findingCount struct{ errors, warnings, notes int }

func countFindings(findings []model.Finding) findingCount {
	var c findingCount
	for _, f := range findings {
		switch f.Grade {
		case model.Error:
			c.errors++
		case model.Warning:
			c.warnings++
		case model.Note:
			c.notes++
		}
	}
	return c
}

// String is short enough for a column.
func (c findingCount) String() string {
	switch {
	case c.errors > 0 && c.warnings > 0:
		return textf("count.both", c.errors, c.warnings)
	case c.errors > 0:
		return textf("count.errors", c.errors)
	case c.warnings > 0:
		return textf("count.warnings", c.warnings)
	}
	return text("count.none")
}

// revised tells that a dossier has been worked on again since it was packed.
func revised(d *model.Dossier) bool { return d.State == model.Draft && d.Revision > 0 }

// stateName is the state of a dossier in words.
func stateName(s model.State, revised bool) string {
	if revised {
		return model.Revised.Name()
	}
	return s.Name()
}
