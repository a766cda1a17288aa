package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"hoso/model"
)

type attachStore interface {
	// Attach judges a file, copies it and binds it to a paper of a dossier.
	Attach(ctx context.Context, id, paper string, as model.AttachmentAs, file string) (model.Attachment, error)
}

var attachmentColumns = columns{0.3, 0.5, 0.2, 36}

// target is what a file may be attached as.
type target struct {
	paper string
	as    model.AttachmentAs
}

// targets lists what a file may be attached as: the scan of each paper, the
// consent for each nominee from outside, or a document of its own.
func (f *dossierForm) targets() []option[target] {
	list := []option[target]{
		{target{"", model.OtherDocument}, text("attach.other")},
		{target{"proposal", model.SignedScan}, text("attach.proposal")},
		{target{"minutes", model.SignedScan}, text("attach.minutes")},
		{target{"list", model.SignedScan}, text("attach.list")},
	}
	for i, n := range f.d.Nominees {
		list = append(list, option[target]{target{partReport + n.ID, model.SignedScan}, textf("attach.report", n.Called(i))})
		if n.Outside != nil {
			list = append(list, option[target]{target{partReport + n.ID, model.ConsentLetter}, textf("attach.consent", n.Called(i))})
		}
	}
	return list
}

// targetName tells what an attachment is.
func (f *dossierForm) targetName(a model.Attachment) string {
	for _, o := range f.targets() {
		if o.value.paper == a.Paper && o.value.as == a.As {
			return o.label
		}
	}
	return text("attach.other")
}

// reread takes over what a job has changed in the dossier.
func (f *dossierForm) reread(err error, done func(error)) {
	if err != nil {
		done(err)
		return
	}
	id := f.d.ID
	fetch(f.back, func() (model.Dossier, error) { return f.store.Dossier(context.Background(), id) }, func(d model.Dossier, err error) {
		switch {
		case err != nil:
		case f.saver.dirty: // what is not saved yet stays
			f.d.State, f.d.Revision, f.d.Supersedes, f.d.SubmittedOn, f.d.Attachments = d.State, d.Revision, d.Supersedes, d.SubmittedOn, d.Attachments
		default:
			f.d = &d
			f.complete()
		}
		if err == nil {
			f.adopt()
		}
		done(err)
	})
}

// buildAttachments is the part "Tài liệu đính kèm".
func (v *dossierView) buildAttachments() {
	p, d := v.page, v.form.d
	p.title(text("part.attachments"), text("attach.guide"))
	as := newChoice(p, v.form.targets(), &v.attachAs, func() {})
	p.labelled("", text("attach.as"), as)
	p.buttons(p.button(text("attach.choose"), theme.FolderOpenIcon(), v.onChooseFile))
	p.section(textf("attach.title", len(d.Attachments)))
	if len(d.Attachments) == 0 {
		p.guide(text("attach.empty"))
	} else {
		p.add(attachmentColumns.head(text("attach.file"), text("attach.name"), text("attach.what"), ""))
	}
	for i := range d.Attachments {
		a := &d.Attachments[i]
		if v.form.fromSource(*a) {
			p.row("attachments/"+a.ID, v.sourceFileRow(*a))
			continue
		}
		p.row("attachments/"+a.ID, attachmentColumns.row(newCell(a.Name, fyne.TextStyle{}), p.entry("attachments/"+a.ID+"/title", &a.Title),
			newCell(v.form.targetName(*a), fyne.TextStyle{}), p.iconButton(theme.DeleteIcon(), func() { v.onDetach(i) })))
	}
	v.addWords()
}

func (v *dossierView) onChooseFile() {
	v.files.open(fileQuestion(text("attach.choose.title"), true), func(files []string) { v.attachHere(files) })
}

// attachHere attaches files as what is chosen on the page.
func (v *dossierView) attachHere(files []string) {
	list := make([]filing, len(files))
	for i, file := range files {
		list[i] = filing{file, v.attachAs}
	}
	v.attachAll(list, func([]model.Attachment) { v.show(partAttachments, "") })
}

// onDropped takes files that were dropped on the window: where papers are
// printed and signed they are scans, elsewhere what is chosen on the page of
// attached documents.
func (v *dossierView) onDropped(files []string) {
	if v.part == partHandover {
		v.handover.askFilings(files)
		return
	}
	if v.part != partAttachments {
		v.attachAs = target{"", model.OtherDocument}
		v.show(partAttachments, "")
	}
	v.attachHere(files)
}

func (v *dossierView) onDetach(i int) {
	a := v.form.d.Attachments[i]
	v.notices.confirmLoss(text("attach.remove"), textf("attach.remove.ask", a.Title), text("attach.remove"), func() {
		v.form.d.Attachments = slices.Delete(slices.Clone(v.form.d.Attachments), i, i+1)
		v.form.touch()
		v.rebuild("")
	})
}
