package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// inviteLine says what is offered, with ways to it and past it.
func (v *homeView) inviteLine(i invite) fyne.CanvasObject {
	around := nowhere{v.keys}
	words, icon, do := text("invite.look"), theme.VisibilityIcon(), func() { v.ways.update(i.update) }
	if i.fate != nil {
		words, icon, do = text("rechoose.do"), theme.ListIcon(), v.ways.rechoose
	}
	past := newButton(around, text("invite.decline"), theme.CancelIcon(), func() { v.onDecline(i) }).quiet()
	buttons := container.NewHBox(newButton(around, words, icon, do), past)
	return border(nil, nil, nil, container.NewCenter(buttons), newWords(i.words))
}

// onDecline leaves something as it is, until something newer is there.
func (v *homeView) onDecline(i invite) {
	v.form.declined.note(i.key)
	told := text("invite.declined")
	if i.fate != nil {
		told = text("invite.declined.unit")
	}
	v.again(func(h *homeView) { h.notices.say(told, 0) })
}
