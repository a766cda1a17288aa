package ui

import (
	"hoso/model"
)

// reportHeadFields are what heads a nominee's report: by itself the program
// takes the body that the nominee is or belongs to.
func (v *dossierView) reportHeadFields(path string, n *model.Nominee) {
	p := v.page
	p.section(text("report.letterhead.title"))
	p.guide(text("report.letterhead.guide"))
	p.list(path+"/report/letterhead", text("report.letterhead"), text("report.letterhead.add"), &n.Report.Letterhead)
}

// reportSigners are who signs the report, and who confirms it.
func (v *dossierView) reportSigners(path string, n *model.Nominee) {
	p := v.page
	switch {
	case n.Type == model.Household: // signs by name alone
		p.section(text("report.signer.household"))
		p.line(path+"/report/signer/name", text("signer.name"), &n.Report.Signer.Name)
	case n.IsCollective():
		p.section(text("report.signer"))
		p.signer(path+"/report/signer", &n.Report.Signer)
	case n.Posthumous:
		p.section(text("report.signer.posthumous"))
		p.signer(path+"/report/signer", &n.Report.Signer)
	}
	p.section(text("report.head"))
	p.guide(text("report.head.guide"))
	p.signer(path+"/report/head", &n.Report.Head)
}

// themeField asks for a theme of the nominee's own.
func (v *dossierView) themeField(path string, n *model.Nominee) {
	if v.form.d.Kind != model.Campaign {
		return
	}
	themes := []option[string]{{"", text("nominee.theme.same")}}
	for _, t := range v.form.plan.Themes {
		if t.ID != v.form.d.Theme || n.Theme == t.ID {
			themes = append(themes, option[string]{t.ID, t.ID + ". " + t.Title})
		}
	}
	choice(v.page, path+"/theme", text("nominee.theme"), themes, &n.Theme, nil)
}

// letterFields are of the letter in which the managing body agrees, which the
// program words.
func (v *dossierView) letterFields(path string, o *model.Outside) {
	p := v.page
	p.line(path+"/number", text("outside.number"), &o.Number)
	p.date(path+"/date", text("outside.date"), &o.Date)
	p.line(path+"/unit/symbol", text("unit.symbol"), &o.Unit.Symbol)
	p.line(path+"/unit/drafter", text("unit.drafter"), &o.Unit.Drafter)
}

// managerFields are what heads the papers of the managing body: the nominee's
// report, and the letter.
func (v *dossierView) managerFields(path string, u *model.Unit) {
	p := v.page
	if u.Style == model.StateStyle {
		u.Style = ""
	}
	p.guide(text("outside.unit.guide"))
	p.lines(path+"/parent", text("unit.parent"), 1, &u.Parent)
	p.lines(path+"/letterhead", text("unit.letterhead"), 2, &u.Letterhead)
	p.line(path+"/place", text("unit.place"), &u.Place)
	choice(p, path+"/style", text("unit.style"), letterheads(), &u.Style, nil)
}
