package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// summaryView is the screen "Tổng hợp": what the pool amounts to, as charts and
// lists.
type summaryView struct {
	form    *summaryForm
	notices *notices
	back    Background
	keys    func(*fyne.KeyEvent) bool
	system  system
	door    *tableDoor
	ways    summaryWays

	plans   *choiceBox // nil where there is one plan
	chosen  string     // of plans
	scroll  *container.Scroll
	rows    []*leadRow // in reading order
	first   *button
	content fyne.CanvasObject
}

// summaryWays lead from the summary to other screens.
type summaryWays struct {
	pool func(PoolFilter) // what a filter takes of the pool
	anew func()           // the summary, read once more
	plan func(id string)  // that of another plan
}

func newSummaryView(form *summaryForm, n *notices, o Options, keys func(*fyne.KeyEvent) bool, ways summaryWays) *summaryView {
	v := &summaryView{form: form, notices: n, back: o.Background, keys: keys, system: newSystem(o), door: newTableDoor(o, n), ways: ways}
	room := &page{}
	back := newBackButton(v.key, text("menu.pool"), func() { ways.pool(PoolFilter{}) })
	bar := newScreenBar(room, back, newScreenTitle(text("summary.title")), v.buttons()...)
	v.scroll = container.NewVScroll(v.page())
	top := container.NewVBox(bar, newGuide(form.taken()))
	if form.several() {
		v.chosen = form.facts.PlanID
		v.plans = newChoice(nowhere{v.key}, form.planOptions(), &v.chosen, func() { ways.plan(v.chosen) })
		top.Add(v.plans)
	}
	top.Add(widget.NewSeparator())
	v.content = container.NewPadded(container.New(toolRoom{room}, border(top, nil, nil, nil, v.scroll)))
	return v
}

// buttons are what can be done with the summary.
func (v *summaryView) buttons() []fyne.CanvasObject {
	around := nowhere{v.key}
	v.first = newButton(around, text("handover.print"), theme.DocumentPrintIcon(), v.onPrint)
	return []fyne.CanvasObject{
		v.first,
		newButton(around, text("handover.view"), theme.VisibilityIcon(), v.onLook),
		newButton(around, text("handover.save"), theme.DocumentSaveIcon(), v.onSave),
		newButton(around, text("summary.anew"), theme.ViewRefreshIcon(), v.ways.anew),
	}
}

// page is all that is scrolled: figures, and below them charts beside lists.
func (v *summaryView) page() fyne.CanvasObject {
	left, right := container.NewVBox(), container.NewVBox()
	if v.form.facts.Packages == 0 {
		left.Add(newGap())
		left.Add(newWords(v.form.nothing()))
	} else {
		v.addCharts(left)
	}
	v.addOver(right)
	v.addLeads(right)
	v.addSilent(right)
	v.addDoubts(right)
	return container.NewVBox(v.tiles(), columns{0.6, 24, 0.4}.row(left, container.NewWithoutLayout(), right))
}

// tiles are the figures, side by side.
func (v *summaryView) tiles() fyne.CanvasObject {
	tiles := v.form.tiles()
	var row []fyne.CanvasObject
	var shares columns
	for _, t := range tiles {
		figure, words := newCell(t.figure, fyne.TextStyle{Bold: true}), newGuide(t.words)
		figure.SizeName = theme.SizeNameHeadingText
		if t.warn {
			figure.Importance, words.Importance = widget.DangerImportance, widget.DangerImportance
		}
		row = append(row, container.New(tightRows{}, figure, words))
		shares = append(shares, 1/float32(len(tiles)))
	}
	return shares.row(row...)
}

// section heads a list.
func section(words string) fyne.CanvasObject {
	l := newWords(words)
	l.TextStyle.Bold = true
	return container.NewVBox(newGap(), l)
}

// lead makes a row that shows a part of the pool.
func (v *summaryView) lead(content fyne.CanvasObject, filter PoolFilter) *leadRow {
	at := len(v.rows)
	row := newLeadRow(v, content, func() { v.ways.pool(filter) }, func(n int) { v.focusRow(at + n) })
	v.rows = append(v.rows, row)
	return row
}

func (v *summaryView) focusRow(i int) {
	if i >= 0 && i < len(v.rows) {
		v.notices.focus(v.rows[i])
	}
}

// begin puts the keyboard on the first row, or on the first button.
func (v *summaryView) begin() {
	if len(v.rows) > 0 {
		v.notices.focus(v.rows[0])
		v.scroll.ScrollToTop()
		return
	}
	v.notices.focus(v.first)
}

// beginAtPlans leaves the keyboard on the choice that led here.
func (v *summaryView) beginAtPlans() {
	if v.plans == nil {
		v.begin()
		return
	}
	v.notices.focus(v.plans)
}

// keepPlan shows again which plan the figures are of, where those of another one
// were not to be had.
func (v *summaryView) keepPlan() {
	if v.plans != nil {
		v.chosen = v.form.facts.PlanID
		relabel(v.plans, v.form.planOptions(), v.chosen)
	}
}

// reveal scrolls to a row that the keyboard reached.
func (v *summaryView) reveal(o fyne.CanvasObject) {
	top, found := heightIn(v.scroll.Content, o)
	if !found {
		return
	}
	const air = 24
	switch height, view, y := o.Size().Height, v.scroll.Size().Height, v.scroll.Offset.Y; {
	case top-air < y:
		v.scroll.ScrollToOffset(fyne.NewPos(0, max(0, top-air)))
	case top+height+air > y+view:
		v.scroll.ScrollToOffset(fyne.NewPos(0, top+height+air-view))
	}
}

// key scrolls by pages; other keys are the window's.
func (v *summaryView) key(k *fyne.KeyEvent) bool {
	switch view := v.scroll.Size().Height; k.Name {
	case fyne.KeyPageDown:
		v.scroll.ScrollToOffset(v.scroll.Offset.AddXY(0, view*0.9))
	case fyne.KeyPageUp:
		v.scroll.ScrollToOffset(v.scroll.Offset.AddXY(0, -view*0.9))
	case fyne.KeyHome:
		v.scroll.ScrollToTop()
	case fyne.KeyEnd:
		v.scroll.ScrollToBottom()
	default:
		return v.keys(k)
	}
	return true
}
