package ui

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// asideStore takes dossiers out of the pool and back.
type asideStore interface {
	// SetAside takes a received dossier out of the pool; its packages are kept. It
	// fails for one that a lead dossier was made from.
	SetAside(ctx context.Context, id, reason string) error
	// BringBack puts it into the pool again.
	BringBack(ctx context.Context, id string) error
	// Aside lists those taken out, the last one first.
	Aside(ctx context.Context) ([]AsideEntry, error)
}

// AsideEntry is a received dossier that was taken out of the pool.
type AsideEntry struct {
	Entry
	Reason string
}

// asideReason is the reason that is offered for a package.
func (e *PoolEntry) asideReason() string {
	if e.astray() {
		return text("aside.reason.astray")
	}
	return ""
}

// onRemove asks why the marked package is to leave the list.
func (v *poolView) onRemove() {
	l, ok := v.marked()
	if !ok {
		return
	}
	e := l.entry
	if e.Consolidation != NotConsolidated {
		v.notices.inform(titleOf(text("aside.do")), textf("aside.bound", model.UpperFirst(e.UnitName)))
		return
	}
	reason := newLineEntry(nowhere{v.notices.dialogKey})
	reason.SetText(e.asideReason())
	reason.SetPlaceHolder(text("aside.reason.hint"))
	message := newMessage()
	ready := func() bool {
		missing := ""
		if strings.TrimSpace(reason.Text) == "" {
			missing = text("aside.reason.missing")
		}
		show(message, missing)
		return missing == ""
	}
	words := newWords(textf("aside.ask", model.UpperFirst(e.UnitName), v.form.themeName(&poolLine{entry: e}), e.Collectives, e.Individuals))
	content := container.New(fixedWidth(620), container.NewVBox(words, newCell(text("aside.reason"), fyne.TextStyle{}), reason, message, newGuide(text("aside.guide"))))
	v.notices.askBy(widget.DangerImportance, titleOf(text("aside.do")), text("notice.cancel"), text("aside.yes"), content, ready, func() { v.remove(e, reason.Text) })
	v.notices.focus(reason)
}

// remove takes a package out, and offers the way back.
func (v *poolView) remove(e *PoolEntry, reason string) {
	store := v.form.store
	v.back.run(func() error { return store.SetAside(context.Background(), e.ID, reason) }, func(err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.reload("")
		v.notices.offer(textf("aside.done", model.UpperFirst(e.UnitName)), text("list.undo"), func() { v.bringBack(e.ID, e.Code) })
	})
}

// bringBack puts a package into the list again, with the mark on it where its
// code is known.
func (v *poolView) bringBack(id, code string) {
	store := v.form.store
	v.back.run(func() error { return store.BringBack(context.Background(), id) }, func(err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.reload(code)
	})
}

// asideButton leads to what was taken out of the list.
func (v *poolView) asideButton() *button {
	return newButton(nowhere{v.keys}, textf("aside.list", v.form.aside), theme.HistoryIcon(), v.onAside).quiet()
}

// onAside lists what was taken out; Enter puts the marked line back.
func (v *poolView) onAside() {
	store, title := v.form.store, text("aside.title")
	fetch(v.back, func() ([]AsideEntry, error) { return store.Aside(context.Background()) }, func(entries []AsideEntry, err error) {
		switch {
		case err != nil:
			v.notices.showError(err)
		case len(entries) == 0:
			v.notices.inform(title, text("aside.none"))
		default:
			v.showAside(title, entries)
		}
	})
}

func (v *poolView) showAside(title string, entries []AsideEntry) {
	list := newChooser(func() int { return len(entries) }, newVersionRow, func(i int, o fyne.CanvasObject) {
		e, words := entries[i], o.(*fyne.Container).Objects
		setWords(words[0].(*widget.Label), textf("aside.entry", model.UpperFirst(e.UnitName), e.Title, e.Collectives, e.Individuals))
		setWords(words[1].(*widget.Label), textf("aside.entry.below", e.Deleted.In(v.form.zone).Format("2/1/2006"), e.Reason))
	}, func(int) {}, nowhere{v.notices.dialogKey}.key)
	box := container.New(fixedWidth(820), border(newGuide(text("aside.list.guide")), nil, nil, nil, container.New(fixedHeight(260), list)))
	v.notices.ask(title, text("notice.close"), text("aside.back"), box, func() bool { return list.marked < len(entries) }, func() {
		v.bringBack(entries[list.marked].ID, "")
	})
	list.mark(0)
	v.notices.focus(list)
}
