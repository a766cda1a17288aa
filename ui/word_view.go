package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

const (
	wordWidth  = 1060 // at least
	wordHeight = 548  // at least
	wordAround = 200  // of the window, above and below
	wordInFull = 70   // height of the paragraph marked
)

var wordColumns = columns{0.62, 0.38}

// wordView shows where each paragraph of a Word file goes.
type wordView struct {
	form    *wordForm
	notices *notices
	summary *widget.Label
	list    *chooser
	whole   *widget.Label // the paragraph marked, in full
	place   *choiceBox    // where it goes
	to      string        // shown in place
	opened  bool          // place was opened from the list
}

// askWord shows where the paragraphs of a file would go before any of them is
// taken: take is called when the clerk agrees.
func (n *notices) askWord(title string, f *wordForm, take func(*wordForm)) {
	w := newWordView(f, n)
	n.ask(title, text("notice.no"), text("word.take"), w.content(), func() bool {
		taken, _ := w.form.count()
		return warned(w.summary, taken == 0)
	}, func() { take(w.form) })
	w.list.mark(w.firstLeft())
	n.focus(w.list)
}

func newWordView(f *wordForm, n *notices) *wordView {
	w := &wordView{form: f, notices: n, summary: newWords(""), whole: newWords("")}
	w.list = newChooser(func() int { return len(w.form.placed) }, w.newRow, w.showRow, w.onOpened, n.dialogKey)
	w.list.HideSeparators = true
	w.list.typed = w.onTyped
	w.place = newChoice(nowhere{n.dialogKey}, f.places(), &w.to, w.onPlace)
	w.list.OnSelected = func(widget.ListItemID) { w.tellRow() }
	w.tell()
	return w
}

func (w *wordView) content() fyne.CanvasObject {
	head := container.NewVBox(w.summary)
	if words := w.form.remarks(); words != "" {
		head.Add(newGuide(words))
	}
	around := nowhere{w.notices.dialogKey}
	ticks := container.NewHBox()
	if len(w.form.read.File.Encodings) > 0 {
		ticks.Add(newTickBox(around, text("word.convert"), w.form.convert, w.onConvert))
	}
	ticks.Add(newTickBox(around, text("word.instead"), w.form.instead, func(on bool) { w.form.instead = on }))
	titles := wordColumns.head(text("word.paragraph"), text("word.place"))
	whole := container.New(fixedHeight(wordInFull), container.NewVScroll(w.whole))
	place := border(nil, nil, newCellFull(text("word.place")), nil, w.place)
	foot := container.NewVBox(widget.NewSeparator(), whole, place, ticks, newGuide(text("word.guide")))
	body := border(container.NewVBox(titles, widget.NewSeparator()), foot, nil, nil, w.list)
	return wordDialog(w.notices, border(head, nil, nil, nil, body))
}

// wordDialog gives the content of a Word file the room that the window has.
func wordDialog(n *notices, content fyne.CanvasObject) fyne.CanvasObject {
	height := max(wordHeight, n.window.Canvas().Size().Height-wordAround)
	return container.New(wideDialog{n.window, wordWidth}, container.New(fixedHeight(height), content))
}

func (w *wordView) newRow() fyne.CanvasObject {
	return wordColumns.row(newCell("", fyne.TextStyle{}), newCell("", fyne.TextStyle{}))
}

func (w *wordView) showRow(i int, o fyne.CanvasObject) {
	if i >= len(w.form.placed) {
		return
	}
	p, cells := w.form.placed[i], o.(*fyne.Container).Objects
	words, place := cells[0].(*widget.Label), cells[1].(*widget.Label)
	words.TextStyle.Bold = p.Heading
	words.SetText(w.form.shown(i))
	place.Importance = widget.SuccessImportance
	switch {
	case p.Heading, known(p) != "":
		place.Importance = widget.LowImportance
	case p.Left():
		place.Importance = widget.WarningImportance
	}
	place.SetText(w.form.place(i))
}

// warned shows a count in the colour of a warning where there is nothing to go on
// with, and tells whether there is.
func warned(count *widget.Label, none bool) bool {
	if none {
		count.Importance = widget.WarningImportance
		count.Refresh()
	}
	return !none
}

// firstLeft is the first paragraph between others that go somewhere which goes
// nowhere; the first of all where there is none.
func (w *wordView) firstLeft() int {
	begun := false
	for i, p := range w.form.placed {
		if begun = begun || p.Prompt != ""; begun && p.Left() {
			return i
		}
	}
	return 0
}

// onTyped sends the paragraph marked to the place of a number and goes on to the
// next.
func (w *wordView) onTyped(r rune) {
	if w.form.sendByKey(w.list.marked, r) {
		w.tell()
		w.list.mark(w.list.marked + 1)
	}
}

// onOpened leads to the choice of places.
func (w *wordView) onOpened(int) {
	w.opened = true
	w.notices.focus(w.place)
	w.place.Tapped(nil)
}

// onPlace sends the paragraph marked to the place chosen, and goes back to the
// list where Enter led from there.
func (w *wordView) onPlace() {
	w.form.send(w.list.marked, w.to)
	w.tell()
	if w.opened {
		w.opened = false
		w.notices.focus(w.list)
	}
}

func (w *wordView) onConvert(on bool) {
	w.form.setConvert(on)
	w.tell()
}

// tell shows the paragraphs as they are now.
func (w *wordView) tell() {
	w.summary.Importance = widget.MediumImportance
	w.summary.SetText(w.form.summary())
	w.list.Refresh()
	w.tellRow()
}

// tellRow shows the paragraph marked in full, and where it goes.
func (w *wordView) tellRow() {
	i := w.list.marked
	if i >= len(w.form.placed) {
		return
	}
	w.whole.SetText(w.form.placed[i].Text)
	w.to = w.form.placed[i].Prompt
	relabel(w.place, w.form.places(), w.to)
}
