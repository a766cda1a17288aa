package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

const (
	headAir = 6 // above a paper's head
	rowAir  = 4 // between findings
)

// findingRow is the row of a finding or of a paper's head.
type findingRow struct {
	widget.BaseWidget
	list *findingsList
	line int

	head, words, why *widget.Label
	sign             *widget.Icon
	fold, leave, to  *rowButton
	back             *canvas.Rectangle
	body, title      *fyne.Container
}

func newFindingRow(l *findingsList) *findingRow {
	r := &findingRow{list: l, head: newCell("", fyne.TextStyle{Bold: true}), words: newWords(""), why: newGuide(""), sign: widget.NewIcon(nil)}
	r.fold = newRowButton(text("check.why"), theme.MenuDropDownIcon(), r.onFold)
	r.fold.Importance = widget.LowImportance
	r.to = newRowButton(text("check.go"), theme.NavigateNextIcon(), func() { l.jump(r.finding()) })
	r.leave = newRowButton(text("exception.add.short"), theme.DocumentIcon(), func() { l.act(r.finding()) })
	r.back = canvas.NewRectangle(color.Transparent)
	r.back.CornerRadius = 4
	r.body = container.New(findingLayout{}, container.New(signTop{}, r.sign), r.words, r.why, r.fold, r.to, r.leave)
	r.title = container.New(headLayout{}, r.head, widget.NewSeparator())
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer lays the row over its background.
func (r *findingRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(r.back, r.title, r.body))
}

// Tapped marks the row.
func (r *findingRow) Tapped(*fyne.PointEvent) {
	focus(r.list, r.list)
	r.list.mark(r.line, 1)
}

// DoubleTapped goes to the field.
func (r *findingRow) DoubleTapped(*fyne.PointEvent) {
	if r.list.present[r.line].head == "" {
		r.list.open(r.finding())
	}
}

// onFold unfolds why, and keeps the keyboard on the list.
func (r *findingRow) onFold() {
	focus(r.list, r.list)
	r.list.mark(r.line, 1)
	r.list.unfold(r.finding())
}

func (r *findingRow) finding() model.Finding { return r.list.present[r.line].finding }

// show fills the row with a line.
func (r *findingRow) show(i int, c checkLine) {
	r.line = i
	if c.head != "" {
		r.head.SetText(c.head)
		r.title.Show()
		r.body.Hide()
		return
	}
	r.title.Hide()
	r.body.Show()
	r.sign.SetResource(gradeIcon(c.finding.Grade))
	r.words.SetText(c.finding.Message)
	r.why.SetText(c.why)
	unfolded := theme.MenuDropDownIcon()
	if c.why != "" {
		r.why.Show()
		unfolded = theme.MenuDropUpIcon()
	} else {
		r.why.Hide()
	}
	r.fold.SetIcon(unfolded)
	if r.list.jump == nil {
		r.to.Hide()
	}
	words, icon := text("exception.add.short"), theme.DocumentIcon()
	if _, outdated := sourceOf(c.finding); outdated {
		words, icon = text("source.renew"), theme.ViewRefreshIcon()
	} else if isSimilar(c.finding) {
		words, icon = text("similar.show"), theme.ViewFullScreenIcon()
	}
	if r.leave.Text != words {
		r.leave.SetText(words)
		r.leave.SetIcon(icon)
	}
	setShown(r.leave, r.list.acts(c.finding))
}

// setMarked shows whether Enter goes to this finding.
func (r *findingRow) setMarked(on bool) {
	colour := color.Color(color.Transparent)
	if on && r.list.held {
		colour = theme.Color(theme.ColorNameSelection)
	}
	if r.back.FillColor != colour {
		r.back.FillColor = colour
		r.back.Refresh()
	}
}

// signTop puts the sign beside the first line.
type signTop struct{}

func (signTop) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSquareSize(20) }

func (signTop) Layout(o []fyne.CanvasObject, _ fyne.Size) {
	o[0].Resize(fyne.NewSquareSize(20))
	o[0].Move(fyne.NewPos(4, theme.InnerPadding()))
}

// headLayout puts a rule below a paper's head.
type headLayout struct{}

func (headLayout) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

func (headLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	h := o[0].MinSize().Height
	o[0].Move(fyne.NewPos(0, size.Height-h))
	o[0].Resize(fyne.NewSize(size.Width, h))
	o[1].Move(fyne.NewPos(0, size.Height-1))
	o[1].Resize(fyne.NewSize(size.Width, 1))
}
