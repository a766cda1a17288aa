package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// homeView is the screen "Tổng quan".
type homeView struct {
	form    *homeForm
	notices *notices
	back    Background
	keys    func(*fyne.KeyEvent) bool
	zone    *time.Location
	ways    homeWays
	judge   *judge

	search  *searchView
	list    *chooser
	head    *sortHead
	detail  *entryDetail
	filters *listFilters
	body    *fyne.Container // the list, or the answers of a search
	content fyne.CanvasObject
}

// homeWays lead from the home screen to others.
type homeWays struct {
	open     func(id, path string)
	settings func(path string)
	bin      func()
	pool     func()
	reload   func(then func(*homeView)) // shows the screen anew
	rechoose func()                     // asks for the unit anew
	update   func(Update)               // asks about a newer plan or unit list
}

func newHomeView(form *homeForm, n *notices, back Background, keys func(*fyne.KeyEvent) bool, zone *time.Location, ways homeWays) *homeView {
	v := &homeView{form: form, notices: n, back: back, keys: keys, zone: zone, ways: ways}
	v.judge = newJudge(form.store, form.today, back, v.onVerdict, n.log)
	v.list = newChooser(form.list.length, newEntryRow, v.showEntry, v.onOpen, keys)
	v.list.OnSelected = func(widget.ListItemID) { v.showDetail() }
	v.list.deleted = v.onDelete
	v.list.menu = v.onMenu
	v.head = newSortHead(v.keys, entryColumns(), sortColumns(), v.onSort)
	v.head.show(form.list.query.Sort, form.list.query.Descending)
	v.detail = v.newEntryDetail()
	v.filters = v.newListFilters()
	v.search = newSearchView(form.store, n, back, keys, ways.open, v.showBody)
	v.body = container.NewStack()

	top := container.NewVBox(v.planBox())
	if w := v.warnings(); w != nil {
		top.Add(w)
	}
	top.Add(v.commandBar())
	v.content = container.NewPadded(border(top, nil, nil, nil, v.body))
	v.showBody()
	v.judge.sweep()
	return v
}

// commandBar holds the search and what is done most.
func (v *homeView) commandBar() fyne.CanvasObject {
	around := nowhere{v.keys}
	add := newButton(around, text("home.new"), theme.ContentAddIcon(), v.onNew).main()
	recent := newButton(around, text("home.recent"), theme.HistoryIcon(), nil)
	recent.OnTapped = func() { v.onRecent(recent) }
	if len(v.form.recent) == 0 {
		recent.Disable()
	}
	change := newButton(around, text("settings.title"), theme.SettingsIcon(), func() { v.ways.settings(settingsTop) })
	return border(nil, nil, nil, container.NewHBox(append([]fyne.CanvasObject{add}, append(v.poolButtons(), recent, change)...)...), v.search.entry)
}

// onRecent shows what was opened last.
func (v *homeView) onRecent(below fyne.CanvasObject) {
	var items []*fyne.MenuItem
	for _, e := range v.form.recent {
		words := cutTo(newDossierWidth, v.form.entryName(e)+" – "+e.about())
		items = append(items, fyne.NewMenuItem(words, func() { v.ways.open(e.ID, "") }))
	}
	showMenu(v.notices.window, items, fyne.CurrentApp().Driver().AbsolutePositionForObject(below).AddXY(0, below.Size().Height))
}

// showMenu pops up a menu that takes the keyboard.
func showMenu(w fyne.Window, items []*fyne.MenuItem, at fyne.Position) {
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), w.Canvas())
	menu.ShowAtPosition(at)
	w.Canvas().Focus(menu)
}

// showBody shows the answers of a search, or the list.
func (v *homeView) showBody() {
	switch {
	case v.search.asking():
		v.body.Objects = []fyne.CanvasObject{v.search.content}
	case v.form.list.length() > 0:
		top := container.NewVBox(v.filters.box, v.head.box, widget.NewSeparator())
		v.body.Objects = []fyne.CanvasObject{border(top, v.detail.box, nil, nil, v.list)}
		v.showDetail()
	default:
		top := container.NewVBox(v.filters.box, widget.NewSeparator())
		v.body.Objects = []fyne.CanvasObject{border(top, nil, nil, nil, v.emptyState())}
	}
	v.body.Refresh()
}

// emptyState says why nothing is listed, and what to do.
func (v *homeView) emptyState() fyne.CanvasObject {
	around := nowhere{v.keys}
	words := newWords(text("home.empty"))
	do := newButton(around, text("home.new"), theme.ContentAddIcon(), v.onNew)
	switch {
	case v.form.list.filtered():
		words = newWords(text("home.empty.filtered"))
		do = newButton(around, text("home.filter.none"), theme.ContentUndoIcon(), v.filters.clear)
	case v.form.news.All > 0: // who only receives has nothing to begin with
		words = newWords(textf("home.empty.received", v.form.news.All))
		do = v.poolButtons()[0].(*button)
	}
	words.Alignment = fyne.TextAlignCenter
	return container.NewVBox(words, container.NewCenter(do))
}

// change shows the list by another query.
func (v *homeView) change(q ListQuery) {
	list := v.form.list
	fetch(v.back, func() (listLoad, error) { return list.load(context.Background(), q) }, func(load listLoad, err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		list.take(load)
		v.judge.forget()
		v.head.show(q.Sort, q.Descending)
		v.filters.show()
		v.list.toTop()
		v.list.marked = 0
		v.showBody()
		v.list.Refresh()
		v.list.mark(0)
		if v.notices.window.Canvas().Focused() == nil { // a button was pressed
			v.begin()
		}
	})
}

func (v *homeView) onSort(s SortBy) { v.change(v.form.list.query.sortedBy(s)) }

func (v *homeView) onOpen(i int) {
	if e, ok := v.form.list.at(i); ok {
		v.ways.open(e.ID, "")
	}
}

// onVerdict shows what the rules said of a dossier.
func (v *homeView) onVerdict(id string, verdict Verdict) {
	if !v.form.list.judged(id, verdict) {
		return
	}
	if i := v.form.list.place(id); i >= 0 {
		v.list.RefreshItem(i)
		if i == v.list.marked {
			v.showDetail()
		}
	}
}

// find puts the cursor into the search.
func (v *homeView) find() { v.notices.focus(v.search.entry) }

// begin puts the keyboard on the list shown, ready to open with Enter.
func (v *homeView) begin() {
	switch {
	case v.search.asking():
		v.search.begin()
	case v.form.list.length() > 0:
		v.notices.focus(v.list)
	}
}

// leave ends what goes on aside.
func (v *homeView) leave() {
	v.judge.stop()
	v.search.stop()
	v.notices.withdraw()
}
