package ui

import "fyne.io/fyne/v2/widget"

func (v *Window) showSetup() {
	form, err := newSetupForm(v.options.Store, v.options.Background)
	if err != nil {
		v.showTrouble(err)
		return
	}
	// Nothing is saved before there is a unit, and the foot must not say otherwise.
	v.notices.say(text("setup.foot"), widget.MediumImportance)
	v.setup = newSetupView(form, v.notices, v.options.Background, v.key, v.onSetUp, v.onSample, newTableDoor(v.options, v.notices))
	v.put(v.setup.content)
	v.notices.focus(v.setup.picker.entry)
	v.setup.recall()
	if given := v.options.Given; len(given) > 0 {
		v.options.Given = nil
		v.openAtSetup(given)
	}
}

// onSetUp goes on from the set-up: to a new dossier, if the clerk says so.
func (v *Window) onSetUp(create bool) {
	v.setup = nil
	v.notices.say(text("save.foot"), widget.MediumImportance)
	waiting := v.waiting
	v.waiting = nil
	v.meant(func() {
		v.showHome(v.ask(), func(h *homeView) {
			switch {
			case len(waiting) > 0:
				v.offerWaiting(waiting)
			case create:
				h.onNew()
			}
		})
	})
}

func (v *Window) onSample() {
	v.options.Background.run(v.options.OpenSample, v.notices.showError)
}
