package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"hoso/model"
)

// invitesStore knows what the home screen may offer by itself.
type invitesStore interface {
	// UnitFate tells what became of the workspace's own unit by a day; false where
	// it is as it was.
	UnitFate(ctx context.Context, day model.Date) (model.UnitFate, bool, error)
	// ShippedNews are the unit lists and plans that the program brought and that
	// are newer than those in force.
	ShippedNews(ctx context.Context) ([]Update, error)
}

// invite is something that the home screen offers until it is taken or declined.
type invite struct {
	key    string // by which it is remembered as declined
	words  string
	fate   *model.UnitFate // the unit is to be chosen anew; else:
	update Update          // is to be looked at
}

// readInvites reads what there is to offer and was not declined: the unit first,
// and of what the program brought one after the other.
func (f *homeForm) readInvites(ctx context.Context) error {
	f.invites = nil
	fate, found, err := f.store.UnitFate(ctx, f.today)
	if err != nil {
		return err
	}
	if found {
		f.invite(invite{key: fateKey(f.settings, fate), words: textf("invite.unit", fate.Words(f.settings.Unit)), fate: &fate})
	}
	news, err := f.store.ShippedNews(ctx)
	if err != nil {
		return err
	}
	for _, u := range news {
		if f.invite(invite{key: u.Hash, words: u.shippedWords(), update: u}) {
			return nil
		}
	}
	return nil
}

// invite notes an invitation unless it was declined, and tells whether it did.
func (f *homeForm) invite(i invite) bool {
	if f.declined.has(i.key) {
		return false
	}
	f.invites = append(f.invites, i)
	return true
}

// fateKey tells what became of a unit from what a newer list may say of it.
func fateKey(s model.Settings, fate model.UnitFate) string {
	key := "unit " + s.Unit.ID + " " + string(fate.Fate) + " " + fate.List.ID + " " + fate.List.Version
	if fate.Fate == model.Unlisted {
		key += s.PlanID
	}
	return key
}

// shippedWords say what the program has brought.
func (u Update) shippedWords() string {
	switch {
	case u.Units && u.Was != "":
		return textf("invite.units", u.Name)
	case u.Units:
		return textf("invite.units.new", u.Name)
	case u.Was != "":
		return textf("invite.plan", u.Name, u.Version, u.Was)
	}
	return textf("invite.plan.new", u.Name, u.Version)
}

// declined remembers the invitations that the clerk did not want.
type declined struct {
	preferences fyne.Preferences // may be nil
	key         string
}

// maxDeclined is how many are remembered; of older ones nothing is left to offer.
const maxDeclined = 20

func (d declined) has(key string) bool {
	return d.preferences != nil && slices.Contains(d.preferences.StringList(d.key), key)
}

func (d declined) note(key string) {
	if d.preferences == nil || d.has(key) {
		return
	}
	all := append(d.preferences.StringList(d.key), key)
	d.preferences.SetStringList(d.key, all[max(0, len(all)-maxDeclined):])
}
