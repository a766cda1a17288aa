package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// setupView is the first screen of a new workspace.
type setupView struct {
	form    *setupForm
	notices *notices
	back    Background
	done    func()
	sample  func()

	page    *page
	facts   *fyne.Container // below the picker, for the unit chosen
	picker  *picker
	content fyne.CanvasObject
}

func newSetupView(form *setupForm, n *notices, back Background, keys func(*fyne.KeyEvent) bool, done, sample func()) *setupView {
	v := &setupView{form: form, notices: n, back: back, done: done, sample: sample}
	none := func() {}
	v.page = newPage(none, none, keys, n.focus)
	v.page.wheel.Hide() // the list of units scrolls in itself
	v.page.title(text("setup.title"), text("setup.guide"))
	v.page.section(text("setup.unit"))
	v.picker = newPicker(v.page, form.labels(), v.onPicked)
	v.page.add(container.New(fixedHeight(230), v.picker.box))
	v.facts = container.NewVBox()
	v.page.add(v.facts)

	start := newButton(nowhere{keys}, text("setup.start"), theme.ConfirmIcon(), v.onStart).main()
	try := newButton(nowhere{keys}, text("setup.sample"), theme.VisibilityIcon(), sample)
	foot := container.NewHBox(start, try)
	v.content = container.NewBorder(nil, container.NewPadded(foot), nil, nil, v.page.scroll)
	return v
}

func (v *setupView) onPicked(index int) {
	v.form.choose(index)
	v.showFacts()
}

// showFacts puts the fields that depend on the unit below the picker.
func (v *setupView) showFacts() {
	outer := v.page.box
	v.page.box = container.NewVBox()
	v.page.section(text("setup.facts"))
	v.page.line("unit/place", text("unit.place"), &v.form.unit.Place)
	v.page.guide(text("unit.place.guide"))
	v.page.section(text("setup.signer"))
	v.page.signer("signers/0", &v.form.signer)
	v.page.line("unit/contact", text("unit.contact"), &v.form.unit.Contact)
	v.facts.Objects = v.page.box.Objects
	v.page.box = outer
	v.facts.Refresh()
}

func (v *setupView) onStart() {
	if m := v.form.missing(); m != "" {
		v.notices.inform(text("setup.title"), m)
		return
	}
	v.back.run(func() error { return v.form.finish(context.Background()) }, func(err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.done()
	})
}

// fixedHeight shows an object as high as asked.
type fixedHeight float32

func (h fixedHeight) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[0].MinSize().Width, float32(h))
}

func (h fixedHeight) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(min(size.Width, labelWidth+fieldWidth), float32(h)))
	o[0].Move(fyne.NewPos(0, 0))
}
