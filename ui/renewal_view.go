package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// renewals lists what the settings have differently, of the groups of facts
// asked for; of all where none is.
func (f *dossierForm) renewals(facts ...model.Facts) []model.Renewal {
	all := model.Renewals(*f.d, f.settings, f.plan)
	return slices.DeleteFunc(all, func(r model.Renewal) bool { return len(facts) > 0 && !slices.Contains(facts, r.Facts) })
}

// renew takes groups of facts over from the settings.
func (f *dossierForm) renew(facts []model.Facts) {
	d := model.Renewed(*f.d, f.settings, f.plan, facts...)
	f.d = &d
	f.complete()
	f.touch()
}

// factsName is what a group of facts is called.
func factsName(f model.Facts) string {
	switch f {
	case model.UnitFacts:
		return text("renewal.unit")
	case model.SignerFacts:
		return text("renewal.signers")
	case model.CouncilFacts:
		return text("renewal.council")
	case model.PlanFacts:
		return text("renewal.plan")
	}
	return text("renewal.house")
}

// renewalSection offers to bring the dossier up to the settings.
func (v *dossierView) renewalSection() {
	p := v.page
	p.section(text("renewal.title"))
	p.guide(text("renewal.guide"))
	p.buttons(p.button(text("renewal.do"), theme.ViewRefreshIcon(), func() { v.onRenew() }))
}

// onRenew shows what the settings would change in the dossier, group by group,
// and does what is left ticked.
func (v *dossierView) onRenew(facts ...model.Facts) {
	found := v.form.renewals(facts...)
	if len(found) == 0 {
		v.notices.inform(text("renewal.title"), text("renewal.none"))
		return
	}
	var chosen []model.Facts
	box := container.NewVBox(newWords(text("renewal.ask")))
	for _, r := range found {
		chosen = append(chosen, r.Facts)
		box.Add(newTickBox(nowhere{v.notices.dialogKey}, textf("renewal.group", factsName(r.Facts), len(r.Changes)), true, func(on bool) {
			chosen = slices.DeleteFunc(chosen, func(f model.Facts) bool { return f == r.Facts })
			if on {
				chosen = append(chosen, r.Facts)
			}
		}))
		for _, c := range r.Changes {
			box.Add(newGuideOf(c))
		}
	}
	content := container.New(fixedWidth(680), newTallScroll(box))
	v.notices.ask(text("renewal.title"), text("notice.no"), text("renewal.yes"), content, func() bool { return len(chosen) > 0 }, func() {
		v.form.renew(chosen)
		v.rebuild("")
		v.form.closeRevision(fieldLeft, v.onRevised)
		v.notices.say(text("renewal.done"), widget.SuccessImportance)
	})
}

// newGuideOf tells of one change.
func newGuideOf(c model.Change) fyne.CanvasObject {
	name := model.UpperFirst(c.Name)
	words := textf("renewal.change", name, c.Was, c.Is)
	switch {
	case c.Was == "":
		words = textf("renewal.add", name, c.Is)
	case c.Is == "":
		words = textf("renewal.drop", name, c.Was)
	}
	l := newWords(words)
	l.SizeName = theme.SizeNameCaptionText
	return border(nil, nil, widget.NewLabel("  "), nil, l)
}

// tallest is the height of what a question shows at most, in the toolkit's
// units: a window of 768 has room for it with title and buttons.
const tallest = 420

// tallScroll shows content whole up to a height, and scrolls what is taller.
type tallScroll struct{ content fyne.CanvasObject }

func newTallScroll(content fyne.CanvasObject) fyne.CanvasObject {
	return container.New(tallScroll{content}, container.NewVScroll(content))
}

// MinSize is the content's, as wide as it was last laid out.
func (t tallScroll) MinSize([]fyne.CanvasObject) fyne.Size {
	least := t.content.MinSize()
	return fyne.NewSize(least.Width, min(tallest, least.Height))
}

// Layout fills the room with the scroll.
func (t tallScroll) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(size)
	o[0].Move(fyne.NewPos(0, 0))
}
