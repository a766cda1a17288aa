package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

var (
	sourceColumns  = columns{0.45, 110, 0.55, 140}
	leftOutColumns = columns{0.4, 0.6, 190}
)

// sourceSections are, in a lead dossier, whom the lead unit leaves out, and the
// packages that the dossier was made from.
func (v *dossierView) sourceSections() {
	v.leftOutSection()
	p, d := v.page, v.form.d
	if len(d.Sources) == 0 {
		return
	}
	p.section(textf("source.title", len(d.Sources)))
	p.guide(text("source.guide"))
	p.add(sourceColumns.head(text("pool.unit"), text("source.code"), text("source.state"), ""))
	for i, s := range d.Sources {
		v.sourceRow(i, s)
	}
}

// sourceRow tells of one package, and offers what came after it.
func (v *dossierView) sourceRow(i int, s model.Source) {
	p := v.page
	path := "sources/" + itoa(i)
	state, renew := newGuide(textf("source.current", s.Revision)), p.button(text("source.renew"), theme.ViewRefreshIcon(), func() { v.onRenewSource(i) })
	if g, newer := v.form.superseded(i); newer {
		state.SetText(g.Message)
		state.Importance = widget.WarningImportance
		_, renewable := sourceOf(g)
		setShown(renew, renewable)
	} else {
		renew.Hide()
	}
	p.know(path, renew)
	p.add(sourceColumns.row(newWords(model.UpperFirst(shortUnit(s.UnitName))), newCell(shortCode(s.Package), fyne.TextStyle{}), state, container.NewVBox(renew)))
}

// leftOutSection lists whom the units proposed and the lead unit does not.
func (v *dossierView) leftOutSection() {
	p, d := v.page, v.form.d
	var rows []fyne.CanvasObject
	for i := range d.Sources {
		for j := range d.Sources[i].LeftOut {
			rows = append(rows, v.leftOutRow(i, j))
		}
	}
	if len(rows) == 0 {
		return
	}
	p.section(text("source.left-out"))
	p.guide(text("source.left-out.guide"))
	p.add(leftOutColumns.head(text("list.name"), text("source.reason"), ""))
	p.add(rows...)
}

func (v *dossierView) leftOutRow(i, j int) fyne.CanvasObject {
	p, s := v.page, v.form.d.Sources[i]
	l := &v.form.d.Sources[i].LeftOut[j]
	name := newWords(l.Name)
	name.TextStyle.Bold = true
	path := "sources/" + itoa(i) + "/leftOut/" + l.Nominee
	reason := p.entry(path+"/reason", &l.Reason)
	reason.SetPlaceHolder(text("source.reason.hint"))
	back := p.button(text("source.take-back"), theme.ContentUndoIcon(), func() { v.onTakeBack(s, *l) })
	p.know(path+"/back", back)
	return leftOutColumns.row(container.New(tightRows{}, name, newGuide(s.UnitName)), container.NewVBox(reason), container.NewVBox(back))
}

func (v *dossierView) onTakeBack(s model.Source, l model.LeftOut) {
	v.replace(titleOf(text("source.take-back")), textf("source.take-back.step", l.Name), v.form.takeBack(s, l), textf("source.took-back", l.Name))
}

// replace gives the dossier the content that work in the store makes, and then
// says what was done. A dialog stands before the page as long as that takes:
// what was typed there would be lost.
func (v *dossierView) replace(title, step string, work func(context.Context) (model.Dossier, error), did string) {
	var d model.Dossier
	v.job(title, func(ctx context.Context, _ Progress) (err error) {
		d, err = work(ctx)
		return err
	}, func(err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.form.replaced(step, d)
		v.rebuild("")
		v.recheck()
		v.notices.offer(did, text("list.undo"), v.undo)
	})
}

// onLeaveOut asks why a received nominee is not proposed, and takes it out.
func (v *dossierView) onLeaveOut(id string) {
	n := v.form.nominee(id)
	called := n.Called(v.form.place(id))
	reason := newLineEntry(nowhere{v.notices.dialogKey})
	reason.SetPlaceHolder(text("source.reason.hint"))
	content := container.New(fixedWidth(620), container.NewVBox(newWords(textf("source.leave-out.ask", called, n.Origin.UnitName)), reason, newGuide(text("source.leave-out.guide"))))
	leave := func() { v.leaveOut(id, called, reason.Text) }
	reason.OnSubmitted = func(string) {
		v.notices.closeTop()
		leave()
	}
	v.notices.ask(titleOf(text("source.leave-out")), text("notice.cancel"), text("source.leave-out.yes"), content, func() bool { return true }, leave)
	v.notices.focus(reason)
}

func (v *dossierView) leaveOut(id, called, reason string) {
	v.form.leaveOut(id, reason)
	v.show(partList, "")
	v.recheck()
	v.notices.offer(textf("source.left", called), text("list.undo"), v.undo)
}

// keepsReceived tells, and says, that a nominee came in a package and so can
// only be left out.
func (v *dossierView) keepsReceived(id string) bool {
	n := v.form.nominee(id)
	if n == nil || !received(n) {
		return false
	}
	v.notices.inform(model.UpperFirst(n.Called(v.form.place(id))), textf("received.guide", n.Origin.UnitName, shortCode(n.Origin.Package)))
	return true
}

// sourceFileRow shows a file as it came in a package: to be opened, not changed.
func (v *dossierView) sourceFileRow(a model.Attachment) *fyne.Container {
	p, key := v.page, a.Paper
	if a.As == model.OtherDocument {
		key = "attachment/" + a.ID
	}
	open := p.iconButton(theme.VisibilityIcon(), func() { v.viewPapers([]string{key}, "van-ban.pdf") })
	if a.As == model.SignedScan {
		open.Disable() // it lies with its paper and is none of its own
	}
	return attachmentColumns.row(newCell(a.Name, fyne.TextStyle{}), newWords(a.Title), newCell(text("attach.received"), fyne.TextStyle{}), open)
}
