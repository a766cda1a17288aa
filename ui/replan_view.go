package ui

import (
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"hoso/model"
)

// planLines say which plan the dossier is made under, and offer the others that
// are in force.
func (v *dossierView) planLines() {
	p := v.page
	p.guide(textf("kept.plan", v.form.plan.Name, v.form.plan.Version))
	rows := container.NewVBox()
	p.add(rows)
	p.guide(text("general.plan.guide"))
	fetch(v.back, v.form.otherPlans(), func(plans []model.PlanVersion, err error) {
		if err != nil {
			v.notices.log(err) // the dossier has its plan
			return
		}
		for i, is := range v.form.fitting(plans) {
			way := p.button(text("replan.do"), theme.ViewRefreshIcon(), func() { v.onReplan(is) }).quiet()
			p.know("plan/other/"+itoa(i), way)
			rows.Add(border(nil, nil, nil, way, newWords(v.form.offer(is))))
		}
		rows.Refresh()
	})
}

// readOtherPlans offers what has been taken in meanwhile.
func (v *dossierView) readOtherPlans() {
	if v.part == partGeneral {
		v.rebuild("")
	}
}

// onReplan shows what a plan would change and takes the dossier over to it, if
// the clerk says so.
func (v *dossierView) onReplan(is model.PlanVersion) {
	fetch(v.back, v.form.replanned(is), func(r *replanForm, _ error) {
		n := v.notices
		head := container.NewVBox(newWords(textf("replan.ask", is.Plan.Name, is.Plan.Version)), changesHead(text("replan.was"), text("replan.is")))
		table, scroll := n.scrolled(changesTable(r.changes), head)
		content := container.NewVBox(head, table, newGuide(text("replan.keeps")))
		n.ask(titleOf(text("replan.do")), text("notice.no"), text("replan.yes"), container.New(wideDialog{n.window, changesWidth}, content), func() bool { return true }, func() {
			r.take(v.onReplanned)
		})
		n.turns(scroll)
	})
}

func (v *dossierView) onReplanned(err error) {
	if err != nil {
		v.notices.showError(err)
		return
	}
	v.show(partGeneral, "")
	v.recheck()
	v.notices.focus(v.parts)
	v.notices.offer(text("replan.done"), text("list.undo"), v.undo)
}
