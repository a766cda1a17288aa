package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// planBox tells the plan, its deadline and the quota used.
func (v *homeView) planBox() fyne.CanvasObject {
	f := v.form
	name := newWords(f.plan.Name)
	name.TextStyle.Bold = true
	name.SizeName = theme.SizeNameSubHeadingText
	sentence, past := f.deadline()
	deadline := newWords(sentence)
	icon := widget.NewIcon(theme.HistoryIcon())
	if past {
		deadline.Importance = widget.WarningImportance
		deadline.TextStyle.Bold = true
		icon.SetResource(theme.NewWarningThemedResource(theme.WarningIcon()))
	}
	until := border(nil, nil, icon, nil, deadline)
	left := container.New(tightRows{}, name, newWords(f.settings.Unit.Body), until)
	return columns{0.55, 0.45}.row(left, v.quotaBox())
}

// meterColumns are label, bar and words.
var meterColumns = columns{76, 0.36, 0.64}

func (v *homeView) quotaBox() fyne.CanvasObject {
	q := v.form.quota
	if !q.ok {
		return newWords(text("home.no-quota"))
	}
	title := text("home.quota")
	if q.perTheme {
		title = text("home.quota.theme")
	}
	row := func(label string, s share) fyne.CanvasObject {
		words := newCell(s.words(), fyne.TextStyle{})
		if s.left() < 0 {
			words.Importance = widget.DangerImportance
		}
		return meterColumns.row(newCell(label, fyne.TextStyle{}), newMeter(s), words)
	}
	return container.New(tightRows{}, newCell(title, fyne.TextStyle{Bold: true}),
		row(text("home.collectives"), q.collectives), row(text("home.individuals"), q.individuals))
}

// overNamed is the number of dossiers that are named as passing the quota, and
// overNames the width of their nominees' names.
const (
	overNamed = 3
	overNames = 110
)

// overBox leads to the dossiers that pass the quota.
func (v *homeView) overBox() fyne.CanvasObject {
	over := v.form.quota.over
	box := container.NewHBox()
	if len(over) == 0 {
		box.Hide()
		return box
	}
	words := widget.NewLabel(text("home.over"))
	words.Importance = widget.DangerImportance
	box.Add(words)
	for _, o := range over[:min(len(over), overNamed)] {
		label := textf("home.over.at", o.Theme, o.excess(), cutTo(overNames, o.about()))
		box.Add(newButton(nowhere{v.keys}, label, nil, func() { v.ways.open(o.ID, "nominees") }).quiet())
	}
	if more := len(over) - overNamed; more > 0 {
		box.Add(widget.NewLabel(textf("home.over.more", more)))
	}
	return container.NewHScroll(box)
}

// councilReminder leads to the list of the council, which set-up does not ask
// for but every campaign dossier needs.
func (v *homeView) councilReminder() fyne.CanvasObject {
	enter := newButton(nowhere{v.keys}, text("minutes.to-council"), theme.NavigateNextIcon(), func() { v.ways.settings("council/members") })
	return container.NewHBox(newCellFull(text("home.no-council")), enter)
}
