package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Columns of a paper: its tick, number, title with what was done with it below,
// and pages.
var paperColumns = columns{36, 34, 1, 60}

// titleColumn is the one of the titles.
const titleColumn = 2

// papersList is the table of papers. A click or the space bar ticks one, Enter
// or a double click shows it.
type papersList struct {
	widget.List
	form   *handoverForm
	keys   func(*fyne.KeyEvent) bool
	ticked func()
	opened func(id string)
	moved  func() // told when another paper is marked
	marked int
	ring   ring
}

func newPapersList(form *handoverForm, keys func(*fyne.KeyEvent) bool) *papersList {
	l := &papersList{form: form, keys: keys, ring: newRing()}
	l.Length = func() int { return len(form.papers) }
	l.CreateItem = newPaperRow
	l.UpdateItem = l.showPaper
	l.ExtendBaseWidget(l)
	return l
}

func newPaperRow() fyne.CanvasObject {
	row := container.New(paperColumns)
	row.Add(container.New(firstLine{}, container.NewCenter(widget.NewIcon(theme.CheckButtonIcon()))))
	state := newCell("", fyne.TextStyle{})
	state.SizeName = theme.SizeNameCaptionText
	row.Add(newCell("", fyne.TextStyle{}))
	row.Add(container.New(tightRows{}, newWords(""), state))
	row.Add(newCell("", fyne.TextStyle{}))
	return newLine(row)
}

// Resize gives titles as many lines as they need in the new width.
func (l *papersList) Resize(size fyne.Size) {
	l.List.Resize(size)
	l.fit()
}

// fit makes each row as high as its title: the ends of titles tell them apart.
func (l *papersList) fit() {
	if l.Size().Width <= 0 {
		return
	}
	for i := range l.form.papers {
		l.SetItemHeight(i, l.height(i))
	}
}

// height of the i-th row at the present width, in the toolkit's units.
func (l *papersList) height(i int) float32 {
	title, state := newWords(""), newCell("A", fyne.TextStyle{})
	state.SizeName = theme.SizeNameCaptionText
	width := paperColumns.widths(l.Size().Width)[titleColumn]
	return newTextHeight(title).of(l.form.papers[i].Title, width) + state.MinSize().Height - tight
}

func (l *papersList) showPaper(i int, o fyne.CanvasObject) {
	if i >= len(l.form.papers) {
		return
	}
	p := l.form.papers[i]
	row := o.(*line)
	row.tapped = func() {
		focus(l, l)
		l.mark(i)
		l.tick(i)
	}
	row.doubleTapped = func() { l.opened(p.ID) }
	cells := row.content.(*fyne.Container).Objects
	box := theme.CheckButtonCheckedIcon()
	if l.form.left[p.ID] {
		box = theme.CheckButtonIcon()
	}
	cells[0].(*fyne.Container).Objects[0].(*fyne.Container).Objects[0].(*widget.Icon).SetResource(box)
	cells[1].(*widget.Label).SetText(itoa(i + 1))
	cells[3].(*widget.Label).SetText(textf("paper.pages", p.Pages))
	two := cells[2].(*fyne.Container).Objects
	two[0].(*widget.Label).SetText(p.Title)
	state := two[1].(*widget.Label)
	var words string
	words, state.Importance = l.form.state(p)
	state.SetText(words)
	cells[2].(*fyne.Container).Refresh() // below the title, which may have wrapped
}

func (l *papersList) tick(i int) {
	if i < len(l.form.papers) {
		l.form.tick(i)
		l.ticked()
		l.RefreshItem(i)
	}
}

func (l *papersList) mark(i int) {
	l.marked = max(0, min(len(l.form.papers)-1, i))
	l.Highlight(l.marked)
	l.moved()
}

// CreateRenderer draws a frame too, while the list has the keyboard.
func (l *papersList) CreateRenderer() fyne.WidgetRenderer {
	return l.ring.around(l.List.CreateRenderer())
}

// FocusGained shows which paper the keys mean.
func (l *papersList) FocusGained() {
	l.List.FocusGained()
	l.ring.show(true)
	l.mark(l.marked)
}

// FocusLost takes the frame away.
func (l *papersList) FocusLost() {
	l.List.FocusLost()
	l.ring.show(false)
}

// TypedKey goes through the papers by arrows.
func (l *papersList) TypedKey(k *fyne.KeyEvent) {
	switch {
	case l.keys(k):
	case k.Name == fyne.KeySpace:
		l.tick(l.marked)
	case k.Name == fyne.KeyReturn, k.Name == fyne.KeyEnter:
		if l.marked < len(l.form.papers) {
			l.opened(l.form.papers[l.marked].ID)
		}
	case k.Name == fyne.KeyDown:
		l.mark(l.marked + 1)
	case k.Name == fyne.KeyUp:
		l.mark(l.marked - 1)
	default:
		l.List.TypedKey(k)
	}
}
