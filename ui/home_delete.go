package ui

import (
	"context"

	"fyne.io/fyne/v2/theme"
)

// onDelete puts the marked dossier into the bin, after a question, and offers
// the way back.
func (v *homeView) onDelete() {
	i := v.list.marked
	if v.search.Text != "" || i >= len(v.form.entries) {
		return
	}
	e := v.form.entries[i]
	v.notices.confirm(text("home.delete"), textf("home.delete.ask", v.entryName(e), v.form.details[e.ID].about), text("home.delete"), func() {
		v.back.run(func() error { return v.form.store.DeleteDossier(context.Background(), e.ID) }, func(err error) {
			if err != nil {
				v.notices.showError(err)
				return
			}
			v.reload(func(h *homeView) { h.offerUndelete(e) })
		})
	})
}

// offerUndelete says what was deleted, with a button that takes it back.
func (v *homeView) offerUndelete(e Entry) {
	back := newButton(nowhere{v.keys}, text("list.undo"), theme.ContentUndoIcon(), func() {
		v.back.run(func() error { return v.form.store.UndeleteDossier(context.Background(), e.ID) }, func(err error) {
			if err != nil {
				v.notices.showError(err)
				return
			}
			v.reload(nil)
		})
	})
	v.told.Add(newCellFull(textf("home.deleted", cutTo(newDossierWidth, v.entryName(e)))))
	v.told.Add(back)
}
