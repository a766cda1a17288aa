package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

const (
	historyHeight = 250 // of the list of versions, at most
	// bytesAtOnce is how much text of changes is shown before one asks for more:
	// 1,500 bytes in many pieces take 1.4 ms to lay out.
	bytesAtOnce = 4000
)

var sides = columns{0.5, 0.5}

// historyView is the part "Lịch sử": the versions, and what one of them holds.
type historyView struct {
	*historyForm
	view   *dossierView
	page   *page
	list   *chooser
	detail *fyne.Container
	most   int // bytes of changes shown
}

// buildHistory lists the versions and shows what the newest one brought.
func (v *dossierView) buildHistory() {
	p := v.page
	h := &historyView{historyForm: &historyForm{form: v.form, summaries: map[int]string{}, beside: besideBefore}, view: v, page: p}
	p.title(text("part.history"), text("history.guide"))
	h.list = newChooser(func() int { return len(h.revisions) }, newVersionRow, h.showVersion, func(int) {}, p.key)
	h.list.OnSelected = h.choose
	h.detail = container.NewVBox()
	p.add(container.New(h, h.list), h.detail)
	p.know("history", h.list)
	h.load(func(err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		if v.page == p {
			h.list.Refresh()
			h.list.mark(0)
			p.box.Refresh()
		}
	})
}

// MinSize is as high as the versions take, and no higher than a few of them:
// the list stands above what one of them holds.
func (h *historyView) MinSize(o []fyne.CanvasObject) fyne.Size {
	row := newVersionRow().MinSize().Height + theme.Padding()
	return fyne.NewSize(o[0].MinSize().Width, min(grown(historyHeight), max(row, float32(len(h.revisions))*row)+theme.Padding()))
}

// Layout gives the list that height.
func (h *historyView) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(size.Width, h.MinSize(o).Height))
	o[0].Move(fyne.NewPos(0, 0))
}

func newVersionRow() fyne.CanvasObject {
	title := newCell("", fyne.TextStyle{})
	detail := newCell("", fyne.TextStyle{})
	detail.SizeName = theme.SizeNameCaptionText
	detail.Importance = widget.LowImportance
	return container.New(tightRows{}, title, detail)
}

func (h *historyView) showVersion(i int, o fyne.CanvasObject) {
	if i >= len(h.revisions) {
		return
	}
	words := o.(*fyne.Container).Objects
	words[0].(*widget.Label).SetText(h.versionName(i))
	words[1].(*widget.Label).SetText(h.summary(i, h.onSummaries))
}

// onSummaries shows what was found out of the versions; some of them may be
// gone from the list.
func (h *historyView) onSummaries() {
	h.list.Refresh()
	if h.view.page != h.page || !h.dropped {
		return
	}
	h.dropped = false
	h.list.marked = h.chosen
	h.list.Select(h.chosen)
	h.choose(h.chosen)
	h.page.box.Refresh()
}

// versionName is when a version was kept and on what occasion; the newest is
// the dossier as it is.
func (h *historyView) versionName(i int) string {
	name := textf("history.version", h.when(i), h.revisions[i].why())
	if i == 0 {
		name = textf("history.present", name)
	}
	return name
}

// when is the time at which a version was kept.
func (h *historyView) when(i int) string {
	closed := h.revisions[i].Closed.In(h.view.system.zone)
	return textf("history.when", closed.Format("15:04"), model.NewDate(closed).String())
}

// choose shows what the i-th version holds.
func (h *historyView) choose(i int) {
	h.chosen, h.most = i, bytesAtOnce
	if i == 0 && h.beside == besideNow {
		h.beside = besideBefore // the present beside itself tells nothing
	}
	h.ask()
}

func (h *historyView) ask() {
	h.compare(func(err error) {
		if err != nil {
			h.view.notices.showError(err)
			return
		}
		h.showDetail()
	})
}

// showDetail shows the chosen version: what it is compared with, the way back
// to it, and the changes.
func (h *historyView) showDetail() {
	h.detail.RemoveAll()
	defer h.page.box.Refresh()
	p := h.inDetail()
	p.section(h.versionName(h.chosen))
	if h.chosen > 0 {
		choice(p, "history/beside", text("history.beside"), []option[beside]{
			{besideNow, text("history.beside.now")}, {besideBefore, text("history.beside.before")},
		}, &h.beside, h.ask)
		p.buttons(p.button(text("history.restore"), theme.HistoryIcon(), h.onRestore))
	}
	h.showChanges(p)
}

// inDetail is the page with its fields going into the detail.
func (h *historyView) inDetail() *page {
	p := *h.page
	p.box, p.changed = h.detail, func() {} // what is chosen here changes no dossier
	return &p
}

func (h *historyView) showChanges(p *page) {
	switch {
	case len(h.shown) == 0 && h.beside == besideBefore && h.chosen == len(h.revisions)-1:
		p.guide(text("history.first.guide"))
		return
	case len(h.shown) == 0:
		p.guide(text("history.none"))
		return
	}
	before, after := text("history.before"), text("history.this")
	if h.beside == besideNow {
		before, after = text("history.this"), text("history.now")
	}
	p.guide(textf("history.changes", len(h.shown)))
	p.add(sides.head(before, after))
	bytes, left := 0, len(h.shown)
	for _, d := range h.shown {
		if bytes > h.most {
			break
		}
		bytes, left = bytes+d.size(), left-1
		p.add(newCell(d.words, fyne.TextStyle{Bold: true}), sides.row(newMarked(d.before, model.Gone), newMarked(d.after, model.Come)), widget.NewSeparator())
	}
	if left > 0 {
		p.buttons(p.button(textf("history.more", left), theme.MoreVerticalIcon(), func() {
			h.most += bytesAtOnce
			h.showDetail()
		}))
	}
}

// onRestore brings the chosen version back, after a question.
func (h *historyView) onRestore() {
	name := h.when(h.chosen)
	h.view.notices.confirm(text("history.restore"), textf("history.restore.ask", name), text("history.restore.yes"), func() {
		h.restore(textf("history.restore.step", name), func(err error) {
			if err != nil {
				h.view.notices.showError(err)
				return
			}
			h.view.show(partHistory, "")
			h.view.recheck()
			h.view.notices.offer(textf("history.restore.done", name), text("list.undo"), h.view.undo)
		})
	})
}

// newMarked shows a text with its own words marked.
func newMarked(pieces []model.Piece, own model.PieceKind) fyne.CanvasObject {
	colour := theme.ColorNameError
	if own == model.Come {
		colour = theme.ColorNameSuccess
	}
	t := widget.NewRichText()
	t.Wrapping = fyne.TextWrapWord
	for _, p := range pieces {
		style := widget.RichTextStyleInline
		if p.Kind == own {
			style.ColorName = colour
			style.TextStyle = fyne.TextStyle{Bold: true}
		}
		t.Segments = append(t.Segments, &widget.TextSegment{Text: p.Text, Style: style})
	}
	if len(pieces) == 0 {
		style := widget.RichTextStyleInline
		style.ColorName = theme.ColorNamePlaceHolder
		t.Segments = append(t.Segments, &widget.TextSegment{Text: text("history.nothing"), Style: style})
	}
	return t
}
