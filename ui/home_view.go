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

	search  *lineEntry
	list    *chooser
	hits    *chooser
	head    *fyne.Container
	empty   fyne.CanvasObject
	body    *fyne.Container
	asked   int // searches begun
	checked map[string]bool
	content fyne.CanvasObject
}

var entryColumns = columns{300, 1, 95, 100, 110, 135}

func newHomeView(form *homeForm, n *notices, back Background, keys func(*fyne.KeyEvent) bool, zone *time.Location, open func(id, path string), settings func()) *homeView {
	v := &homeView{form: form, notices: n, back: back, keys: keys, zone: zone, open: open, checked: map[string]bool{}}
	v.create = v.onNew
	v.head = entryColumns.head(text("home.kind"), text("home.theme"), text("home.nominees"), text("home.state"), text("home.findings"), text("home.edited"))
	v.list = newChooser(func() int { return len(form.entries) }, newEntryRow, v.showEntry, v.onOpen, keys)
	v.hits = newChooser(func() int { return len(form.hits) }, newHitRow, v.showHit, v.onOpenHit, keys)
	v.search = newLineEntry(nowhere{keys})
	v.search.SetPlaceHolder(text("home.search"))
	v.search.OnChanged = v.onSearch
	v.search.OnSubmitted = func(string) { v.begin() }
	v.empty = v.emptyState()
	v.body = container.NewStack()
	v.showList()

	add := newButton(nowhere{keys}, text("home.new"), theme.ContentAddIcon(), v.onNew).main()
	change := newButton(nowhere{keys}, text("settings.title"), theme.SettingsIcon(), settings)
	bar := container.NewBorder(nil, nil, nil, container.NewHBox(add, change), v.search)
	top := container.NewVBox(v.planBox(), bar)
	v.content = container.NewPadded(container.NewBorder(top, nil, nil, nil, v.body))
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
	for range entryColumns {
		row.Add(newCell("", fyne.TextStyle{}))
	}
	return row
}

func (v *homeView) showEntry(i int, o fyne.CanvasObject) {
	if i >= len(v.form.entries) {
		return
	}
	e := v.form.entries[i]
	v.check(e.ID)
	name := v.form.themeName(e.Theme)
	if name == "" {
		name = e.Title
	}
	findings, known := v.form.counts[e.ID]
	words := "…"
	if known {
		words = findings.String()
	}
	cells := []string{e.Kind.Name(e.Stage), name, textf("home.counts", e.Collectives, e.Individuals), e.State.Name(), words, v.when(e.Edited)}
	for j, c := range o.(*fyne.Container).Objects {
		c.(*widget.Label).SetText(cells[j])
	}
}

// when is a day and time as clerks write them.
func (v *homeView) when(t time.Time) string { return t.In(v.zone).Format("2/1/2006 15:04") }

// check counts a dossier's findings once it is shown.
func (v *homeView) check(id string) {
	if v.checked[id] {
		return
	}
	v.checked[id] = true
	today := v.form.today
	fetch(v.back, func() ([]model.Finding, error) { return v.form.store.Check(context.Background(), id, today) },
		func(found []model.Finding, err error) {
			if err != nil {
				v.notices.log(err)
				return
			}
			v.form.counts[id] = countFindings(found)
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
		v.body.Objects = []fyne.CanvasObject{container.NewBorder(container.NewVBox(v.head, widget.NewSeparator()), nil, nil, nil, v.list)}
	}
	v.body.Refresh()
}

func (v *homeView) showHits() {
	count := newWords(textf("home.hits", len(v.form.hits)))
	if len(v.form.hits) == 0 {
		count = newWords(text("home.no-hits"))
	}
	v.body.Objects = []fyne.CanvasObject{container.NewBorder(count, nil, nil, nil, v.hits)}
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
