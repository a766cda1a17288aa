package ui

import (
	"context"
	"slices"
	"sync/atomic"

	"hoso/model"
)

type dossierStore interface {
	Dossier(ctx context.Context, id string) (model.Dossier, error)
	SaveDossier(ctx context.Context, d model.Dossier) error
	// CloseRevision keeps the dossier as it stands as a version of its own.
	CloseRevision(ctx context.Context, id, why string) (int, error)
	// Plan is the plan that the dossier was made under.
	Plan(ctx context.Context, ref model.PlanRef) (*model.Plan, error)
	Settings(ctx context.Context) (model.Settings, error)
	Check(ctx context.Context, id string, today model.Date) ([]model.Finding, error)
	// CheckSource is what a rule rests on in a dossier.
	CheckSource(ctx context.Context, id, rule string) (string, error)
	attachStore
	tableStore
	wordInStore
	similarStore
	otherPlansStore
	recipientStore
	historyStore
	transferStore
	sourceStore
	papersStore
	receiptsStore
	sheetsStore
}

// dossierForm is a dossier being edited. Lists are never changed in place but
// replaced, so that a field that is still on its way out of the window can
// write into nothing that matters.
type dossierForm struct {
	store    dossierStore
	back     Background
	today    model.Date
	plan     *model.Plan
	plans    map[string]*model.Plan // that the dossier was under while it is open, by the hashes of their files
	settings model.Settings
	d        *model.Dossier
	findings []model.Finding
	byPart   map[string][]model.Finding // findings, by the part that they belong to
	fresh    freshness
	checks   int // begun
	answered int // the last check that has come back, of those begun
	checked  int // changes that the last check begun has seen
	saver    *saver
	settled  *model.Dossier // as it was printed, packed or handed in, before it was changed; nil where it was not
	revised  bool           // changed since the last revision was closed
	changes  int            // made so far
	watching bool           // for two idle minutes
	touched  func()         // told of every change; may be nil
	begun    atomic.Bool    // something was saved; written aside
	steps    *undoStack
	part     string // that is shown
	pausing  bool   // a pause in typing is waited for
	stepped  func() // told when there is something else to undo or do again
}

// openDossier reads all that a form needs. It may be called on any thread.
func openDossier(ctx context.Context, store dossierStore, back Background, id string, today model.Date) (*dossierForm, error) {
	f := &dossierForm{store: store, back: back, today: today, stepped: func() {}}
	if err := f.read(ctx, id); err != nil {
		return nil, err
	}
	f.saver = &saver{back: back, take: f.take, saved: func(error) {}}
	f.steps = newUndoStack(*f.d)
	return f, nil
}

func (f *dossierForm) read(ctx context.Context, id string) error {
	d, err := f.store.Dossier(ctx, id)
	if err != nil {
		return err
	}
	f.d = &d
	f.complete()
	f.fresh = newFreshness(f)
	if f.plan, err = f.store.Plan(ctx, d.Plan); err != nil {
		return err
	}
	f.plans = map[string]*model.Plan{d.Plan.Hash: f.plan}
	if f.settings, err = f.store.Settings(ctx); err != nil {
		return err
	}
	found, err := f.store.Check(ctx, id, f.today)
	f.find(found)
	return err
}

// complete gives every nominee the facts of its type, so that forms find them.
func (f *dossierForm) complete() {
	for i := range f.d.Nominees {
		n := &f.d.Nominees[i]
		if n.Type == model.Individual && n.Person == nil {
			n.Person = &model.Person{}
		}
		if n.IsCollective() && n.Group == nil {
			n.Group = &model.GroupFacts{}
		}
	}
}

// take copies the dossier and returns the work of writing it.
func (f *dossierForm) take() func(context.Context) error {
	d := f.snapshot()
	return func(ctx context.Context) error {
		if !f.begun.Load() { // as it was before the first change: that too can be brought back
			if _, err := f.store.CloseRevision(ctx, d.ID, idle); err != nil {
				return err
			}
			f.begun.Store(true)
		}
		return f.store.SaveDossier(ctx, d)
	}
}

// snapshot is a copy of the dossier as it stands, without what only the screen
// needs.
func (f *dossierForm) snapshot() model.Dossier {
	d := f.d.Clone()
	d.Minutes.Results = slices.DeleteFunc(d.Minutes.Results, blankResult)
	return d
}

// blankResult tells a row of the votes that nothing was entered in: the screen
// shows one for every nominee, but a dossier that no council met on has none.
func blankResult(r model.Result) bool { return r == model.Result{Nominee: r.Nominee} }

// touch is called after every change.
func (f *dossierForm) touch() {
	f.changed()
	f.note()
}

// changed has the dossier saved. What was printed or packed is being worked on
// again.
func (f *dossierForm) changed() {
	f.unsettle(f.steps.present)
	f.keep()
}

// keep has the dossier saved.
func (f *dossierForm) keep() {
	f.revised = true
	f.changes++
	f.saver.touch()
	f.watchIdle()
	if f.touched != nil {
		f.touched()
	}
}

// nominee returns the nominee with an id; nil when there is none any more.
func (f *dossierForm) nominee(id string) *model.Nominee {
	for i := range f.d.Nominees {
		if f.d.Nominees[i].ID == id {
			return &f.d.Nominees[i]
		}
	}
	return nil
}

func (f *dossierForm) place(id string) int {
	return slices.IndexFunc(f.d.Nominees, func(n model.Nominee) bool { return n.ID == id })
}

// freeID is a prefix with the first number that is not taken.
func freeID(prefix string, taken func(id string) bool) string {
	for i := 1; ; i++ {
		if id := prefix + itoa(i); !taken(id) {
			return id
		}
	}
}

// section returns the part of a report that answers a prompt of the plan, and
// makes it where the report has none.
func (f *dossierForm) section(n *model.Nominee, prompt string) *model.Section {
	for i := range n.Report.Sections {
		if n.Report.Sections[i].Prompt == prompt {
			return &n.Report.Sections[i]
		}
	}
	n.Report.Sections = append(slices.Clip(n.Report.Sections), model.Section{Prompt: prompt})
	return &n.Report.Sections[len(n.Report.Sections)-1]
}

// completeSections gives a report a section for every prompt, before any of
// them is bound to a field.
func (f *dossierForm) completeSections(n *model.Nominee) []model.SectionPrompt {
	prompts := f.plan.PromptsFor(f.d.Kind, n.Type)
	for _, p := range prompts {
		f.section(n, p.ID)
	}
	return prompts
}
