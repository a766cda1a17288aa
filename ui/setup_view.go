package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// setupView is the first screen of a new workspace: three steps, each of which
// can be gone back to.
type setupView struct {
	form    *setupForm
	notices *notices
	back    Background
	keys    func(*fyne.KeyEvent) bool
	done    func(create bool)
	tables  *tableDoor

	step    int
	busy    bool // the workspace is being made
	signer  int  // whose fields are shown
	picker  *picker
	page    *page
	heads   []*widget.Label
	body    *fyne.Container
	foot    *fyne.Container
	content fyne.CanvasObject
}

const (
	stepUnit = iota
	stepSigners
	stepCouncil
)

func newSetupView(form *setupForm, n *notices, back Background, keys func(*fyne.KeyEvent) bool, done func(create bool), sample func(), tables *tableDoor) *setupView {
	v := &setupView{form: form, notices: n, back: back, keys: keys, done: done, tables: tables}
	title := newCellFull(text("setup.title"))
	title.TextStyle.Bold = true
	title.SizeName = theme.SizeNameSubHeadingText
	steps := container.NewHBox()
	for _, words := range []string{text("setup.step.unit"), text("setup.step.signers"), text("setup.step.council")} {
		l := widget.NewLabelWithStyle(words, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
		v.heads = append(v.heads, l)
		steps.Add(l)
	}
	head := container.New(tightRows{titleLead}, title, newGuide(text("setup.guide")))
	top := container.NewVBox(head, steps, widget.NewSeparator())
	v.body, v.foot = container.NewStack(), container.NewHBox()
	try := newButton(nowhere{keys}, text("setup.sample"), theme.VisibilityIcon(), sample).quiet()
	bottom := container.NewPadded(border(nil, nil, v.foot, try, nil))
	v.content = border(top, bottom, nil, nil, v.body)
	v.picker = newPicker(nowhere{keys}, form.labels(), v.onPicked)
	v.put(stepUnit)
	return v
}

// show goes to a step, with the cursor in its first field.
func (v *setupView) show(step int) {
	v.put(step)
	v.notices.focus(v.first())
}

func (v *setupView) put(step int) {
	v.step = step
	for i, l := range v.heads {
		l.Importance = widget.LowImportance
		if i == step {
			l.Importance = widget.HighImportance
		}
		l.Refresh()
	}
	v.build()
	v.showFoot()
}

// first is the first field of the step.
func (v *setupView) first() fyne.Focusable {
	switch v.step {
	case stepUnit:
		return v.picker.entry
	case stepSigners:
		return v.page.fields["signers/"+itoa(v.signer)+"/name"]
	}
	return v.page.fields["council/members"]
}

func (v *setupView) build() {
	v.page = newPage(v.form.touch, func() {}, v.keys, v.notices.focus)
	v.page.door.notices = v.notices
	shown := fyne.CanvasObject(v.page.scroll)
	switch v.step {
	case stepUnit:
		shown = columns{0.42, 0.58}.row(container.NewPadded(v.picker.box), v.page.scroll)
		v.buildFacts()
	case stepSigners:
		v.page.title(text("setup.signers"), text("setup.signers.guide"))
		v.page.signers(&signersForm{unit: &v.form.s.Unit, signers: &v.form.s.Signers, changed: v.form.touch}, &v.signer, v.notices, v.rebuild)
	case stepCouncil:
		v.page.title(text("setup.council"), text("setup.council.guide"))
		v.page.members(&councilForm{council: &v.form.s.Council, changed: v.form.touch}, v.tables, v.rebuild)
	}
	v.body.Objects = []fyne.CanvasObject{shown}
	v.body.Refresh()
}

// buildFacts shows what is known of the unit and may be corrected.
func (v *setupView) buildFacts() {
	p, u := v.page, &v.form.s.Unit
	if u.ID == "" {
		p.title(text("setup.unit"), "")
		p.add(newWords(text("setup.no-unit")))
		return
	}
	p.title(model.UpperFirst(u.Name), "")
	p.line("unit/place", text("unit.place"), &u.Place)
	p.guide(text("unit.place.guide"))
	p.line("unit/symbol", text("unit.symbol"), &u.Symbol)
	p.line("unit/drafter", text("unit.drafter"), &u.Drafter)
	p.line("unit/contact", text("unit.contact"), &u.Contact)
	p.guide(text("setup.unit.guide"))
}

func (v *setupView) onPicked(index int) {
	v.form.choose(index)
	v.build()
}

func (v *setupView) rebuild(path string) {
	v.build()
	if path != "" {
		v.page.jump(path)
	}
}

// showFoot shows the ways on and back.
func (v *setupView) showFoot() {
	around := nowhere{v.keys}
	v.foot.Objects = nil
	if v.step == stepCouncil {
		v.foot.Add(newButton(around, text("setup.finish"), theme.ContentAddIcon(), func() { v.finish(true) }).main())
		v.foot.Add(newButton(around, text("setup.home"), theme.HomeIcon(), func() { v.finish(false) }))
	} else {
		v.foot.Add(newButton(around, text("setup.next"), theme.NavigateNextIcon(), v.onNext).main())
	}
	if v.step > stepUnit {
		v.foot.Add(newButton(around, text("setup.back"), theme.NavigateBackIcon(), func() { v.show(v.step - 1) }))
	}
	v.foot.Refresh()
}

// onNext goes on to the next step. After the first one the workspace is made,
// so that nothing entered from then on can be lost.
func (v *setupView) onNext() {
	if m := v.form.missing(); m != "" {
		v.notices.inform(text("setup.title"), m)
		return
	}
	if v.step != stepUnit {
		v.show(v.step + 1)
		return
	}
	if v.busy {
		return
	}
	v.busy = true
	work, done := v.form.begin()
	v.back.run(work, func(err error) {
		v.busy = false
		if err != nil {
			v.notices.showError(err)
			return
		}
		done()
		v.notices.say(text("save.foot"), widget.MediumImportance)
		v.show(stepSigners)
	})
}

// finish writes what is not yet on disk and leaves the set-up.
func (v *setupView) finish(create bool) {
	v.form.saver.flush(func(err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.done(create)
	})
}
