package ui

import (
	"context"
	"slices"

	"hoso/model"
)

type settingsStore interface {
	Settings(ctx context.Context) (model.Settings, error)
	SaveSettings(ctx context.Context, s model.Settings) error
}

// settingsForm edits the workspace's own facts. They fill new dossiers only.
type settingsForm struct {
	store settingsStore
	s     *model.Settings
	saver *saver
}

func newSettingsForm(store settingsStore, back Background, s model.Settings) *settingsForm {
	f := &settingsForm{store: store, s: &s}
	f.saver = &saver{back: back, take: f.take, saved: func(error) {}}
	return f
}

func (f *settingsForm) take() func(context.Context) error {
	s := f.s.Clone()
	for i := range s.Signers {
		s.Signers[i] = tidySigner(s.Signers[i])
	}
	return func(ctx context.Context) error { return f.store.SaveSettings(ctx, s) }
}

// addSigner adds a deputy's place: the head is usually there already.
func (f *settingsForm) addSigner() {
	s := model.Signer{Position: f.s.Unit.HeadPosition, Collective: f.s.Unit.Collective}
	f.s.Signers = append(slices.Clip(slices.Clone(f.s.Signers)), s)
	f.saver.touch()
}

func (f *settingsForm) removeSigner(i int) {
	f.s.Signers = slices.Delete(slices.Clone(f.s.Signers), i, i+1)
	f.saver.touch()
}

// prefer puts a signer first: that one is used for new dossiers.
func (f *settingsForm) prefer(i int) {
	list := slices.Clone(f.s.Signers)
	chosen := list[i]
	f.s.Signers = slices.Insert(slices.Delete(list, i, i+1), 0, chosen)
	f.saver.touch()
}
