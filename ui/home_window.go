package ui

import (
	"context"
	"errors"

	"hoso/model"
)

// showHome shows the home screen, or the set-up of a workspace that is new.
// then, if given, is called when the home screen is there.
func (v *Window) showHome(w wish, then func(*homeView)) {
	form := &homeForm{store: v.options.Store, today: v.options.Today(), recents: v.recents(), declined: v.declined()}
	v.options.Background.run(func() error { return form.load(context.Background()) }, func(err error) {
		if v.late(w) {
			v.logIf(err)
			return
		}
		v.showing = w
		v.leave(func() { v.putHome(form, err, then) }) // another answer may have come in first
	})
}

// putHome shows the home screen that was read, or what stands in its place.
func (v *Window) putHome(form *homeForm, err error, then func(*homeView)) {
	switch {
	case errors.Is(err, model.ErrNotFound) && form.plan == nil && form.settings.Unit.ID == "":
		v.showSetup()
	case err != nil:
		v.showTrouble(err)
	default:
		v.retries = 0
		v.logIf(form.unread)
		ways := homeWays{open: v.open, settings: v.openSettings, bin: v.openBin, pool: v.onPool, reload: v.reloadHome, rechoose: v.rechoose, update: v.updater().look}
		v.home = newHomeView(form, v.notices, v.options.Background, v.key, v.options.Zone, ways)
		v.put(v.home.content)
		v.home.begin()
		if then != nil {
			then(v.home)
		}
	}
}

// reloadHome shows the home screen anew, as long as it is shown.
func (v *Window) reloadHome(then func(*homeView)) {
	if v.home != nil {
		v.showHome(v.showing, then)
	}
}

// goHome leaves the present screen for the home screen.
func (v *Window) goHome(then func(*homeView)) {
	w := v.ask()
	v.leave(func() { v.showHome(w, then) })
}

// atHome does something on the home screen, and goes there first if need be.
func (v *Window) atHome(do func(*homeView)) {
	if v.home != nil {
		do(v.home)
		return
	}
	if v.setup != nil {
		return // the workspace is still being set up
	}
	v.goHome(do)
}

func (v *Window) onHome() { v.goHome(nil) }

func (v *Window) onNew() { v.atHome(func(h *homeView) { h.onNew() }) }

// onDelete deletes the dossier marked on the home screen.
func (v *Window) onDelete() {
	if v.home == nil {
		v.notices.inform(text("home.delete"), text("home.delete.where"))
		return
	}
	v.home.onDelete()
}

// onCopy makes another dossier after the one marked on the home screen.
func (v *Window) onCopy() {
	if v.home == nil {
		v.notices.inform(text("home.copy"), text("home.copy.where"))
		return
	}
	v.home.onCopy()
}

// onFind looks for something in the pool while that is shown, else everywhere.
func (v *Window) onFind() {
	if v.pool != nil {
		v.pool.find()
		return
	}
	v.atHome(func(h *homeView) { h.find() })
}

// recents are the dossiers of this workspace that were opened last.
func (v *Window) recents() *recents { return newRecents(v.options.Preferences, v.options.Workspace) }

// declined are the invitations that were not wanted in this workspace.
func (v *Window) declined() declined {
	return declined{v.options.Preferences, "home.declined " + v.options.Workspace}
}
