package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"hoso/model"
)

var nomineeColumns = columns{40, 110, 0.34, 0.66, 36, 36, 36, 96}

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
		p.add(nomineeColumns.head(text("list.no"), text("list.type"), text("list.name"), text("list.summary"), "", "", "", ""))
	}
	for i := range d.Nominees {
		v.nomineeRow(i)
	}
	if v.overQuota() || d.Exception != nil {
		v.exceptionFields()
	}
	v.addWords()
}

func (v *dossierView) nomineeRow(i int) {
	p, n := v.page, &v.form.d.Nominees[i]
	id := n.ID
	summary := p.area("", 2, &n.Summary)
	summary.SetPlaceHolder(text("list.summary.hint"))
	name := newWords(n.Name)
	if n.Name == "" {
		name.SetText(textf("part.unnamed", i+1))
	}
	p.add(nomineeColumns.row(newCell(itoa(i+1), fyne.TextStyle{}), newCell(n.Type.Name(), fyne.TextStyle{}), name, summary,
		container.NewVBox(p.iconButton(theme.MoveUpIcon(), func() { v.onMove(id, -1) })),
		container.NewVBox(p.iconButton(theme.MoveDownIcon(), func() { v.onMove(id, 1) })),
		container.NewVBox(p.iconButton(theme.DeleteIcon(), func() { v.onRemove(id) })),
		container.NewVBox(p.button(text("list.open"), nil, func() { v.show(partReport+id, "") }))))
}

func (v *dossierView) onAdd(t model.NomineeType) {
	id := v.form.addNominee(t)
	v.show(partReport+id, "nominees/"+id+"/name")
}

func (v *dossierView) onMove(id string, n int) {
	v.form.moveNominee(id, n)
	v.rebuild("")
}

// onRemove asks, because a report may be pages long, and offers the way back.
func (v *dossierView) onRemove(id string) {
	called := v.form.nominee(id).Called(v.form.place(id))
	v.notices.confirm(text("list.remove"), textf("list.remove.ask", called), text("list.remove"), func() {
		undo := v.form.removeNominee(id)
		v.show(partList, "")
		v.offerUndo(textf("list.removed", called), undo)
	})
}

// offerUndo puts a button above the list that takes a removal back.
func (v *dossierView) offerUndo(words string, undo func()) {
	b := v.page.button(text("list.undo"), theme.ContentUndoIcon(), func() {
		undo()
		v.show(partList, "")
	})
	v.page.box.Objects = append([]fyne.CanvasObject{container.NewHBox(newCellFull(words), b)}, v.page.box.Objects...)
	v.page.box.Refresh()
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
