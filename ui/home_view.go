package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// homeView is the screen "Tổng quan".
type homeView struct {
	form    *homeForm
	notices *notices
	back    Background
	keys    func(*fyne.KeyEvent) bool
	zone    *time.Location
	open    func(id, path string)
	create  func()
	reload  func(then func(*homeView)) // shows the screen anew

	search  *lineEntry
	list    *chooser
	hits    *chooser
	head    *fyne.Container
	empty   fyne.CanvasObject
	told    *fyne.Container // what was just done, with the way back
	body    *fyne.Container
	asked   int // searches begun
	content fyne.CanvasObject
	// inspected holds the dossiers that are read, or being read.
	inspected map[string]bool
}

var entryColumns = columns{300, 1, 95, 165, 110, 135}

func newHomeView(form *homeForm, n *notices, back Background, keys func(*fyne.KeyEvent) bool, zone *time.Location, open func(id, path string), settings func(path string)) *homeView {
	v := &homeView{form: form, notices: n, back: back, keys: keys, zone: zone, open: open, inspected: map[string]bool{}}
	v.create = v.onNew
	v.head = entryColumns.head(text("home.kind"), text("home.theme"), text("home.nominees"), text("home.state"), text("home.findings"), text("home.edited"))
	v.list = newChooser(func() int { return len(form.entries) }, newEntryRow, v.showEntry, v.onOpen, keys)
	v.list.deleted = v.onDelete
	v.hits = newChooser(func() int { return len(form.hits) }, newHitRow, v.showHit, v.onOpenHit, keys)
	v.search = newLineEntry(nowhere{keys})
	v.search.SetPlaceHolder(text("home.search"))
	v.search.OnChanged = v.onSearch
	v.search.OnSubmitted = func(string) { v.begin() }
	v.empty = v.emptyState()
	v.body = container.NewStack()
	v.showList()

	add := newButton(nowhere{keys}, text("home.new"), theme.ContentAddIcon(), v.onNew).main()
	change := newButton(nowhere{keys}, text("settings.title"), theme.SettingsIcon(), func() { settings(settingsTop) })
	bar := border(nil, nil, nil, container.NewHBox(add, change), v.search)
	v.told = container.NewHBox()
	top := container.NewVBox(v.planBox(), bar, v.told)
	if len(form.settings.Council.Members) == 0 {
		top.Add(v.councilReminder(settings))
	}
	v.content = container.NewPadded(border(top, nil, nil, nil, v.body))
	return v
}

// planBox tells the plan, its deadline and the quota used.
func (v *homeView) planBox() fyne.CanvasObject {
	f := v.form
	name := newWords(f.plan.Name)
	name.TextStyle.Bold = true
	name.SizeName = theme.SizeNameSubHeadingText
	unit := newWords(f.settings.Unit.Body)
	sentence, past := f.deadline()
	deadline := newWords(sentence)
	if past {
		deadline.Importance = widget.WarningImportance
	}
	left := container.NewVBox(name, unit, deadline)
	return columns{0.64, 0.36}.row(left, v.quotaBox())
}

// councilReminder leads to the list of the council, which set-up does not ask
// for but every campaign dossier needs.
func (v *homeView) councilReminder(settings func(path string)) fyne.CanvasObject {
	enter := newButton(nowhere{v.keys}, text("minutes.to-council"), theme.NavigateNextIcon(), func() { settings("council/members") })
	return container.NewHBox(newCellFull(text("home.no-council")), enter)
}

func (v *homeView) quotaBox() fyne.CanvasObject {
	q := v.form.used()
	if !q.ok {
		return newWords(text("home.no-quota"))
	}
	title := text("home.quota")
	if q.perTheme {
		title = text("home.quota.theme")
	}
	return container.NewVBox(newCell(title, fyne.TextStyle{Bold: true}),
		meter(text("home.collectives"), q.collectives), meter(text("home.individuals"), q.individuals))
}

func (v *homeView) emptyState() fyne.CanvasObject {
	words := newWords(text("home.empty"))
	words.Alignment = fyne.TextAlignCenter
	return container.NewVBox(words, container.NewCenter(newButton(nowhere{v.keys}, text("home.new"), theme.ContentAddIcon(), v.onNew)))
}

func newEntryRow() fyne.CanvasObject {
	row := container.New(entryColumns)
	for i := range entryColumns {
		cell := newCell("", fyne.TextStyle{})
		if i != themeColumn {
			row.Add(cell)
			continue
		}
		about := newCell("", fyne.TextStyle{})
		about.SizeName = theme.SizeNameCaptionText
		about.Importance = widget.LowImportance
		row.Add(container.New(tightRows{}, cell, about))
	}
	return row
}

// themeColumn also tells what a dossier is about, below its theme.
const themeColumn = 1

func (v *homeView) showEntry(i int, o fyne.CanvasObject) {
	if i >= len(v.form.entries) {
		return
	}
	e := v.form.entries[i]
	v.inspect(e.ID)
	name := v.entryName(e)
	detail, known := v.form.details[e.ID]
	words := "…"
	if known {
		words = detail.findings.String()
	}
	cells := []string{e.Kind.Name(e.Stage), name, textf("home.counts", e.Collectives, e.Individuals), stateName(e.State, detail.revised), words, v.when(e.Edited)}
	for j, c := range o.(*fyne.Container).Objects {
		if two, ok := c.(*fyne.Container); ok {
			two.Objects[1].(*widget.Label).SetText(detail.about)
			c = two.Objects[0]
		}
		c.(*widget.Label).SetText(cells[j])
	}
}

// entryName is the theme of a dossier; the title where it has none.
func (v *homeView) entryName(e Entry) string {
	if name := v.form.themeName(e.Theme); name != "" {
		return name
	}
	return e.Title
}

// when is a day and time as clerks write them.
func (v *homeView) when(t time.Time) string { return t.In(v.zone).Format("2/1/2006 15:04") }

// inspect reads a dossier once it is shown.
func (v *homeView) inspect(id string) {
	if v.inspected[id] {
		return
	}
	v.inspected[id] = true
	fetch(v.back, func() (entryDetail, error) { return v.form.inspect(context.Background(), id) }, func(d entryDetail, err error) {
		if err != nil {
			v.notices.log(err)
			return
		}
		v.form.details[id] = d
		v.list.Refresh()
	})
}

func newHitRow() fyne.CanvasObject {
	title := newCell("", fyne.TextStyle{Bold: true})
	return container.New(tightRows{}, title, newCell("", fyne.TextStyle{}))
}

func (v *homeView) showHit(i int, o fyne.CanvasObject) {
	if i >= len(v.form.hits) {
		return
	}
	h := v.form.hits[i]
	rows := o.(*fyne.Container).Objects
	rows[0].(*widget.Label).SetText(h.Title)
	rows[1].(*widget.Label).SetText(textf("home.hit", model.UpperFirst(h.Field), h.Snippet))
}

// onSearch shows the answers to the last question alone, in whatever order
// they come back.
func (v *homeView) onSearch(words string) {
	v.asked++
	asked := v.asked
	if words == "" {
		v.showList()
		return
	}
	fetch(v.back, func() ([]Hit, error) { return v.form.store.Search(context.Background(), words) }, func(hits []Hit, err error) {
		if asked != v.asked {
			return
		}
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.form.hits = hits
		v.showHits()
	})
}

func (v *homeView) showList() {
	if len(v.form.entries) == 0 {
		v.body.Objects = []fyne.CanvasObject{v.empty}
	} else {
		head := container.NewVBox(v.head, widget.NewSeparator())
		v.body.Objects = []fyne.CanvasObject{border(head, newGuideLine(text("home.hint")), nil, nil, v.list)}
	}
	v.body.Refresh()
}

func (v *homeView) showHits() {
	count := newWords(textf("home.hits", len(v.form.hits)))
	if len(v.form.hits) == 0 {
		count = newWords(text("home.no-hits"))
	}
	v.body.Objects = []fyne.CanvasObject{border(count, nil, nil, nil, v.hits)}
	v.body.Refresh()
	v.hits.Refresh()
}

func (v *homeView) onOpen(i int) { v.open(v.form.entries[i].ID, "") }

func (v *homeView) onOpenHit(i int) { v.open(v.form.hits[i].Dossier, v.form.hits[i].Path) }

// find puts the cursor into the search.
func (v *homeView) find() { v.notices.focus(v.search) }

// begin puts the keyboard on the list shown, ready to open with Enter.
func (v *homeView) begin() {
	if v.search.Text != "" && len(v.form.hits) > 0 {
		v.notices.focus(v.hits)
		return
	}
	if len(v.form.entries) > 0 {
		v.notices.focus(v.list)
	}
}
