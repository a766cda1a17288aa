package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// rechooser asks for the workspace's own unit anew.
type rechooser struct {
	form    *rechooseForm
	notices *notices
	back    Background
	taken   func(then func()) // shows the screen anew
	written func(then func()) // writes what was typed in the settings

	told *fyne.Container // what the unit chosen changes
}

// rechooseRoom is the height of what stands around list and changes in the
// dialog, with a margin to the window, for text of medium size.
const rechooseRoom = 300

// rechoose asks for the unit, once what was typed in the settings is written.
func (v *Window) rechoose() {
	o := v.options
	v.written(func() {
		fetch(o.Background, func() (*rechooseForm, error) { return openRechoose(context.Background(), o.Store, o.Today()) }, func(f *rechooseForm, err error) {
			if err != nil {
				v.notices.showError(err)
				return
			}
			(&rechooser{form: f, notices: v.notices, back: o.Background, taken: v.rechosen, written: v.written}).ask()
		})
	})
}

// rechosen shows the unit as it is now.
func (v *Window) rechosen(then func()) {
	v.meant(func() {
		if v.settings != nil {
			v.leave(func() {
				v.openSettings(sectionUnit)
				then()
			})
			return
		}
		v.reloadHome(func(*homeView) { then() })
	})
}

// meant notes that the unit was chosen knowing the plan: that the plan is made
// for others is not told once more.
func (v *Window) meant(then func()) {
	o := v.options
	fetch(o.Background, func() (string, error) {
		s, err := o.Store.Settings(context.Background())
		if err != nil {
			return "", err
		}
		fate, found, err := o.Store.UnitFate(context.Background(), o.Today())
		if !found || fate.Fate != model.Unlisted {
			return "", err
		}
		return fateKey(s, fate), nil
	}, func(key string, err error) {
		v.logIf(err) // it is told once more, then
		if key != "" {
			v.declined().note(key)
		}
		then()
	})
}

func (r *rechooser) ask() {
	f, n := r.form, r.notices
	words := text("rechoose.ask")
	if f.fate != "" {
		words = f.fate + ". " + words
	}
	pick := newPicker(nowhere{n.dialogKey}, f.labels(), r.onPicked)
	pick.after = n.toWayOn
	r.told = container.NewVBox()
	scroll := container.NewVScroll(r.told)
	message := newMessage()
	room := max(n.window.Canvas().Size().Height-grown(rechooseRoom), 160)
	both := container.New(fixedHeight(room), columns{0.32, 0.68}.row(pick.box, scroll))
	content := container.NewVBox(newWords(words), both, message, newGuide(text("rechoose.keeps")))
	r.show()
	n.ask(titleOf(text("rechoose.do")), text("notice.cancel"), text("rechoose.yes"), container.New(wideDialog{n.window, changesWidth}, content), func() bool {
		show(message, f.missing())
		return !message.Visible()
	}, r.onTake)
	n.turns(scroll)
	if f.now == nil {
		n.focus(pick.entry)
	}
}

func (r *rechooser) onPicked(i int) {
	r.form.choose(i)
	r.show()
}

// show tells what the unit chosen changes.
func (r *rechooser) show() {
	r.told.RemoveAll()
	if r.form.now == nil {
		r.told.Add(newGuide(text("setup.no-unit")))
		return
	}
	for _, w := range r.form.warnings() {
		l := newWords(w)
		l.Importance = widget.WarningImportance
		r.told.Add(container.New(leadIcon{}, widget.NewIcon(theme.NewWarningThemedResource(theme.WarningIcon())), l))
	}
	parts := r.form.changes()
	if parts == nil {
		r.told.Add(newWords(text("rechoose.same")))
		return
	}
	r.told.Add(changesHead(text("rechoose.was"), text("rechoose.is")))
	r.told.Add(changesTable(parts))
	r.told.Refresh() // rows that broke into lines now that they have their width are higher
}

func (r *rechooser) onTake() {
	name := r.form.now.Unit.Name
	r.back.run(r.form.take(), func(err error) {
		if err != nil {
			r.notices.showError(err)
			return
		}
		r.taken(func() { r.notices.offer(textf("rechoose.done", name), text("list.undo"), r.onUndo) })
	})
}

func (r *rechooser) onUndo() {
	r.written(func() {
		r.back.run(r.form.undo(), func(err error) {
			if err != nil {
				r.notices.showError(err)
				return
			}
			r.taken(func() {})
		})
	})
}
