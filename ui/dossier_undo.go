package ui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// stepAfter is the pause in typing after which a new step begins.
const stepAfter = 1500 * time.Millisecond

// note takes up a change as a step that can be undone.
func (f *dossierForm) note() {
	if !f.steps.note(f.d, f.part) {
		return
	}
	f.watchTyping()
	f.stepped()
}

// watchTyping ends a step when nothing was typed for a moment.
func (f *dossierForm) watchTyping() {
	if f.pausing {
		return
	}
	f.pausing = true
	seen := f.changes
	f.back.After(stepAfter, func() {
		f.pausing = false
		if f.changes != seen {
			f.watchTyping()
			return
		}
		f.steps.pause()
	})
}

// cross takes the last step back, or makes it again, and returns it with the
// place in the field's text where it happened, in runes.
func (f *dossierForm) cross(take func() (step, bool)) (s step, caret int, ok bool) {
	f.note() // whatever has not been told
	if s, ok = take(); !ok {
		return s, 0, false
	}
	for _, c := range model.Compare(*f.d, s.state) {
		if c.Path == s.path {
			at, _, come := delta(c.Before, c.After)
			caret = at + len([]rune(come))
		}
	}
	f.become(s.state)
	f.stepped()
	return s, caret, true
}

// become gives the dossier another content. How far the work on it has come
// goes on from where it stands.
func (f *dossierForm) become(state model.Dossier) {
	before, d := *f.d, state.Clone()
	d.State, d.Revision, d.Supersedes, d.Origin = f.d.State, f.d.Revision, f.d.Supersedes, f.d.Origin
	f.d = &d
	f.followPlan()
	f.complete()
	f.unsettle(before)
	f.settle()
	f.keep()
}

// adopt takes over what a job has changed. A file that it attached is a step
// like any other; what else it did is not the clerk's to undo.
func (f *dossierForm) adopt() {
	if slices.Equal(f.steps.present.Attachments, f.d.Attachments) {
		f.steps.replace(f.d)
		return
	}
	f.note()
}

// undo takes the last step back. It is for the entries of the page too.
func (v *dossierView) undo() {
	if s := v.form.steps.lastSent(); s != nil {
		v.takeBack(*s)
		return
	}
	v.cross(v.form.steps.undo, func(name string) string { return textf("undo.done", name) }, text("undo.none"))
}

// redo makes a step again that was taken back.
func (v *dossierView) redo() {
	v.cross(v.form.steps.redo, func(name string) string { return textf("redo.done", name) }, text("redo.none"))
}

func (v *dossierView) cross(take func() (step, bool), done func(name string) string, none string) {
	s, caret, ok := v.form.cross(take)
	if !ok {
		v.notices.say(none, widget.MediumImportance)
		return
	}
	v.notices.say(done(s.name), widget.MediumImportance)
	v.showStep(s, caret)
}

// showStep shows where a step was made, with the cursor there: on the page that
// is open if it has the field, else where the clerk was then.
func (v *dossierView) showStep(s step, caret int) {
	_, here := v.page.fields[s.path]
	if here || s.part == v.part {
		v.rebuild("")
	} else {
		v.show(s.part, "")
	}
	v.page.jump(s.path)
	if e, ok := v.page.fields[s.path].(interface{ goTo(offset int) }); ok {
		e.goTo(caret)
	}
}

// shortcut takes those of undo and redo, as far as an entry hears of
// them: where the window has a menu, that takes them first.
func (p *page) shortcut(s fyne.Shortcut) bool {
	switch {
	case p.steps == nil:
		return false
	case s.ShortcutName() == (&fyne.ShortcutUndo{}).ShortcutName():
		p.steps.undo()
	case s.ShortcutName() == (&fyne.ShortcutRedo{}).ShortcutName(), s.ShortcutName() == redoToo.ShortcutName():
		p.steps.redo()
	default:
		return false
	}
	return true
}
