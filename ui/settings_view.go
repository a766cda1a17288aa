package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// settingsView is the screen "Cài đặt".
type settingsView struct {
	form    *settingsForm
	notices *notices
	keys    func(*fyne.KeyEvent) bool
	page    *page
	middle  *fyne.Container
	content fyne.CanvasObject
}

func newSettingsView(form *settingsForm, n *notices, keys func(*fyne.KeyEvent) bool, home func()) *settingsView {
	v := &settingsView{form: form, notices: n, keys: keys, middle: container.NewStack()}
	form.saver.saved = v.onSaved
	back := newButton(nowhere{keys}, text("dossier.home"), theme.NavigateBackIcon(), home)
	bar := container.NewBorder(nil, nil, back, nil, newCell(text("settings.title"), fyne.TextStyle{Bold: true}))
	v.content = container.NewBorder(container.NewVBox(container.NewPadded(bar), widget.NewSeparator()), nil, nil, nil, v.middle)
	v.build()
	return v
}

func (v *settingsView) build() {
	f := v.form
	v.page = newPage(f.saver.touch, func() {}, v.keys, v.notices.focus)
	p := v.page
	p.title(text("settings.title"), text("settings.guide"))
	p.section(text("settings.unit"))
	p.unitFields("unit", &f.s.Unit)
	p.section(text("general.plan"))
	p.line("planNumber", text("general.plan.number"), &f.s.PlanNumber)
	p.date("planDate", text("general.plan.date"), &f.s.PlanDate)
	for i := range f.s.Signers {
		v.signerFields(i)
	}
	p.buttons(p.button(text("settings.signer.add"), theme.ContentAddIcon(), func() {
		f.addSigner()
		v.rebuild("signers/" + itoa(len(f.s.Signers)-1) + "/name")
	}))
	p.section(text("part.council"))
	p.councilFields(&councilForm{council: &f.s.Council, changed: f.saver.touch}, v.notices, v.rebuild)
	v.middle.Objects = []fyne.CanvasObject{p.scroll}
	v.middle.Refresh()
}

func (v *settingsView) signerFields(i int) {
	p, f := v.page, v.form
	p.section(textf("settings.signer", i+1))
	p.signer("signers/"+itoa(i), &f.s.Signers[i])
	remove := p.button(text("settings.signer.remove"), theme.DeleteIcon(), func() {
		f.removeSigner(i)
		v.rebuild("")
	}).quiet()
	if i == 0 {
		p.buttons(newGuideLine(text("settings.signer.first")), remove)
		return
	}
	p.buttons(p.button(text("settings.signer.prefer"), theme.MoveUpIcon(), func() {
		f.prefer(i)
		v.rebuild("")
	}).quiet(), remove)
}

// newGuideLine is help on one line.
func newGuideLine(words string) *widget.Label {
	l := newGuide(words)
	l.Wrapping = fyne.TextWrapOff
	return l
}

func (v *settingsView) rebuild(path string) {
	offset := v.page.scroll.Offset
	v.build()
	v.page.scroll.ScrollToOffset(offset)
	if path != "" {
		v.page.jump(path)
	}
}

func (v *settingsView) onSaved(err error) {
	if err != nil {
		v.notices.log(err)
		v.notices.say(textf("save.failed", v.notices.explain(err)), widget.DangerImportance)
		return
	}
	if !v.form.saver.dirty {
		v.notices.say(text("save.done"), widget.LowImportance)
	}
}

func (v *settingsView) leave(done func()) { v.form.saver.flush(func(error) { done() }) }
