package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// entryDetail stands below the list: the marked dossier with nothing of it cut
// off, and what can be done with it.
type entryDetail struct {
	name, about, missing *widget.Label
	buttons              *fyne.Container
	box                  fyne.CanvasObject
	shown                Entry
}

func (v *homeView) newEntryDetail() *entryDetail {
	d := &entryDetail{name: newWords(""), about: newWords(""), missing: newWords(""), buttons: container.NewHBox()}
	d.name.TextStyle.Bold = true
	words := newDetailWords(d.name, d.about, d.missing)
	foot := border(nil, nil, newGuideLine(text("home.hint")), d.buttons, nil)
	d.box = container.NewVBox(widget.NewSeparator(), words, foot)
	return d
}

// newDetailWords shows words below one another; those that have no room are
// scrolled to.
func newDetailWords(words ...fyne.CanvasObject) fyne.CanvasObject {
	return container.New(detailRoom(len(words)), container.NewVScroll(container.New(detailRows{}, words...)))
}

// detailRows are tight rows with less air below, so that nothing of the next line
// is seen where lines fill their place.
type detailRows struct{ tightRows }

// MinSize leaves the air out.
func (r detailRows) MinSize(o []fyne.CanvasObject) fyne.Size {
	return r.tightRows.MinSize(o).SubtractWidthHeight(0, theme.InnerPadding()-theme.Padding())
}

// detailLines is how many lines are seen of what stands below a table.
const detailLines = 4

// detailRoom is the number of labels in a place as high as whole lines are,
// whatever their letters.
type detailRoom int

// MinSize counts that two labels stand farther apart than two lines of one.
func (r detailRoom) MinSize([]fyne.CanvasObject) fyne.Size {
	line := fyne.MeasureText("A", theme.TextSize(), fyne.TextStyle{}).Height
	between := 2*theme.InnerPadding() - tight
	return fyne.NewSize(200, theme.InnerPadding()+detailLines*line+float32(r-1)*between+theme.Padding())
}

// Layout gives the words all of it.
func (detailRoom) Layout(o []fyne.CanvasObject, size fyne.Size) { put(o[0], 0, 0, size) }

// showDetail tells of the dossier that is marked.
func (v *homeView) showDetail() {
	e, ok := v.form.list.at(v.list.marked)
	d := v.detail
	if !ok {
		d.shown = Entry{}
		d.name.SetText("")
		show(d.about, "")
		show(d.missing, "")
		d.buttons.Hide()
		return
	}
	d.name.SetText(v.form.entryName(e))
	about := v.form.entryAbout(e)
	if e.acknowledged() {
		day, clock := v.when(e.ReceivedAt)
		about = e.answerAt(day, clock) + "\n" + about
	}
	d.about.SetText(about)
	d.about.Show()
	_, first := e.lacks()
	d.missing.Importance = widget.MediumImportance
	if e.Verdict != nil && e.Verdict.Errors > 0 {
		d.missing.Importance = widget.DangerImportance
	}
	if objection := e.objection(); objection != "" {
		first, d.missing.Importance = objection, widget.DangerImportance
	}
	show(d.missing, first)
	if d.shown.ID != e.ID || d.shown.Headway != e.Headway || len(d.buttons.Objects) == 0 {
		exchange(d.buttons, v.entryButtons(e))
	}
	d.shown = e
	d.buttons.Show()
}

// act is something that can be done with a dossier in the list.
type act struct {
	words string
	icon  fyne.Resource
	key   string // that the menu names; empty where there is none
	do    func()
}

// acts lists what can be done with a dossier.
func (v *homeView) acts(e Entry) []act {
	list := []act{
		{text("home.open"), theme.FolderOpenIcon(), "", func() { v.ways.open(e.ID, "") }},
		{text("home.copy"), theme.ContentCopyIcon(), "Ctrl+D", func() { v.askCopy(e) }},
	}
	if e.Headway == model.HandedIn {
		list = append(list, act{text("home.withdraw"), theme.ContentUndoIcon(), "", func() { v.withdraw(e) }})
	} else {
		list = append(list, act{text("home.submit"), theme.MailSendIcon(), "", func() { v.askSubmit(e) }})
	}
	if e.Archived {
		list = append(list, act{text("home.unarchive"), theme.ContentUndoIcon(), "", func() { v.unarchive(e) }})
	} else {
		list = append(list, act{text("home.archive"), theme.StorageIcon(), "", func() { v.archive(e) }})
	}
	return append(list, act{text("home.delete"), theme.DeleteIcon(), "", func() { v.askDelete(e) }})
}

func (v *homeView) entryButtons(e Entry) []fyne.CanvasObject {
	var buttons []fyne.CanvasObject
	for _, a := range v.acts(e) {
		buttons = append(buttons, newButton(nowhere{v.keys}, a.words, a.icon, func() {
			v.notices.focus(v.list) // where the keyboard is to be when a dialog has closed
			a.do()
		}).quiet())
	}
	return buttons
}

// onMenu pops up what can be done with a line of the list.
func (v *homeView) onMenu(i int, at fyne.Position) {
	e, ok := v.form.list.at(i)
	if !ok {
		return
	}
	var items []*fyne.MenuItem
	for _, a := range v.acts(e) {
		words := a.words
		if a.key != "" {
			words = withKey(words, a.key)
		}
		item := fyne.NewMenuItem(words, a.do)
		item.Icon = a.icon
		items = append(items, item)
	}
	showMenu(v.notices.window, items, at)
}

// marked is the dossier that is marked in the list; ok is false while the
// answers of a search are shown.
func (v *homeView) marked() (e Entry, ok bool) {
	if v.search.asking() {
		return Entry{}, false
	}
	return v.form.list.at(v.list.marked)
}
