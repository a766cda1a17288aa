package ui

import (
	"context"

	"fyne.io/fyne/v2/widget"
)

// open shows a dossier, with the cursor in the field of a path where one is
// given.
func (v *Window) open(id, path string) {
	back, store, today := v.options.Background, v.options.Store, v.options.Today()
	w, write := v.ask(), v.left.pending(id)
	fetch(back, func() (*dossierForm, error) {
		if err := write(); err != nil {
			return nil, err
		}
		return openDossier(context.Background(), store, back, id, today)
	}, func(f *dossierForm, err error) {
		if err == nil && f.d.Origin != "" { // a search finds received ones too
			v.showReceived(w, id, "", tabFacts)
			return
		}
		v.answer(w, err, func() { v.showDossier(f, path) })
	})
}

// showDossier shows a dossier that was read, with the cursor in the field of a
// path where one is given.
func (v *Window) showDossier(f *dossierForm, path string) {
	v.recents().note(f.d.ID)
	v.dossier = newDossierView(f, v.notices, v.options.Background, newSystem(v.options), v.key, v.onHome)
	f.stepped = v.showSteps
	v.dossier.receive = v.receive
	v.put(v.dossier.content)
	part := partGeneral
	if path != "" {
		part = f.partAt(path)
	}
	v.dossier.show(part, path)
	if path == "" {
		v.notices.focus(v.dossier.parts)
	}
}

// goTo shows a part with the keyboard on its first button.
func (v *Window) goTo(part string) {
	if v.dossier == nil {
		return
	}
	v.dossier.show(part, "")
	if b := v.dossier.page.first; b != nil {
		v.notices.focus(b)
	}
}

func (v *Window) onPrint() { v.goTo(partHandover) }

func (v *Window) onCheck() { v.goTo(partCheck) }

// onHistory shows the versions of the dossier that is open.
func (v *Window) onHistory() {
	if v.dossier != nil {
		v.dossier.show(partHistory, "history")
	}
}

// onParts puts the keyboard on the list of parts.
func (v *Window) onParts() {
	if v.dossier != nil {
		v.notices.focus(v.dossier.parts)
	}
}

func (v *Window) onSave() {
	switch {
	case v.dossier != nil:
		v.dossier.save()
	case v.settings != nil:
		v.settings.form.saver.flush(nil)
	}
	v.notices.say(text("save.done"), widget.LowImportance)
}
