package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// updater shows what a newer plan or unit list changes, and takes it in.
type updater struct {
	store   updateStore
	notices *notices
	back    Background
	zone    *time.Location
	taken   func() // afterwards
}

// open reads a file and asks about it.
func (u *updater) open(file string) {
	u.ask(func() (Update, error) { return u.store.ReadUpdate(context.Background(), file) }, false)
}

// again asks about a version that the workspace keeps.
func (u *updater) again(k Kept) {
	u.ask(func() (Update, error) { return u.store.KeptUpdate(context.Background(), k) }, true)
}

// look asks about an update that is known already.
func (u *updater) look(found Update) {
	u.ask(func() (Update, error) { return found, nil }, false)
}

func (u *updater) ask(read func() (Update, error), again bool) {
	zone := u.zone
	fetch(u.back, func() (*updateForm, error) {
		found, err := read()
		return &updateForm{u: found, parts: compared(found.Changes), again: again, zone: zone}, err
	}, func(f *updateForm, err error) {
		switch {
		case err != nil:
			u.notices.log(err)
			u.notices.inform(text("update.refused"), inParts(u.notices.explain(err), text("update.refused.guide")))
		case f.u.Known:
			u.notices.inform(titleOf(text("update.open")), textf("update.known", f.u.Name))
		default:
			u.show(f)
		}
	})
}

// show shows old and new side by side and takes what the clerk agrees to.
func (u *updater) show(f *updateForm) {
	n := u.notices
	head := container.NewVBox(newWords(f.about()))
	for _, w := range f.u.Warnings {
		l := newWords(w)
		l.Importance = widget.WarningImportance
		head.Add(container.New(leadIcon{}, widget.NewIcon(theme.NewWarningThemedResource(theme.WarningIcon())), l))
	}
	if f.same() {
		head.Add(newWords(text("update.same")))
	} else {
		head.Add(changesHead(f.sides()))
	}
	foot := container.NewVBox(newGuide(f.consequence()))
	if f.asksMain() {
		foot.Add(newTickBox(nowhere{n.dialogKey}, text("update.main"), f.asMain, func(on bool) { f.asMain = on }))
	}
	table, scroll := n.scrolled(changesTable(f.parts), head)
	content := container.NewVBox(head, table, foot)
	n.ask(f.title(), text("notice.no"), f.yes(), container.New(wideDialog{n.window, changesWidth}, content), func() bool { return true }, func() {
		u.back.run(f.take(), func(err error) {
			if err != nil {
				n.showError(err)
				return
			}
			n.say(f.done(), widget.SuccessImportance)
			u.taken()
		})
	})
	n.turns(scroll)
}
