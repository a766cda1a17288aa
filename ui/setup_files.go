package ui

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// openAtSetup takes what is dropped on the set-up, or was opened before there is
// a workspace: a plan or a unit list at once, for the set-up goes on with it.
// Everything else waits.
func (v *Window) openAtSetup(files []string) {
	if !mayBeUpdate(files) {
		v.keepWaiting(files)
		return
	}
	o := v.options
	fetch(o.Background, func() (bool, error) { return o.Store.LooksLikeUpdate(files[0]), nil }, func(is bool, _ error) {
		if !is {
			v.keepWaiting(files)
			return
		}
		v.setup.open(files[0], v.updater())
	})
}

// keepWaiting keeps files until the workspace is set up, and says so.
func (v *Window) keepWaiting(files []string) {
	for _, file := range files {
		if !slices.Contains(v.waiting, file) {
			v.waiting = append(v.waiting, file)
		}
	}
	v.notices.inform(text("setup.title"), textf("setup.waiting", fileNames(v.waiting)))
}

// offerWaiting asks whether the files that waited are to be received now.
func (v *Window) offerWaiting(files []string) {
	v.notices.confirm(text("receive.job"), textf("setup.waiting.ask", fileNames(files)), text("setup.waiting.yes"), func() { v.receive(files) })
}

// fileNames lists files by their names alone, the first few of many.
func fileNames(files []string) string {
	const most = 3
	var names []string
	for _, file := range files[:min(most, len(files))] {
		names = append(names, "“"+filepath.Base(file)+"”")
	}
	words := strings.Join(names, ", ")
	if more := len(files) - most; more > 0 {
		return textf("setup.waiting.more", words, more)
	}
	return words
}

// open shows what a plan or a unit list is, and takes it for the set-up if the
// clerk says so. One that the program brings itself is gone on with at once.
func (v *setupView) open(file string, u *updater) {
	store, zone := v.form.store, u.zone
	fetch(v.back, func() (*updateForm, error) {
		if err := store.TakeShipped(context.Background()); err != nil {
			return nil, err
		}
		found, err := u.store.ReadUpdate(context.Background(), file)
		return &updateForm{u: found, parts: compared(found.Changes), asMain: true, zone: zone}, err
	}, func(f *updateForm, err error) {
		if err != nil {
			v.notices.showErrorOf(text("update.refused"), err)
			return
		}
		if f.u.Known {
			v.goOnWith(f)
			return
		}
		u.taken = func() { v.goOnWith(f) }
		u.show(f)
	})
}

// goOnWith offers the units that a plan or a unit list brings.
func (v *setupView) goOnWith(f *updateForm) {
	v.form.bring(f.u, f.asMain)
	v.offer(textf("setup.brought", f.u.Name))
}

// recall offers again what unit lists brought that were opened before the program
// was closed at its set-up.
func (v *setupView) recall() {
	store := v.form.store
	fetch(v.back, func() ([]Kept, error) { return store.BroughtUnits(context.Background()) }, func(lists []Kept, err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		if len(lists) == 0 {
			return
		}
		var names []string
		for _, k := range lists {
			v.form.bring(Update{Units: true, ID: k.ID}, false)
			names = append(names, k.Name)
		}
		v.offer(textf("setup.recalled", strings.Join(names, ", ")))
	})
}

// offer reads anew the units to choose from, and says where they came from. What
// is typed to find one meanwhile stays.
func (v *setupView) offer(said string) {
	form := v.form
	plan, lists := form.plan, slices.Clone(form.lists)
	fetch(v.back, func() ([]model.Unit, error) { return form.store.UnitsOf(context.Background(), plan, lists) }, func(units []model.Unit, err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		form.units = units
		typed := v.picker.entry.Text
		v.picker = newPicker(nowhere{v.keys}, form.labels(), v.onPicked)
		if typed != "" {
			v.picker.entry.SetText(typed)
		}
		if v.step == stepUnit {
			v.show(stepUnit)
		}
		v.notices.say(said, widget.MediumImportance)
	})
}

// bring notes what a file has brought: a plan that is to be gone by, or units.
func (f *setupForm) bring(u Update, main bool) {
	switch {
	case u.Units && !slices.Contains(f.lists, u.ID):
		f.lists = append(f.lists, u.ID)
	case !u.Units && main:
		f.plan = u.ID
		if f.made != "" {
			f.s.UsePlan(u.ID)
		}
	}
}
