package ui

import (
	"slices"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"hoso/model"
)

var awardColumns = columns{70, 0.45, 0.55, 130, 36}

// reportFields are the achievement report: one field for each part that the
// plan asks for, with the plan's guide beside it.
func (v *dossierView) reportFields(path string, n *model.Nominee, length *reportLength) {
	p, r := v.page, &n.Report
	if v.form.d.Kind == model.AdHoc {
		p.sectionWith(text("report.title.ad-hoc"), v.wordButton())
		p.date(path+"/report/eventDate", text("report.event-date"), &r.EventDate)
		p.line(path+"/report/eventPlace", text("report.event-place"), &r.EventPlace)
		p.line(path+"/report/subject", text("report.subject"), &r.Subject)
	} else {
		p.sectionWith(text("report.title"), v.wordButton())
		p.line(path+"/report/period", text("report.period"), &r.Period).SetPlaceHolder(text("report.period.form"))
	}
	p.date(path+"/report/date", text("report.date"), &r.Date)
	p.line(path+"/report/place", text("report.place"), &r.Place)
	v.sectionFields(path, n, length)
	v.awardFields(path, n)
}

// wordButton reads the report from a Word file.
func (v *dossierView) wordButton() *button {
	return v.page.button(text("word.import"), theme.DocumentIcon(), v.onImportWord).quiet()
}

// awardFields are "Các hình thức đã được khen thưởng".
func (v *dossierView) awardFields(path string, n *model.Nominee) {
	p, r := v.page, &n.Report
	p.section(text("awards.title"))
	p.markHere(path + "/report/awards")
	if len(r.Awards) == 0 {
		p.guide(text("awards.empty"))
	} else {
		p.add(awardColumns.head(text("awards.year"), text("awards.name"), text("awards.decision"), "", ""))
	}
	for i := range r.Awards {
		a := &r.Awards[i]
		at := path + "/report/awards/" + itoa(i)
		year, title, decision := p.entry(at+"/year", &a.Year), p.area(at+"/title", 1, &a.Title), p.area(at+"/decision", 1, &a.Decision)
		emulation := p.check(at+"/emulation", text("awards.emulation"), &a.Emulation, nil)
		p.row(at, awardColumns.row(container.NewVBox(year), title, decision,
			container.NewVBox(emulation), container.NewVBox(p.iconButton(theme.DeleteIcon(), func() { v.removeAward(n, i) }))))
	}
	p.buttons(p.button(text("awards.add"), theme.ContentAddIcon(), func() {
		r.Awards = append(slices.Clip(slices.Clone(r.Awards)), model.PastAward{})
		v.form.touch()
		v.rebuild(path + "/report/awards/" + itoa(len(r.Awards)-1) + "/year")
	}))
}

func (v *dossierView) removeAward(n *model.Nominee, i int) {
	n.Report.Awards = slices.Delete(slices.Clone(n.Report.Awards), i, i+1)
	v.form.touch()
	v.rebuild("")
}
