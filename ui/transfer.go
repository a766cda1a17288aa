package ui

import "context"

type transferStore interface {
	// Drafts lists the dossiers that nominees can be put into, the one last
	// edited first.
	Drafts(ctx context.Context) ([]Draft, error)
	// TransferNominee copies a nominee into another dossier and returns its id
	// there; where it moves, it leaves the first. Both are written or none.
	TransferNominee(ctx context.Context, from, to, nominee string, move bool) (id string, err error)
	// WithdrawNominee takes a nominee out of a dossier again.
	WithdrawNominee(ctx context.Context, dossier, nominee string) error
}

// Draft is a dossier that is being worked on.
type Draft struct {
	ID, Title                string
	Collectives, Individuals int
}

// sent is a nominee as it was put into another dossier.
type sent struct{ dossier, nominee string } // ids there

// drafts lists the dossiers that a nominee of this one can go to.
func (f *dossierForm) drafts(done func([]Draft, error)) {
	own := f.d.ID
	fetch(f.back, func() ([]Draft, error) {
		all, err := f.store.Drafts(context.Background())
		var others []Draft
		for _, d := range all {
			if d.ID != own {
				others = append(others, d)
			}
		}
		return others, err
	}, done)
}

// transfer puts a nominee into another dossier. One that moves leaves this one,
// which is a step like any other.
func (f *dossierForm) transfer(nominee string, to Draft, move bool, done func(sent, error)) {
	id, name := f.d.ID, ""
	if n := f.nominee(nominee); n != nil {
		name = textf("transfer.step", n.Called(f.place(nominee)), to.Title)
	}
	there := sent{dossier: to.ID}
	work := f.saveThen(func(ctx context.Context) (err error) {
		there.nominee, err = f.store.TransferNominee(ctx, id, to.ID, nominee, move)
		return err
	})
	f.back.run(func() error { return work(context.Background()) }, func(err error) {
		f.saver.after(nil)
		if err == nil && move {
			f.removeNominee(nominee)
			f.steps.call(name)
			f.steps.past[len(f.steps.past)-1].sent = &there
			f.stepped()
		}
		done(there, err)
	})
}

// withdraw takes a nominee out of the dossier that it was put into.
func (f *dossierForm) withdraw(s sent, done func(error)) {
	f.back.run(func() error { return f.store.WithdrawNominee(context.Background(), s.dossier, s.nominee) }, done)
}

// lastSent is the nominee that the last step put into another dossier; nil
// where it did nothing of that kind.
func (s *undoStack) lastSent() *sent {
	if len(s.past) == 0 {
		return nil
	}
	return s.past[len(s.past)-1].sent
}
