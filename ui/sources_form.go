package ui

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"hoso/model"
)

// sourceStore is what a lead dossier asks about the packages that it was made
// from.
type sourceStore interface {
	// SourceVersions are the dossier in a package, and the one in the package
	// that took its place.
	SourceVersions(ctx context.Context, code string) (older, newer model.Dossier, err error)
	// RefreshSource takes the later package over; TakeBack puts a nominee into the
	// dossier again who was left out. Both keep the dossier of before as a version.
	RefreshSource(ctx context.Context, id, code string) (model.Dossier, error)
	TakeBack(ctx context.Context, id, code, nominee string) (model.Dossier, error)
}

// received tells that a nominee came in a package: its facts are the unit's,
// and only the unit changes them.
func received(n *model.Nominee) bool { return n.Origin != nil && n.Origin.Package != "" }

// shortCode is a package code as far as it takes to find the package by: the
// first two of the groups that stand on the receipt.
func shortCode(code string) string {
	if len(code) < 8 {
		return code
	}
	return code[:4] + " " + code[4:8]
}

// cameFrom tells the unit and the package that a nominee came in; empty for one
// that was typed here.
func cameFrom(n *model.Nominee) string {
	if !received(n) {
		return ""
	}
	return textf("source.from", shortUnit(n.Origin.UnitName), shortCode(n.Origin.Package))
}

// cameFromInShort is cameFrom for a narrow list, with the first group of the
// code alone.
func cameFromInShort(n *model.Nominee) string {
	if !received(n) {
		return ""
	}
	group, _, _ := strings.Cut(shortCode(n.Origin.Package), " ")
	return textf("source.from", shortUnit(n.Origin.UnitName), group)
}

// shortUnit is a body's name as lists have room for it: a People's Committee
// goes by its area.
func shortUnit(body string) string { return strings.TrimPrefix(body, text("source.committee")+" ") }

// fromSource tells a file that came in a package and belongs to the unit's own
// papers or is a report: the lead unit does not change it.
func (f *dossierForm) fromSource(a model.Attachment) bool {
	_, about, _ := strings.Cut(a.Paper, "/")
	return a.Received() || slices.ContainsFunc(f.d.Sources, func(s model.Source) bool { return s.Package == about })
}

// superseded is the finding that tells that something newer than a source came,
// to be taken over or not; ok is false where nothing did.
func (f *dossierForm) superseded(source int) (g model.Finding, ok bool) {
	i := slices.IndexFunc(f.findings, func(g model.Finding) bool {
		at, of := sourceOf(g)
		return at == source && (of || g.Rule == "source-moved")
	})
	if i < 0 {
		return g, false
	}
	return f.findings[i], true
}

// sourceOf is the source that a finding is about; renewable tells that what came
// after it can be taken over.
func sourceOf(g model.Finding) (source int, renewable bool) {
	index, about := strings.CutPrefix(g.Path, "sources/")
	source, err := strconv.Atoi(index)
	if !about || err != nil {
		return -1, false
	}
	return source, g.Rule == "source-superseded"
}

// leaveOut takes out a nominee whom the lead unit does not propose, and keeps
// why. It is a step that can be undone.
func (f *dossierForm) leaveOut(id, reason string) {
	n := f.nominee(id)
	if n == nil {
		return
	}
	name := textf("source.leave-out.step", n.Called(f.place(id)))
	*f.d = f.d.LeaveOut(id, strings.TrimSpace(reason))
	f.touch()
	f.steps.call(name)
	f.stepped()
}

// takeBack returns the work of putting a nominee into the dossier again who was
// left out.
func (f *dossierForm) takeBack(source model.Source, l model.LeftOut) func(context.Context) (model.Dossier, error) {
	id := f.d.ID
	return func(ctx context.Context) (model.Dossier, error) {
		return f.store.TakeBack(ctx, id, source.Package, l.Nominee)
	}
}

// renewSource returns the work of taking over what came after a source.
func (f *dossierForm) renewSource(source model.Source) func(context.Context) (model.Dossier, error) {
	id := f.d.ID
	return func(ctx context.Context) (model.Dossier, error) {
		return f.store.RefreshSource(ctx, id, source.Package)
	}
}

// replace gives the dossier the content that quick work in the store makes, as
// one step that can be undone. What was typed meanwhile can be had back by that.
func (f *dossierForm) replace(name string, work func(ctx context.Context) (model.Dossier, error), done func(error)) {
	var d model.Dossier
	typed := f.changes
	var plan *model.Plan // an earlier version may be of another one
	saved := f.saveThen(func(ctx context.Context) (err error) {
		if d, err = work(ctx); err == nil {
			plan, err = f.store.Plan(ctx, d.Plan)
		}
		return err
	})
	f.back.run(func() error { return saved(context.Background()) }, func(err error) {
		f.saver.after(nil)
		if err == nil {
			f.plans[d.Plan.Hash] = plan
			typed = f.changes - typed
			f.replaced(name, d)
		}
		if err == nil && typed > 0 {
			f.changed() // it may have been saved over what the store made
		}
		done(err)
	})
}

// replaced shows what the store has made of the dossier, as a step.
func (f *dossierForm) replaced(name string, d model.Dossier) {
	f.d, f.revised = &d, true
	f.followPlan()
	f.complete()
	f.note()
	f.steps.call(name)
	f.stepped()
}

// sourceNews is what a later package has changed against a source.
type sourceNews struct {
	source            model.Source
	revision, instead int // of the later package, and of the source
	groups            []newsGroup
}

// newsGroup is what changed about one nominee, or in one paper of the unit's.
type newsGroup struct {
	of      string
	changes []difference
}

// news compares a source with what came after it, aside.
func (f *dossierForm) news(source model.Source, done func(sourceNews, error)) {
	store := f.store
	fetch(f.back, func() (sourceNews, error) {
		older, newer, err := store.SourceVersions(context.Background(), source.Package)
		return sourceNews{source, newer.Revision, older.Revision, newsOf(older, newer)}, err
	}, done)
}

// newsOf sorts what differs by whom it is about: nominees first, in the order of
// the later package.
func newsOf(older, newer model.Dossier) []newsGroup {
	var groups []newsGroup
	var others int // groups that are about no nominee
	for _, c := range model.Compare(older, newer) {
		d := newer
		if c.Kind == model.Removed {
			d = older
		}
		of := model.UpperFirst(ownerOf(d, c.Path))
		at := slices.IndexFunc(groups, func(g newsGroup) bool { return g.of == of })
		if at < 0 {
			at = len(groups)
			if strings.HasPrefix(c.Path, "nominees/") {
				at -= others
			} else {
				others++
			}
			groups = slices.Insert(groups, at, newsGroup{of: of})
		}
		groups[at].changes = append(groups[at].changes, differenceOf(c, older, newer))
	}
	return groups
}
