package ui

import (
	"context"
	"strings"
	"time"

	"hoso/model"
)

// receivedForm is what the screen of a received dossier knows. Nothing of it
// can be changed: a dossier that was received stays as its unit sent it.
type receivedForm struct {
	store receivedStore
	today model.Date
	zone  *time.Location

	d          model.Dossier
	plan       *model.Plan // nil where the dossier's plan is not here
	facts      []factGroup
	files      []ReceivedFile
	deliveries []Delivery
	findings   *gradedFindings
	changes    map[string][]changeGroup // what each package changed, by its code, as far as it was asked for
	sought     string                   // id of the nominee that is shown first; empty: the whole
	asked      string                   // code of the package whose changes are asked for
}

// changeGroup is what a package changed of one nominee, or of the rest.
type changeGroup struct {
	title   string
	kind    model.DifferenceKind // Added, Removed or Edited
	changes []difference
}

func newReceivedForm(store receivedStore, today model.Date, zone *time.Location) *receivedForm {
	return &receivedForm{store: store, today: today, zone: zone, findings: newGradedFindings(store.Rule), changes: map[string][]changeGroup{}}
}

// load reads a dossier. It may be called on any thread while nothing else uses
// the form.
func (f *receivedForm) load(ctx context.Context, id string) error {
	var err error
	if f.d, err = f.store.Dossier(ctx, id); err != nil {
		return err
	}
	f.plan, _ = f.store.Plan(ctx, f.d.Plan) // without it themes have no names
	if f.deliveries, err = f.store.Deliveries(ctx, id); err != nil {
		return err
	}
	if f.files, err = f.store.ReceivedFiles(ctx, f.d.Origin); err != nil {
		return err
	}
	if f.findings.findings, err = f.store.Check(ctx, id, f.today); err != nil {
		return err
	}
	f.facts = factsOf(f.d)
	return nil
}

// title names the dossier.
func (f *receivedForm) title() string {
	what := text("kind.ad-hoc")
	if f.d.Kind == model.Campaign {
		what = textf("received.theme", f.d.Theme)
	}
	if f.plan != nil {
		if t, ok := f.plan.ThemeByID(f.d.Theme); ok {
			what = t.ID + ". " + t.Title
		}
	}
	return textf("pool.detail", model.UpperFirst(f.d.Proposer.Name), what)
}

// about tells how the dossier came.
func (f *receivedForm) about() string {
	words := textf("received.counts", f.d.Collectives(), f.d.Individuals())
	for _, p := range f.deliveries {
		if p.Current {
			words += textf("received.came", max(1, p.Revision), f.at(p.Came), strings.Join(p.Groups[:min(len(p.Groups), groupsAtHead)], " "), p.Signature.words())
		}
	}
	return words
}

// groupsAtHead is how much of a package code stands at the screen's head: it is
// told whole with the package.
const groupsAtHead = 4

func (f *receivedForm) at(t time.Time) string {
	t = t.In(f.zone)
	return textf("history.when", t.Format("15:04"), model.NewDate(t).String())
}

// deliveryName is a package in a line.
func (f *receivedForm) deliveryName(p Delivery) (title, below string) {
	title = textf("received.delivery", max(1, p.Revision), f.at(p.Came))
	if p.Current {
		title = textf("received.delivery.current", title)
	}
	return title, textf("received.code", strings.Join(p.Groups, " "))
}

// compare finds out aside what a package changed; only the answer to the last
// question counts.
func (f *receivedForm) compare(back Background, code string, done func([]changeGroup, error)) {
	f.asked = code
	if known, ok := f.changes[code]; ok {
		done(known, nil)
		return
	}
	fetch(back, func() ([]changeGroup, error) {
		s, err := f.store.Supersession(context.Background(), code)
		if err != nil {
			return nil, err
		}
		return groupsOf(s), nil
	}, func(groups []changeGroup, err error) {
		if err == nil {
			f.changes[code] = groups
		}
		if f.asked == code {
			done(groups, err)
		}
	})
}

// groupsOf are the changes nominee by nominee; nil for the first package.
func groupsOf(s Supersession) []changeGroup {
	if s.PreviousRevision == 0 && s.Before.ID == "" {
		return nil
	}
	groups := []changeGroup{}
	for _, n := range s.Nominees {
		kind := (&PoolNominee{Type: n.Type}).about()
		groups = append(groups, changeGroup{textf("received.nominee", kind, n.Name), n.Kind, differencesOf(n.Differences, s.Before, s.After)})
	}
	if len(s.Other) > 0 {
		groups = append(groups, changeGroup{text("received.other"), model.Edited, differencesOf(s.Other, s.Before, s.After)})
	}
	return groups
}
