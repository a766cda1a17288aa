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
	deadline := newWords(textf("home.deadline", f.settings.Unit.Body, sentence))
	icon := widget.NewIcon(theme.CalendarIcon())
	if past {
		deadline.Importance = widget.WarningImportance
		deadline.TextStyle.Bold = true
		icon.SetResource(theme.NewWarningThemedResource(theme.WarningIcon()))
	}
	left := container.New(tightRows{titleLead}, name, container.New(leadIcon{}, icon, deadline))
	return columns{0.6, 0.4}.row(left, v.quotaBox())
}

// leadIcon puts an icon before the first line of a text: at the left edge of
// the words above and below it.
type leadIcon struct{}

func (leadIcon) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[1].MinSize().AddWidthHeight(theme.IconInlineSize()+theme.InnerPadding(), 0)
}

func (leadIcon) Layout(o []fyne.CanvasObject, size fyne.Size) {
	side, line := theme.IconInlineSize(), widget.NewLabel("").MinSize().Height
	o[0].Resize(fyne.NewSquareSize(side))
	o[0].Move(fyne.NewPos(theme.InnerPadding(), (line-side)/2))
	o[1].Resize(fyne.NewSize(size.Width-side-theme.InnerPadding(), size.Height))
	o[1].Move(fyne.NewPos(side+theme.InnerPadding(), 0))
}

// meterColumns are label, bar and words.
var meterColumns = columns{76, 0.36, 0.64}

func (v *homeView) quotaBox() fyne.CanvasObject {
	q := v.form.quota
	if !q.ok {
		return newWords(text("home.no-quota"))
	}
	title := newWords(text("home.quota"))
	if q.perTheme {
		title.SetText(text("home.quota.theme"))
	}
	title.SizeName = theme.SizeNameCaptionText
	row := func(label string, s share) fyne.CanvasObject {
		words := newCell(s.words(), fyne.TextStyle{})
		if s.left() < 0 {
			words.Importance = widget.DangerImportance
		}
		return meterColumns.row(newCell(label, fyne.TextStyle{}), newMeter(s), words)
	}
	return container.New(tightRows{titleLead}, title,
		row(text("home.collectives"), q.collectives), row(text("home.individuals"), q.individuals))
}

// warnings are lines of what needs attention: what newer plans and unit lists
// bring, dossiers that pass the quota, and the list of the council, which set-up
// does not ask for but every campaign dossier needs.
func (v *homeView) warnings() fyne.CanvasObject {
	lines := container.NewVBox()
	for _, i := range v.form.invites {
		lines.Add(v.inviteLine(i))
	}
	if len(v.form.quota.over) > 0 {
		lines.Add(v.overLine())
	}
	if len(v.form.settings.Council.Members) == 0 {
		enter := newButton(nowhere{v.keys}, text("minutes.to-council"), theme.NavigateNextIcon(), func() { v.ways.settings("council/members") })
		lines.Add(border(nil, nil, nil, container.NewCenter(enter), newWords(text("home.no-council"))))
	}
	if len(lines.Objects) == 0 {
		return nil
	}
	return lines
}
