package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// followLength has the length of a nominee's report follow every field of the
// page.
func (v *dossierView) followLength(n *model.Nominee) *reportLength {
	p := v.page
	length := &reportLength{
		store: v.form.store, back: v.back, paper: partReport + n.ID, counted: func() {},
		take:  func() (*model.Plan, model.Dossier) { return v.form.plan, v.form.d.Clone() },
		shown: v.sheets.form.current,
	}
	changed := p.changed
	p.changed = func() {
		length.touch()
		changed()
	}
	p.closed = func() { length.closed = true }
	return length
}

// sectionFields are the parts of a report that the plan asks for: a field each,
// with the plan's guide beside it and its length below.
func (v *dossierView) sectionFields(path string, n *model.Nominee, length *reportLength) {
	var tell []func()
	for i, prompt := range v.form.completeSections(n) {
		tell = append(tell, v.sectionField(path, i+1, prompt, n, length))
	}
	length.counted = func() {
		for _, t := range tell {
			t()
		}
	}
	length.counted()
	length.touch()
}

// sectionField adds the field of one section and returns what tells its length
// anew.
func (v *dossierView) sectionField(path string, number int, prompt model.SectionPrompt, n *model.Nominee, length *reportLength) (tell func()) {
	p, s := v.page, v.form.section(n, prompt.ID)
	at := path + "/report/sections/" + prompt.ID
	title := newWords(sectionTitle(number, prompt))
	title.TextStyle.Bold = true
	count, long := newGuide(""), newMessage()
	long.Importance = widget.WarningImportance
	tell = func() {
		count.SetText(length.sectionLength(s, &n.Report))
		if words := tooLongSection(s); words != long.Text {
			show(long, words)
		}
	}
	changed := p.changed
	p.changed = func() {
		tell()
		changed()
	}
	field := p.area(at+"/text", 6, &s.Text)
	p.changed = changed
	p.know(at, field)
	below := container.NewVBox(p.markAt(at), long, count)
	p.add(container.New(&guidedLayout{}, title, sectionGuide(prompt), field, below))
	return tell
}

func sectionTitle(number int, prompt model.SectionPrompt) string {
	if prompt.Required {
		return textf("report.section", number, prompt.Title)
	}
	return textf("report.section.optional", number, prompt.Title)
}

// sectionGuide is what the plan has to say of a section, and where it does.
func sectionGuide(prompt model.SectionPrompt) fyne.CanvasObject {
	return newGuide(textf("report.guide", prompt.Guide, prompt.Source))
}
