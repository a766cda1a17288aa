package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

var rosterColumns = columns{26, 0.28, 84, 0.4, 0.32}

// rosterView shows what was made of each row of a table pasted.
type rosterView struct {
	form    *rosterForm
	back    Background
	summary *widget.Label
	hint    *widget.Label
	list    *chooser
}

// onPasteRoster reads the table in the clipboard and shows it before anything
// is taken.
func (v *dossierView) onPasteRoster() { v.pasteRoster(fyne.CurrentApp().Clipboard().Content()) }

func (v *dossierView) pasteRoster(pasted string) {
	d := v.form.d.Clone()
	fetch(v.back, func() (*rosterForm, error) { return newRosterForm(pasted, d), nil }, func(f *rosterForm, _ error) {
		if len(f.roster.Rows) == 0 {
			v.notices.inform(text("list.paste"), text("roster.none"))
			return
		}
		v.askRoster(newRosterView(f, v.notices, v.back))
	})
}

func (v *dossierView) askRoster(r *rosterView) {
	chosen := func() bool { return len(r.form.nominees()) > 0 }
	v.notices.ask(text("list.paste"), text("notice.no"), text("roster.take"), r.content(v.notices), chosen, func() {
		taken := r.form.nominees()
		v.form.takeRoster(taken)
		v.show(partList, "")
		v.notices.say(textf("roster.taken", len(taken)), widget.SuccessImportance)
	})
}

func newRosterView(f *rosterForm, n *notices, back Background) *rosterView {
	r := &rosterView{form: f, back: back, summary: newWords(""), hint: newGuide("")}
	r.list = newChooser(func() int { return len(r.form.roster.Rows) }, newRosterRow, r.showRow, r.onChosen, n.dialogKey)
	r.list.HideSeparators = true
	r.tell()
	return r
}

func (r *rosterView) content(n *notices) fyne.CanvasObject {
	head := container.NewVBox(r.summary, r.hint)
	if r.form.encoding != "" {
		head.Add(newTickBox(nowhere{n.dialogKey}, textf("roster.convert", r.form.encoding), r.form.convert, r.onConvert))
	}
	titles := rosterColumns.head("", text("list.name"), text("roster.type"), text("roster.facts"), text("roster.verdict"))
	body := border(container.NewVBox(titles, widget.NewSeparator()), newGuide(text("roster.guide")), nil, nil, r.list)
	return container.New(fixedSize{960, 440}, border(head, nil, nil, nil, body))
}

// rowTick is the box of a row: a click on it ticks.
type rowTick struct {
	widget.Icon
	tapped func()
}

// Tapped ticks the box.
func (t *rowTick) Tapped(*fyne.PointEvent) { t.tapped() }

func newRosterRow() fyne.CanvasObject {
	box := &rowTick{}
	box.ExtendBaseWidget(box)
	return rosterColumns.row(box, newCell("", fyne.TextStyle{}), newCell("", fyne.TextStyle{}), newCell("", fyne.TextStyle{}), newCell("", fyne.TextStyle{}))
}

func (r *rosterView) showRow(i int, o fyne.CanvasObject) {
	if i >= len(r.form.roster.Rows) {
		return
	}
	row, cells := r.form.roster.Rows[i], o.(*fyne.Container).Objects
	icon := theme.CheckButtonIcon()
	if r.form.taken[i] {
		icon = theme.NewPrimaryThemedResource(theme.CheckButtonCheckedIcon())
	}
	box := cells[0].(*rowTick)
	box.tapped = func() { r.onChosen(i) }
	box.SetResource(icon)
	for place, words := range []string{row.Nominee.Name, row.Nominee.Type.Name(), facts(row.Nominee), r.form.verdict(i)} {
		cells[place+1].(*widget.Label).SetText(words)
	}
	verdict := cells[4].(*widget.Label)
	verdict.Importance = rosterImportance(row.Verdict)
	verdict.Refresh()
}

func rosterImportance(v model.RosterVerdict) widget.Importance {
	switch v {
	case model.RosterSound:
		return widget.SuccessImportance
	case model.RosterNameless:
		return widget.DangerImportance
	}
	return widget.WarningImportance
}

// onChosen takes a row or leaves it out.
func (r *rosterView) onChosen(i int) {
	r.form.toggle(i)
	r.tell()
}

// onConvert reads the table anew, converted or as it is.
func (r *rosterView) onConvert(on bool) {
	form := r.form
	fetch(r.back, func() (*rosterForm, error) { return form.read(on), nil }, func(f *rosterForm, _ error) {
		r.form = f
		r.tell()
	})
}

// tell shows the rows as they are now.
func (r *rosterView) tell() {
	r.summary.SetText(r.form.summary())
	show(r.hint, r.form.hint())
	r.list.Refresh()
}
