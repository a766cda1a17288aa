package ui

import (
	"context"

	"hoso/model"
)

type settingsStore interface {
	Settings(ctx context.Context) (model.Settings, error)
	SaveSettings(ctx context.Context, s model.Settings) error
	// PlanInForce is the newest plan of an id, with the hash of its file.
	PlanInForce(ctx context.Context, id string) (*model.Plan, string, error)
	backupStore
	keysStore
	updateStore
	invitesStore
}

// settingsForm edits the workspace's own facts. They fill new dossiers only.
type settingsForm struct {
	store settingsStore
	back  Background
	s     *model.Settings
	plan  *model.Plan
	saver *saver
}

// openSettingsForm reads what the settings show. It may be called on any
// thread.
func openSettingsForm(ctx context.Context, store settingsStore, back Background) (*settingsForm, error) {
	s, err := store.Settings(ctx)
	if err != nil {
		return nil, err
	}
	plan, _, err := store.PlanInForce(ctx, s.PlanID)
	if err != nil {
		return nil, err
	}
	s.House = s.House.OrDefault()
	f := &settingsForm{store: store, back: back, s: &s, plan: plan}
	f.saver = &saver{back: back, take: f.take, saved: func(error) {}}
	return f, nil
}

func (f *settingsForm) take() func(context.Context) error {
	s := tidySettings(f.s.Clone())
	return func(ctx context.Context) error { return f.store.SaveSettings(ctx, s) }
}

// tidySettings leaves out what does not apply.
func tidySettings(s model.Settings) model.Settings {
	for i := range s.Signers {
		s.Signers[i] = tidySigner(s.Signers[i])
	}
	return s
}

// tidySigner leaves out whose place is taken where somebody signs in their own
// right.
func tidySigner(s model.Signer) model.Signer {
	if s.Authority == model.AsHead || s.Authority == model.Q {
		s.HeadPosition = ""
	}
	return s
}
