package ui

import "fyne.io/fyne/v2/theme"

// buildUnit is the section "Đơn vị".
func (v *settingsView) buildUnit() {
	v.page.title(text("settings.unit"), text("settings.guide"))
	way := v.page.button(text("rechoose.do"), theme.ListIcon(), v.rechoose)
	v.page.know("unit/rechoose", way)
	v.page.buttons(way)
	v.page.unitFields("unit", &v.form.s.Unit)
}

// buildSigners is the section "Người ký".
func (v *settingsView) buildSigners() {
	v.page.title(text("settings.signers"), text("settings.signers.guide"))
	v.page.signers(&signersForm{unit: &v.form.s.Unit, signers: &v.form.s.Signers, changed: v.form.saver.touch}, &v.signer, v.notices, v.rebuild)
}

// buildCouncil is the section "Hội đồng".
func (v *settingsView) buildCouncil() {
	v.page.title(text("part.council"), text("settings.guide"))
	v.page.councilFields(&councilForm{council: &v.form.s.Council, changed: v.form.saver.touch}, v.tables, v.rebuild)
}

// buildPlan is the section "Kế hoạch".
func (v *settingsView) buildPlan() {
	p, f := v.page, v.form
	p.title(text("settings.plan"), text("settings.plan.guide"))
	p.add(p.told(text("settings.plan.name"), f.plan.Name))
	p.add(p.told(text("settings.plan.issuer"), f.plan.Issuer))
	p.add(p.told(text("settings.plan.version"), f.plan.Version))
	if f.plan.Number != "" {
		p.add(p.told(text("general.plan.number"), f.plan.Number), p.told(text("general.plan.date"), f.plan.Date.String()))
	} else {
		p.section(text("settings.plan.issued"))
		p.line("plan/number", text("general.plan.number"), &f.s.PlanNumber)
		p.date("plan/date", text("general.plan.date"), &f.s.PlanDate)
		p.guide(text("settings.plan.blank"))
	}
	v.buildKept()
}
