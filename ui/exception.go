package ui

import (
	"fyne.io/fyne/v2/theme"

	"hoso/model"
)

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
	p.markHere("exception")
	p.guide(text("exception.guide"))
	if d.Exception == nil {
		add := p.button(text("exception.add"), theme.ContentAddIcon(), v.onException)
		p.know("exception", add)
		p.buttons(add)
		return
	}
	p.line("exception/number", text("exception.number"), &d.Exception.Number)
	p.date("exception/date", text("exception.date"), &d.Exception.Date)
	p.line("exception/issuer", text("exception.issuer"), &d.Exception.Issuer)
	scans := v.form.exceptionScans()
	if len(scans) > 0 {
		choice(p, "exception/attachment", text("exception.scan"), scans, &d.Exception.Attachment, nil)
	} else {
		p.markHere("exception/attachment")
	}
	attach := p.button(text("exception.attach"), theme.MailAttachmentIcon(), v.onExceptionScan)
	if len(scans) == 0 {
		p.know("exception/attachment", attach)
	}
	p.buttons(attach, p.button(text("exception.remove"), theme.DeleteIcon(), func() {
		d.Exception = nil
		v.form.touch()
		v.rebuild("")
	}).quiet())
}

// exceptionScans are the attached files that may be the scan of the leave.
func (f *dossierForm) exceptionScans() []option[string] {
	var scans []option[string]
	for _, a := range f.d.Attachments {
		if a.As == model.OtherDocument {
			scans = append(scans, option[string]{a.ID, a.Title})
		}
	}
	return scans
}

// onException begins a written leave, wherever one is.
func (v *dossierView) onException() {
	if v.form.d.Exception == nil {
		v.form.d.Exception = &model.QuotaException{}
		v.form.touch()
	}
	if v.part == partList {
		v.rebuild("exception/number")
		return
	}
	v.show(partList, "exception/number")
}

// onExceptionScan attaches a file as the scan of the leave.
func (v *dossierView) onExceptionScan() {
	v.files.open(fileQuestion(text("exception.attach"), false), func(files []string) {
		v.attachAll([]filing{{files[0], target{"", model.OtherDocument}}}, v.takeExceptionScan)
	})
}

// takeExceptionScan binds what was attached last to the leave. It is called once
// the file is in.
func (v *dossierView) takeExceptionScan(attached []model.Attachment) {
	d := v.form.d
	if len(attached) == 0 || d.Exception == nil {
		return
	}
	a := attached[0]
	d.Exception.Attachment = a.ID
	for i := range d.Attachments {
		if d.Attachments[i].ID == a.ID && d.Exception.Number != "" {
			d.Attachments[i].Title = textf("exception.scan.title", d.Exception.Number)
		}
	}
	v.form.touch()
	v.show(partList, "exception/attachment")
}
