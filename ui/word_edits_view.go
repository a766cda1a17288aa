package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

var wordEditColumns = columns{26, 0.3, 0.45, 0.25}

// wordEditsView shows what was changed in a copy of the dossier's own papers.
type wordEditsView struct {
	form    *wordEditsForm
	notices *notices
	summary *widget.Label
	list    *chooser
	both    *fyne.Container // the change marked, before and after
	why     *widget.Label   // it is not taken unless chosen
}

// askWordEdits shows the changes before any of them is taken. other reads the
// file as one from elsewhere; it may be nil.
func (n *notices) askWordEdits(title string, f *wordEditsForm, other func(), take func(*wordEditsForm)) {
	w := &wordEditsView{form: f, notices: n, summary: newWords(""), both: container.NewStack(), why: newGuide("")}
	w.why.Importance = widget.WarningImportance
	w.list = newChooser(func() int { return len(f.read.Edits) }, w.newRow, w.showRow, w.onChosen, n.dialogKey)
	w.list.entered = w.onEntered
	w.list.HideSeparators = true
	w.list.OnSelected = func(widget.ListItemID) { w.tellRow() }
	w.tell()
	if f.fixed() {
		n.tell(title, text("notice.ok"), w.content(other))
	} else {
		n.ask(title, text("notice.no"), text("word.edits.take"), w.content(other), func() bool { return warned(w.summary, len(f.chosen()) == 0) }, func() { take(f) })
	}
	w.list.mark(0)
	n.focus(w.list)
}

func (w *wordEditsView) content(other func()) fyne.CanvasObject {
	head := container.NewVBox(w.summary)
	if words := w.form.remarks(); words != "" {
		head.Add(newGuide(words))
	}
	titles := wordEditColumns.head("", text("word.edits.paper"), text("word.edits.words"), text("word.edits.kind"))
	sidesHead := sides.head(text("word.edits.before"), text("word.edits.after"))
	foot := container.NewVBox(widget.NewSeparator(), sidesHead, container.New(fixedHeight(140), container.NewVScroll(w.both)), w.why, newGuide(text("word.edits.guide")))
	if other != nil {
		foot.Add(container.NewHBox(newButton(nowhere{w.notices.dialogKey}, text("word.edits.other"), theme.DocumentIcon(), func() {
			w.notices.closeTop()
			other()
		}).quiet()))
	}
	body := border(container.NewVBox(titles, widget.NewSeparator()), foot, nil, nil, w.list)
	return wordDialog(w.notices, border(head, nil, nil, nil, body))
}

func (w *wordEditsView) newRow() fyne.CanvasObject {
	box := &rowTick{}
	box.ExtendBaseWidget(box)
	return wordEditColumns.row(box, newCell("", fyne.TextStyle{}), newCell("", fyne.TextStyle{}), newCell("", fyne.TextStyle{}))
}

func (w *wordEditsView) showRow(i int, o fyne.CanvasObject) {
	if i >= len(w.form.read.Edits) {
		return
	}
	cells := o.(*fyne.Container).Objects
	icon := theme.CheckButtonIcon()
	switch {
	case w.form.taken[i]:
		icon = theme.NewPrimaryThemedResource(theme.CheckButtonCheckedIcon())
	case w.form.read.Edits[i].Fixed():
		icon = theme.NewDisabledResource(theme.CheckButtonIcon())
	}
	box := cells[0].(*rowTick)
	box.tapped = func() { w.onChosen(i) }
	box.SetResource(icon)
	for place, words := range []string{w.form.read.Edits[i].Title, w.form.shown(i), w.form.kind(i)} {
		cells[place+1].(*widget.Label).SetText(words)
	}
	kind := cells[3].(*widget.Label)
	kind.Importance = widget.MediumImportance
	if e := w.form.read.Edits[i]; e.Fixed() || e.Doubt != "" {
		kind.Importance = widget.WarningImportance
	}
	kind.Refresh()
}

// onEntered agrees; where nothing can be taken, it puts the dialog away.
func (w *wordEditsView) onEntered() {
	if w.form.fixed() {
		w.notices.closeTop()
	} else {
		w.notices.goOn()
	}
}

// onChosen takes a change or leaves it out.
func (w *wordEditsView) onChosen(i int) {
	w.form.toggle(i)
	w.tell()
}

func (w *wordEditsView) tell() {
	w.summary.Importance = widget.MediumImportance
	w.summary.SetText(w.form.summary())
	w.list.Refresh()
	w.tellRow()
}

// tellRow shows the change marked, side by side.
func (w *wordEditsView) tellRow() {
	if w.list.marked < len(w.form.differences) {
		d := w.form.differences[w.list.marked]
		w.both.Objects = []fyne.CanvasObject{sides.row(newMarked(d.before, model.Gone), newMarked(d.after, model.Come))}
		w.both.Refresh()
		w.why.SetText(w.form.why(w.list.marked))
		w.why.Hidden = w.why.Text == ""
	}
}
