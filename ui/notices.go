package ui

import (
	"slices"
	"strings"

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
	foot    *foot
	open    []shownDialog
}

// focus moves the cursor.
func (n *notices) focus(f fyne.Focusable) { n.window.Canvas().Focus(f) }

// showError says what went wrong in one sentence; the log has the details.
func (n *notices) showError(err error) {
	if err != nil {
		n.showErrorOf(text("notice.trouble"), err)
	}
}

// showErrorOf does so below a title that names what it is about: a file.
func (n *notices) showErrorOf(title string, err error) {
	n.log(err)
	n.inform(title, n.explain(err))
}

// inform shows a sentence to be read and put away.
func (n *notices) inform(title, sentence string) {
	n.tell(title, text("notice.ok"), container.New(fixedWidth(520), newWords(sentence)))
}

// tell shows something to be read and put away, by Enter too.
// Other buttons stand before the one for that.
func (n *notices) tell(title, away string, content fyne.CanvasObject, others ...fyne.CanvasObject) *dialog.CustomDialog {
	d := dialog.NewCustomWithoutButtons(title, content, n.window)
	out := n.button(away, d.Hide)
	d.SetButtons(append(others, out))
	n.show(d, d.Hide)
	n.focus(out)
	return d
}

// titleOf is the title of the dialog that a button opens: without the dots that
// say on the button that something is asked first.
func titleOf(button string) string { return strings.TrimSuffix(button, "…") }

// button makes a button of a dialog. The toolkit's own hear the space bar only.
func (n *notices) button(words string, pressed func()) *button {
	return newButton(nowhere{n.dialogKey}, words, nil, pressed)
}

// confirm asks before something that cannot simply be undone.
func (n *notices) confirm(title, question, yes string, do func()) {
	n.ask(title, text("notice.no"), yes, container.New(fixedWidth(520), newWords(question)), func() bool { return true }, do)
}

// confirmLoss asks before something is taken away: the way on is red.
func (n *notices) confirmLoss(title, question, yes string, do func()) {
	n.askBy(widget.DangerImportance, title, text("notice.no"), yes, container.New(fixedWidth(520), newWords(question)), func() bool { return true }, do)
}

// ask shows a dialog with a way out and a way on, which is open once ready says
// so: do is called when the dialog is gone. The way on has the keyboard, or the
// way out where something would be taken away.
func (n *notices) ask(title, no, yes string, content fyne.CanvasObject, ready func() bool, do func()) {
	n.askBy(widget.HighImportance, title, no, yes, content, ready, do)
}

func (n *notices) askBy(look widget.Importance, title, no, yes string, content fyne.CanvasObject, ready func() bool, do func()) {
	on := n.button(yes, nil)
	on.Importance = look
	d := dialog.NewCustomWithoutButtons(title, content, n.window)
	on.OnTapped = func() {
		if ready() {
			d.Hide()
			do()
		}
	}
	out := n.button(no, d.Hide)
	d.SetButtons([]fyne.CanvasObject{out, on})
	n.show(d, nil)
	n.open[len(n.open)-1].yes, n.open[len(n.open)-1].on = on.OnTapped, on
	if look == widget.DangerImportance {
		n.focus(out)
	} else {
		n.focus(on)
	}
}

// shownDialog is a dialog that is open, and what Enter does in it.
type shownDialog struct {
	dialog dialog.Dialog
	enter  func()
	yes    func()            // the way on; nil where there is none
	on     *button           // that goes it
	scroll *container.Scroll // that Page Up and Page Down turn; may be nil
}

// show opens a dialog. Escape closes it, Enter does what enter says, as long
// as nothing inside has the cursor.
func (n *notices) show(d dialog.Dialog, enter func()) {
	d.SetOnClosed(func() { n.forget(d) })
	n.open = append(n.open, shownDialog{dialog: d, enter: enter})
	d.Show()
	n.arrange(d)
	namePlaces(n.window.Canvas().Overlays().Top())
}

// forget notes that a dialog is closed.
func (n *notices) forget(d dialog.Dialog) {
	n.open = slices.DeleteFunc(n.open, func(s shownDialog) bool { return s.dialog == d })
}

// closeTop closes the topmost dialog, from a button inside it.
func (n *notices) closeTop() {
	if n.asking() {
		n.open[len(n.open)-1].dialog.Hide()
	}
}

// turns has Page Up and Page Down scroll in the topmost dialog.
func (n *notices) turns(s *container.Scroll) {
	if n.asking() {
		n.open[len(n.open)-1].scroll = s
	}
}

// goOn presses the topmost dialog's way on, for a list in it on Enter.
func (n *notices) goOn() {
	if n.asking() && n.open[len(n.open)-1].yes != nil {
		n.open[len(n.open)-1].yes()
	}
}

// toWayOn puts the keyboard on the topmost dialog's way on.
func (n *notices) toWayOn() {
	if n.asking() && n.open[len(n.open)-1].on != nil {
		n.focus(n.open[len(n.open)-1].on)
	}
}

// asking tells that a dialog waits for an answer.
func (n *notices) asking() bool { return len(n.open) > 0 }

// dialogKey takes a key for the topmost dialog.
func (n *notices) dialogKey(k *fyne.KeyEvent) bool {
	if !n.asking() {
		return false
	}
	top := n.open[len(n.open)-1]
	switch k.Name {
	case fyne.KeyEscape:
		top.dialog.Dismiss()
		return true
	case fyne.KeyPageDown, fyne.KeyPageUp:
		if top.scroll != nil {
			turn(top.scroll, map[fyne.KeyName]float32{fyne.KeyPageDown: 1, fyne.KeyPageUp: -1}[k.Name])
			return true
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if top.enter != nil {
			top.enter()
			return true
		}
	}
	return false
}
