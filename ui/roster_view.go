package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

const (
	rosterWidth  = 1040 // at least
	rosterHeight = 460  // at least
	rosterAround = 250  // of the window, above and below
	sheetWidth   = 320  // of the choice among sheets
	rowInFull    = 56   // height of two lines
)

// rosterView shows what was made of each row of a table.
type rosterView struct {
	form    *rosterForm
	back    Background
	summary *widget.Label
	hint    *widget.Label
	list    *chooser
	whole   *widget.Label // the row marked, with what its cells have no room for
	asked   int           // times that the table was read anew
}

// askRoster shows what was made of a table before any of it is taken: take is
// called when the clerk agrees.
func (n *notices) askRoster(title string, f *rosterForm, back Background, take func(*rosterForm)) {
	r := newRosterView(f, n, back)
	chosen := func() bool { return warned(r.summary, r.form.count() == 0) }
	n.ask(title, text("notice.no"), text("roster.take"), r.content(n), chosen, func() { take(r.form) })
	if len(f.rows) > 0 {
		n.focus(r.list) // where Enter goes on too
	}
}

func newRosterView(f *rosterForm, n *notices, back Background) *rosterView {
	r := &rosterView{form: f, back: back, summary: newWords(""), hint: newGuide(""), whole: newWords("")}
	r.list = newChooser(func() int { return len(r.form.rows) }, r.newRow, r.showRow, r.onChosen, n.dialogKey)
	r.list.entered = n.goOn
	r.list.HideSeparators = true
	r.list.OnSelected = func(widget.ListItemID) { r.tellRow() }
	r.tell()
	return r
}

func (r *rosterView) content(n *notices) fyne.CanvasObject {
	head := container.NewVBox()
	if sheets := r.form.table.Sheets(); len(sheets) > 1 {
		head.Add(border(nil, nil, newCellFull(text("roster.sheet")), nil, container.NewHBox(container.New(fixedWidth(sheetWidth), r.sheetChoice(n, sheets)))))
	}
	head.Add(r.summary)
	head.Add(r.hint)
	if r.form.encoding != "" {
		head.Add(newTickBox(nowhere{n.dialogKey}, textf("roster.convert", r.form.encoding), r.form.convert, func(on bool) { r.read(r.form.sheet.Name, on) }))
	}
	titles := r.columns().head(r.cells("", text("roster.number"), text("list.name"), r.form.list.kind(), r.form.list.facts(), text("roster.verdict"))...)
	body := border(container.NewVBox(titles, widget.NewSeparator()), container.NewVBox(container.New(fixedHeight(rowInFull), r.whole), newGuide(text("roster.guide"))), nil, nil, r.list)
	return container.New(wideDialog{n.window, rosterWidth}, container.New(fixedHeight(r.height(n)), border(head, nil, nil, nil, body)))
}

// height is more for large letters, as far as the window has it.
func (r *rosterView) height(n *notices) float32 {
	return max(rosterHeight, min(grown(rosterHeight), n.window.Canvas().Size().Height-rosterAround))
}

// numbered tells that the rows have numbers that the clerk sees: what was pasted
// has none.
func (r *rosterView) numbered() bool { return r.form.sheet.Name != "" }

// columns are those of the table: without the numbers where there are none.
func (r *rosterView) columns() columns {
	all := r.form.list.columns()
	if r.numbered() {
		return all
	}
	return slices.Delete(slices.Clone(all), 1, 2)
}

// cells are the words for the columns, from those for all of them.
func (r *rosterView) cells(words ...string) []string {
	if r.numbered() {
		return words
	}
	return slices.Delete(words, 1, 2)
}

// sheetChoice lets one choose the sheet that is read.
func (r *rosterView) sheetChoice(n *notices, sheets []string) *choiceBox {
	var options []option[string]
	for _, s := range sheets {
		options = append(options, option[string]{s, s})
	}
	sheet := r.form.sheet.Name
	return newChoice(nowhere{n.dialogKey}, options, &sheet, func() { r.read(sheet, r.form.convert) })
}

// rowTick is the box of a row: a click on it ticks.
type rowTick struct {
	widget.Icon
	tapped func()
}

// Tapped ticks the box.
func (t *rowTick) Tapped(*fyne.PointEvent) { t.tapped() }

func (r *rosterView) newRow() fyne.CanvasObject {
	box := &rowTick{}
	box.ExtendBaseWidget(box)
	columns, cells := r.columns(), []fyne.CanvasObject{box}
	for range len(columns) - 1 {
		cells = append(cells, newCell("", fyne.TextStyle{}))
	}
	return columns.row(cells...)
}

func (r *rosterView) showRow(i int, o fyne.CanvasObject) {
	if i >= len(r.form.rows) {
		return
	}
	row, cells := r.form.rows[i], o.(*fyne.Container).Objects
	icon := theme.CheckButtonIcon()
	if r.form.taken[i] {
		icon = theme.NewPrimaryThemedResource(theme.CheckButtonCheckedIcon())
	}
	box := cells[0].(*rowTick)
	box.tapped = func() { r.onChosen(i) }
	box.SetResource(icon)
	for place, words := range r.cells("", itoa(row.number), row.name, row.kind, row.facts, r.form.verdict(i)) {
		if place > 0 {
			cells[place].(*widget.Label).SetText(words)
		}
	}
	verdict := cells[len(cells)-1].(*widget.Label)
	verdict.Importance = rosterImportance(row.verdict)
	verdict.Refresh()
}

func rosterImportance(v model.RosterVerdict) widget.Importance {
	switch v {
	case model.RosterSound:
		return widget.SuccessImportance
	case model.RosterNameless:
		return widget.DangerImportance
	}
	return widget.WarningImportance
}

// onChosen takes a row or leaves it out.
func (r *rosterView) onChosen(i int) {
	r.form.toggle(i)
	r.tell()
}

// read reads the table anew; only the last answer counts.
func (r *rosterView) read(sheet string, convert bool) {
	form := r.form
	r.asked++
	asked := r.asked
	fetch(r.back, func() (*rosterForm, error) { return form.read(sheet, convert), nil }, func(f *rosterForm, _ error) {
		if asked == r.asked {
			r.form = f
			r.list.mark(0)
			r.list.toTop()
			r.tell()
		}
	})
}

// tell shows the rows as they are now.
func (r *rosterView) tell() {
	r.summary.Importance = widget.MediumImportance
	r.summary.SetText(r.form.summary())
	show(r.hint, r.form.hint())
	r.list.Refresh()
	r.tellRow()
}

// tellRow shows the row marked in full.
func (r *rosterView) tellRow() { r.whole.SetText(r.form.inFull(r.list.marked)) }
