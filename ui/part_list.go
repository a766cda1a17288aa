package ui

import (
	"fyne.io/fyne/v2/theme"

	"hoso/model"
)

// buildList is the part "Danh sách đề nghị".
func (v *dossierView) buildList() {
	p, d := v.page, v.form.d
	p.title(text("part.list"), text("list.guide"))
	p.buttons(
		p.button(text("list.add.collective"), theme.ContentAddIcon(), func() { v.onAdd(model.Collective) }),
		p.button(text("list.add.household"), theme.ContentAddIcon(), func() { v.onAdd(model.Household) }),
		p.button(text("list.add.individual"), theme.ContentAddIcon(), func() { v.onAdd(model.Individual) }),
	)
	p.section(textf("list.title", d.Collectives(), d.Individuals()))
	if len(d.Nominees) == 0 {
		p.guide(text("list.empty"))
	} else {
		p.add(nomineeColumns.head(text("list.no"), text("list.name"), text("list.summary"), ""))
	}
	for i := range d.Nominees {
		v.nomineeRow(i)
	}
	if v.overQuota() || d.Exception != nil {
		v.exceptionFields()
	}
	v.addWords()
}

// overQuota tells that a quota rule has found something.
func (v *dossierView) overQuota() bool {
	for _, f := range v.form.findings {
		switch f.Rule {
		case "quota-collectives", "quota-individuals", "quota-exception", "quota-exception-incomplete":
			return true
		}
	}
	return false
}

// exceptionFields record a written leave to exceed the quota.
func (v *dossierView) exceptionFields() {
	p, d := v.page, v.form.d
	p.section(text("exception.title"))
	p.guide(text("exception.guide"))
	if d.Exception == nil {
		p.buttons(p.button(text("exception.add"), theme.ContentAddIcon(), func() {
			d.Exception = &model.QuotaException{}
			v.form.touch()
			v.rebuild("exception/number")
		}))
		return
	}
	p.line("exception/number", text("exception.number"), &d.Exception.Number)
	p.date("exception/date", text("exception.date"), &d.Exception.Date)
	p.line("exception/issuer", text("exception.issuer"), &d.Exception.Issuer)
	var scans []option[string]
	for _, a := range d.Attachments {
		scans = append(scans, option[string]{a.ID, a.Title})
	}
	choice(p, "exception/attachment", text("exception.scan"), scans, &d.Exception.Attachment, nil)
	p.buttons(p.button(text("exception.remove"), theme.DeleteIcon(), func() {
		d.Exception = nil
		v.form.touch()
		v.rebuild("")
	}).quiet())
}
