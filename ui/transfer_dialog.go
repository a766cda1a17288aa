package ui

import (
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

const (
	transferWidth  = 760
	transferHeight = 260 // of the list of dossiers
)

// onTransfer asks which dossier a nominee is to go to.
func (v *dossierView) onTransfer(id string) {
	if v.form.nominee(id) == nil || v.keepsReceived(id) {
		return
	}
	v.form.drafts(func(drafts []Draft, err error) {
		switch {
		case err != nil:
			v.notices.showError(err)
		case len(drafts) == 0:
			v.notices.inform(text("transfer.title"), text("transfer.none"))
		default:
			v.askTransfer(id, drafts)
		}
	})
}

func (v *dossierView) askTransfer(id string, drafts []Draft) {
	n := v.form.nominee(id)
	if n == nil {
		return
	}
	called := n.Called(v.form.place(id))
	var labels []string
	for _, d := range drafts {
		labels = append(labels, textf("transfer.draft", d.Title, textf("home.counts", d.Collectives, d.Individuals)))
	}
	chosen := -1
	move := true
	stay := newTickBox(nowhere{v.notices.dialogKey}, text("transfer.copy"), false, func(on bool) { move = !on })
	pick := newPicker(nowhere{v.notices.dialogKey}, labels, func(i int) { chosen = i })
	pick.entry.SetPlaceHolder(text("transfer.hint"))
	missing := newMessage()
	content := container.New(fixedWidth(transferWidth), container.NewVBox(newWords(textf("transfer.ask", called)),
		container.New(fixedHeight(transferHeight), pick.box), missing, stay, newGuide(text("transfer.guide"))))
	v.notices.ask(text("transfer.title"), text("notice.cancel"), text("transfer.yes"), content, func() bool {
		if chosen < 0 {
			show(missing, text("transfer.missing"))
		}
		return chosen >= 0
	}, func() { v.transfer(id, called, drafts[chosen], move) })
	v.notices.focus(pick.entry)
}

func (v *dossierView) transfer(id, called string, to Draft, move bool) {
	v.form.transfer(id, to, move, func(there sent, err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		if move {
			v.show(partList, "")
			v.recheck()
			v.notices.offer(textf("transfer.moved", called, to.Title), text("list.undo"), v.undo)
			return
		}
		v.notices.offer(textf("transfer.copied", called, to.Title), text("list.undo"), func() {
			v.form.withdraw(there, func(err error) {
				if err != nil {
					v.notices.showError(err)
					return
				}
				v.notices.say(textf("transfer.withdrawn", called, to.Title), widget.MediumImportance)
			})
		})
	})
}

// takeBack undoes a move to another dossier: first there, then here. It is not
// done again by redo, because the other dossier may have changed meanwhile.
func (v *dossierView) takeBack(s sent) {
	v.form.withdraw(s, func(err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.cross(v.form.steps.undo, func(name string) string { return textf("undo.done", name) }, text("undo.none"))
		v.form.steps.future = nil
		v.form.stepped()
	})
}
