package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// notices is how a screen speaks to the clerk: one manner for errors, one for
// questions, and the line at the window's foot.
type notices struct {
	window  fyne.Window
	explain func(error) string // the Vietnamese sentence
	log     func(error)
	foot    *widget.Label
}

// focus moves the cursor.
func (n *notices) focus(f fyne.Focusable) { n.window.Canvas().Focus(f) }

// showError says what went wrong in one sentence; the log has the details.
func (n *notices) showError(err error) {
	if err == nil {
		return
	}
	n.log(err)
	n.inform(text("notice.trouble"), n.explain(err))
}

// inform shows a sentence to be read and put away.
func (n *notices) inform(title, sentence string) {
	words := newWords(sentence)
	d := dialog.NewCustom(title, text("notice.ok"), container.New(fixedWidth(520), words), n.window)
	d.Show()
}

// confirm asks before something that cannot simply be undone.
func (n *notices) confirm(title, question, yes string, do func()) {
	d := dialog.NewCustomConfirm(title, yes, text("notice.no"), container.New(fixedWidth(520), newWords(question)), func(ok bool) {
		if ok {
			do()
		}
	}, n.window)
	d.Show()
}

// say writes on the line at the foot.
func (n *notices) say(words string, importance widget.Importance) {
	n.foot.Importance = importance
	n.foot.SetText(words)
}
