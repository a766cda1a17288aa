package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// poolView is the screen "Tiếp nhận": the dossiers that came in packages, as a
// table.
type poolView struct {
	form    *poolForm
	notices *notices
	back    Background
	keys    func(*fyne.KeyEvent) bool
	ways    poolWays
	stop    context.CancelFunc // ends the judging
	asked   int                // judgements begun
	files   *fileAsker
	tables  *tableDoor
	first   *button // receives
	removed *button // leads to what was taken out of the list

	filters *poolFilters
	list    *chooser
	head    *sortHead
	detail  *poolDetail
	// consolidating chooses packages; nil before it was asked for.
	consolidating *consolidateDialog
	body          *fyne.Container
	content       fyne.CanvasObject
	room          *page // knows the width of the screen
}

// poolWays lead from the pool to other screens.
type poolWays struct {
	home    func()
	open    func(id, nominee string) // a received dossier, at a nominee where one is given
	edit    func(id string)          // one of the workspace's own
	receive func(files []string)
	// acknowledge writes receipts of packages.
	acknowledge func(codes []string)
	summary     func(plan string)
}

func newPoolView(form *poolForm, n *notices, back Background, keys func(*fyne.KeyEvent) bool, tables *tableDoor, ways poolWays) *poolView {
	v := &poolView{form: form, notices: n, back: back, keys: keys, files: tables.files, tables: tables, ways: ways, stop: func() {}}
	v.room = &page{}
	v.detail = v.newPoolDetail()
	v.filters = v.newPoolFilters()
	v.body = container.NewStack()
	bar := newScreenBar(v.room, newBackButton(keys, text("menu.home"), ways.home), newScreenTitle(text("pool.title")), v.buttons()...)
	top := container.NewVBox(bar, v.filters.box)
	v.content = container.NewPadded(container.New(toolRoom{v.room}, border(top, nil, nil, nil, v.body)))
	v.rebuild()
	return v
}

// buttons are what can be done with the pool.
func (v *poolView) buttons() []fyne.CanvasObject {
	v.removed = v.asideButton()
	return append(v.receiveButtons(), v.consolidateButton(), v.acknowledgeButton(), v.summaryButton(), v.exportButton(), v.removed)
}

// rebuild shows the table for the lines that there are now, in their mode.
func (v *poolView) rebuild() {
	mode := v.form.byNominee
	over, by := poolColumns(mode)
	v.head = newSortHead(v.keys, over, by, v.onSort)
	v.list = newChooser(func() int { return len(v.form.shown) }, func() fyne.CanvasObject { return newPoolRow(mode) }, func(i int, o fyne.CanvasObject) {
		if mode == v.form.byNominee { // else another table has taken this one's place
			v.showLine(i, o)
		}
	}, v.onOpen, v.keys)
	v.list.OnSelected = func(widget.ListItemID) { v.showDetail() }
	v.list.deleted = v.onRemove
	v.filters.rebuild()
	v.show()
}

// show brings the table up to date with the form.
func (v *poolView) show() {
	v.head.show(v.form.sort, v.form.descending)
	v.filters.show()
	v.removed.SetText(textf("aside.list", v.form.aside))
	setShown(v.removed, v.form.aside > 0)
	if len(v.form.shown) == 0 {
		v.body.Objects = []fyne.CanvasObject{v.emptyState()}
	} else {
		top := container.NewVBox(v.head.box, widget.NewSeparator())
		if words := v.form.astrayWords(); words != "" {
			note := newWords(words)
			note.Importance = widget.WarningImportance
			top.Objects = append([]fyne.CanvasObject{note}, top.Objects...)
		}
		v.body.Objects = []fyne.CanvasObject{border(top, v.detail.box, nil, nil, v.list)}
	}
	v.body.Refresh()
	v.list.Refresh()
	v.showDetail()
}

// emptyState says why nothing is listed, and what to do.
func (v *poolView) emptyState() fyne.CanvasObject {
	words := newWords(text("pool.empty"))
	words.Alignment = fyne.TextAlignCenter
	if len(v.form.packages) == 0 {
		v.filters.box.Hide()
		return words
	}
	words.SetText(text("pool.empty.filtered"))
	all := newButton(nowhere{v.keys}, text("home.filter.none"), theme.ContentUndoIcon(), v.filters.clear)
	return container.NewVBox(words, container.NewCenter(all))
}

func (v *poolView) showLine(i int, o fyne.CanvasObject) {
	if l, ok := v.form.at(i); ok {
		setCells(o, v.form.cells(l))
	}
}

// marked is the line that is marked; ok is false where there is none.
func (v *poolView) marked() (l *poolLine, ok bool) { return v.form.at(v.list.marked) }

func (v *poolView) onOpen(i int) {
	if l, ok := v.form.at(i); ok {
		nominee := ""
		if l.nominee != nil {
			nominee = l.nominee.ID
		}
		v.ways.open(l.entry.ID, nominee)
	}
}

func (v *poolView) onSort(s SortBy) {
	v.form.sortBy(s)
	v.toTop()
}

// choose shows what a filter takes, whose choices show it already.
func (v *poolView) choose(f PoolFilter) {
	v.form.choose(f)
	v.toTop()
}

// filterBy is choose for a filter that was set elsewhere.
func (v *poolView) filterBy(f PoolFilter) {
	v.form.choose(f)
	v.filters.rebuild()
	v.toTop()
	v.begin() // the choice that had the keyboard is another one now
}

// showBy shows a line for each nominee, or for each package.
func (v *poolView) showBy(nominee bool) {
	v.form.byNominee = nominee
	v.form.sort, v.form.descending = SortCame, true
	if nominee {
		v.form.sort, v.form.descending = SortName, false
	}
	v.form.arrange()
	v.rebuild()
	v.begin()
}

func (v *poolView) toTop() {
	v.list.toTop()
	v.list.marked = 0
	v.show()
	if len(v.form.shown) > 0 {
		v.list.mark(0)
	}
}

// reload reads the pool anew, with the mark on a package where one is given.
func (v *poolView) reload(code string) {
	fetch(v.back, func() (poolLoad, error) { return v.form.load(context.Background()) }, func(load poolLoad, err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.form.take(load)
		v.filters.box.Show()
		v.rebuild()
		if i := v.form.place(code); code != "" && i >= 0 {
			v.list.marked = i
		}
		v.begin()
		v.judge()
	})
}

// judge runs the rules on the whole pool aside; only the last answer counts.
func (v *poolView) judge() {
	v.stop()
	v.asked++
	asked, codes := v.asked, v.form.codes()
	ctx, stop := context.WithCancel(context.Background())
	v.stop = stop
	store, today := v.form.store, v.form.today
	fetch(v.back, func() (map[string]PoolVerdict, error) { return store.JudgePool(ctx, today, codes) }, func(found map[string]PoolVerdict, err error) {
		stop()
		switch {
		case asked != v.asked:
		case err != nil && ctx.Err() == nil:
			v.notices.showError(err)
		case err == nil:
			v.form.judge(found)
			v.show()
			if v.consolidating != nil {
				v.consolidating.refresh()
			}
		}
	})
}

// find puts the cursor into the search.
func (v *poolView) find() { v.notices.focus(v.filters.search) }

// begin puts the keyboard on the table.
func (v *poolView) begin() {
	if len(v.form.shown) > 0 {
		v.notices.focus(v.list)
	} else if len(v.form.packages) == 0 {
		v.notices.focus(v.first)
	}
}

// leave ends what goes on aside.
func (v *poolView) leave() {
	v.asked++
	v.stop()
	v.notices.withdraw()
}
