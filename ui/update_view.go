package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
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

func (u *updater) ask(read func() (Update, error), again bool) {
	fetch(u.back, read, func(found Update, err error) {
		switch {
		case err != nil:
			u.notices.showErrorOf(text("update.refused"), err)
		case found.Known:
			u.notices.inform(titleOf(text("update.open")), textf("update.known", found.Name))
		default:
			u.show(&updateForm{u: found, again: again, zone: u.zone})
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
		head.Add(border(nil, nil, widget.NewIcon(theme.NewWarningThemedResource(theme.WarningIcon())), nil, l))
	}
	if f.same() {
		head.Add(newWords(text("update.same")))
	} else {
		head.Add(changesHead(f.sides()))
	}
	foot := container.NewVBox(newGuide(f.consequence()))
	if f.asksMain() {
		foot.Add(newTickBox(nowhere{n.dialogKey}, text("update.main"), false, func(on bool) { f.asMain = on }))
	}
	content := container.NewVBox(head)
	if !f.same() {
		content.Add(newShortScroll(changesTable(f.u.Changes), n.window.Canvas().Size().Height-changesRoom-head.MinSize().Height))
	}
	content.Add(foot)
	n.ask(f.title(), text("notice.no"), f.yes(), container.New(fixedWidth(changesWidth), content), func() bool { return true }, func() {
		u.back.run(f.take(), func(err error) {
			if err != nil {
				n.showError(err)
				return
			}
			n.say(f.done(), widget.SuccessImportance)
			u.taken()
		})
	})
}

// changesRoom is the height of what stands around a table of changes in its
// dialog, with a margin to the window.
const changesRoom = 260

// newShortScroll scrolls content that is taller than a height.
func newShortScroll(content fyne.CanvasObject, most float32) fyne.CanvasObject {
	return container.New(shortScroll{content, max(most, 120)}, container.NewVScroll(content))
}

type shortScroll struct {
	content fyne.CanvasObject
	most    float32
}

// MinSize is the content's, as wide as it was last laid out.
func (s shortScroll) MinSize([]fyne.CanvasObject) fyne.Size {
	least := s.content.MinSize()
	return fyne.NewSize(least.Width, min(s.most, least.Height))
}

// Layout fills the room with the scroll.
func (s shortScroll) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(size)
	o[0].Move(fyne.NewPos(0, 0))
}
