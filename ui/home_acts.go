package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// onDelete puts the marked dossier into the bin.
func (v *homeView) onDelete() {
	if e, ok := v.marked(); ok {
		v.askDelete(e)
	}
}

// onCopy makes another dossier after the marked one.
func (v *homeView) onCopy() {
	if e, ok := v.marked(); ok {
		v.askCopy(e)
	}
}

// askDelete asks before a dossier goes into the bin.
func (v *homeView) askDelete(e Entry) {
	question := textf("home.delete.ask", v.form.entryName(e), e.about())
	v.notices.confirmLoss(text("home.delete"), question, text("home.delete"), func() {
		v.act(e, v.form.store.DeleteDossier, v.form.store.UndeleteDossier, "home.deleted")
	})
}

func (v *homeView) archive(e Entry) {
	v.act(e, v.form.store.ArchiveDossier, v.form.store.UnarchiveDossier, "home.archived")
}

func (v *homeView) unarchive(e Entry) {
	v.act(e, v.form.store.UnarchiveDossier, v.form.store.ArchiveDossier, "home.unarchived")
}

func (v *homeView) withdraw(e Entry) {
	again := func(ctx context.Context, id string) error { return v.form.store.SubmitDossier(ctx, id, e.Submitted) }
	v.act(e, v.form.store.WithdrawDossier, again, "home.withdrawn")
}

// act does something with a dossier, shows the list anew, and offers the way
// back. told is the key of the sentence that says what was done.
func (v *homeView) act(e Entry, do, undo func(context.Context, string) error, told string) {
	v.back.run(func() error { return do(context.Background(), e.ID) }, func(err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.again(func(h *homeView) {
			h.notices.offer(sentenceOf(told, h.form.entryName(e)), text("list.undo"), func() {
				h.back.run(func() error { return undo(context.Background(), e.ID) }, func(err error) {
					if err != nil {
						h.notices.showError(err)
						return
					}
					h.again(nil)
				})
			})
		})
	})
}

// sentenceOf is the sentence for what was done.
func sentenceOf(told, name string) string {
	switch told {
	case "home.archived":
		return textf("home.archived", name)
	case "home.unarchived":
		return textf("home.unarchived", name)
	case "home.withdrawn":
		return textf("home.withdrawn", name)
	case "home.submitted.told":
		return textf("home.submitted.told", name)
	}
	return textf("home.deleted", name)
}

// again shows the screen anew, with the same list and the same line marked.
func (v *homeView) again(then func(*homeView)) {
	query, line := v.form.list.query, v.list.marked
	v.ways.reload(func(h *homeView) {
		if query != h.form.list.query {
			h.change(query)
		}
		h.list.mark(line)
		if then != nil {
			then(h)
		}
	})
}

// askSubmit asks on which day a dossier was handed in.
func (v *homeView) askSubmit(e Entry) {
	day := v.form.today
	entry := newLineEntry(nowhere{v.notices.dialogKey})
	entry.SetPlaceHolder(text("date.form"))
	entry.SetText(day.String())
	message := newMessage()
	ready := func() bool {
		day = model.ParseDate(entry.Text)
		show(message, v.form.submitMessage(day))
		return !message.Visible()
	}
	words := newWords(textf("home.submit.ask", v.form.entryName(e)))
	if e.Verdict != nil && e.Verdict.Errors > 0 {
		words.SetText(words.Text + "\n\n" + textf("home.submit.errors", e.Verdict.Errors))
	}
	content := container.New(fixedWidth(520), container.NewVBox(words,
		columns{200, dateWidth, 1}.row(newCell(text("home.submit.day"), fyne.TextStyle{}), entry, widget.NewLabel("")), message))
	v.notices.ask(text("home.submit"), text("notice.cancel"), text("home.submit.yes"), content, ready, func() {
		submit := func(ctx context.Context, id string) error { return v.form.store.SubmitDossier(ctx, id, day) }
		v.act(e, submit, v.form.store.WithdrawDossier, "home.submitted.told")
	})
	v.notices.focus(entry)
}

// submitMessage is why a day cannot be the one of handing in; empty when it
// can.
func (f *homeForm) submitMessage(day model.Date) string {
	switch {
	case !day.IsDay():
		return text("home.submit.no-day")
	case day.After(f.today):
		return text("home.submit.future")
	}
	return ""
}

// askCopy asks how much of a dossier another one is to take along.
func (v *homeView) askCopy(e Entry) {
	scopes := []model.CopyScope{model.FrameOnly, model.WithNominees}
	scope := scopes[0]
	choice := newRadio(nowhere{v.notices.dialogKey}, []string{text("home.copy.frame"), text("home.copy.nominees")}, func(i int) { scope = scopes[i] }, v.notices.goOn)
	choice.mark(0)
	content := container.New(fixedWidth(620), container.NewVBox(
		newWords(textf("home.copy.ask", v.form.entryName(e), e.about())), choice, newGuide(text("home.copy.guide"))))
	v.notices.ask(text("home.copy"), text("notice.cancel"), text("home.copy.yes"), content, func() bool { return true }, func() { v.copy(e, scope) })
}

// copy makes another dossier and opens it.
func (v *homeView) copy(e Entry, scope model.CopyScope) {
	fetch(v.back, func() (string, error) {
		return v.form.store.CopyDossier(context.Background(), e.ID, scope, v.form.today)
	}, func(id string, err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.ways.open(id, "")
	})
}
