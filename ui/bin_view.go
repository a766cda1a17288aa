package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// binView is the bin: what was deleted, for how long it can be taken back, and
// the way to be rid of it at once.
type binView struct {
	form    *binForm
	notices *notices
	back    Background
	list    *chooser
	body    *fyne.Container
	restore *button
	erase   *button
	content fyne.CanvasObject
}

// binColumns are the dossier, its nominees' number, the day it was deleted and
// the days left.
var binColumns = columns{1, 100, 130, 190}

func newBinView(form *binForm, n *notices, back Background, keys func(*fyne.KeyEvent) bool, home func()) *binView {
	v := &binView{form: form, notices: n, back: back}
	around := nowhere{keys}
	v.list = newChooser(func() int { return len(form.entries) }, newBinRow, v.showEntry, func(int) { v.onRestore() }, keys)
	v.list.deleted = v.onErase
	v.restore = newButton(around, text("bin.restore"), theme.ContentUndoIcon(), v.onRestore).main()
	v.erase = newButton(around, text("bin.erase"), theme.DeleteIcon(), v.onErase)
	head := binColumns.head(text("bin.dossier"), text("home.nominees"), text("bin.deleted"), text("bin.days"))
	room := &page{}
	bar := newScreenBar(room, newBackButton(keys, text("menu.home"), home), newScreenTitle(text("bin.title")), v.restore, v.erase)
	top := container.NewVBox(bar, newGuide(text("bin.guide")), head, widget.NewSeparator())
	v.body = container.NewStack()
	v.content = container.NewPadded(container.New(toolRoom{room}, border(top, nil, nil, nil, v.body)))
	v.show()
	return v
}

func newBinRow() fyne.CanvasObject {
	about := newCell("", fyne.TextStyle{})
	about.SizeName = theme.SizeNameCaptionText
	about.Importance = widget.LowImportance
	cell := func() fyne.CanvasObject { return newCell("", fyne.TextStyle{}) }
	return binColumns.row(container.New(tightRows{}, cell(), about), cell(), cell(), cell())
}

func (v *binView) showEntry(i int, o fyne.CanvasObject) {
	if i >= len(v.form.entries) {
		return
	}
	e := v.form.entries[i]
	cells := o.(*fyne.Container).Objects
	lines := cells[0].(*fyne.Container).Objects
	lines[0].(*widget.Label).SetText(v.form.name(e))
	lines[1].(*widget.Label).SetText(v.form.about(e))
	cells[1].(*widget.Label).SetText(textf("home.counts", e.Collectives, e.Individuals))
	cells[2].(*widget.Label).SetText(e.Deleted.In(v.form.zone).Format("2/1/2006"))
	cells[3].(*widget.Label).SetText(v.form.left(e))
}

// show lists what is in the bin.
func (v *binView) show() {
	if len(v.form.entries) == 0 {
		words := newWords(text("bin.empty"))
		words.Alignment = fyne.TextAlignCenter
		v.body.Objects = []fyne.CanvasObject{words}
		v.restore.Disable()
		v.erase.Disable()
	} else {
		v.body.Objects = []fyne.CanvasObject{v.list}
	}
	v.body.Refresh()
	v.list.Refresh()
}

// begin puts the keyboard on the list, or on the way back.
func (v *binView) begin() {
	if len(v.form.entries) > 0 {
		v.notices.focus(v.list)
	}
}

// marked is the dossier that is marked.
func (v *binView) marked() (e Entry, ok bool) {
	if i := v.list.marked; i < len(v.form.entries) {
		return v.form.entries[i], true
	}
	return Entry{}, false
}

func (v *binView) onRestore() {
	if e, ok := v.marked(); ok {
		v.act(func() error { return v.form.store.UndeleteDossier(context.Background(), e.ID) }, textf("bin.restored", v.form.name(e)))
	}
}

// onErase asks twice, in one dialog: the box has to be ticked.
func (v *binView) onErase() {
	e, ok := v.marked()
	if !ok {
		return
	}
	sure := newTickBox(nowhere{v.notices.dialogKey}, text("bin.erase.sure"), false, nil)
	message := newMessage()
	content := container.New(fixedWidth(560), container.NewVBox(
		newWords(textf("bin.erase.ask", v.form.name(e), e.about())), sure, message))
	ready := func() bool {
		if !sure.Checked {
			show(message, text("bin.erase.tick"))
		}
		return sure.Checked
	}
	v.notices.askBy(widget.DangerImportance, text("bin.erase"), text("notice.no"), text("bin.erase.yes"), content, ready, func() {
		v.act(func() error { return v.form.store.EraseDossier(context.Background(), e.ID) }, textf("bin.erased", v.form.name(e)))
	})
}

// act does something with the marked dossier and lists the bin anew.
func (v *binView) act(do func() error, told string) {
	v.back.run(func() error {
		err := do()
		if err == nil {
			err = v.form.load(context.Background())
		}
		return err
	}, func(err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.notices.say(told, widget.SuccessImportance)
		v.list.marked = max(0, min(v.list.marked, len(v.form.entries)-1))
		v.show()
		v.begin()
	})
}
