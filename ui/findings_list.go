package ui

import (
	"slices"
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// findingsList shows findings, each as high as its sentence; only those in sight
// are made. Arrows go through them, Enter goes to the field, the space bar
// unfolds why, the arrow to the right does what else can be done.
type findingsList struct {
	widget.BaseWidget
	lines   func() []checkLine
	keys    func(*fyne.KeyEvent) bool
	jump    func(model.Finding) // nil where findings lead nowhere
	unfold  func(model.Finding)
	permit  func() // begins a written exception
	renew   func(source int)
	beside  func(model.Finding) // shows two paragraphs side by side
	moved   func()              // told when another finding is marked by the clerk
	present []checkLine
	tops    []float32 // of the lines, and the end of the last one
	marked  int
	width   float32 // that tops were reckoned for

	heads, sentences, whys *textHeight
	least                  float32 // height of a button
	rows                   map[int]*findingRow
	spare                  []*findingRow
	inside                 *fyne.Container
	scroll                 *container.Scroll
	ring                   ring
	held                   bool // has the keyboard
}

func newFindingsList(lines func() []checkLine, keys func(*fyne.KeyEvent) bool) *findingsList {
	l := &findingsList{lines: lines, keys: keys, ring: newRing(), rows: map[int]*findingRow{}}
	like := newFindingRow(l)
	l.least = rowButtonHeight()
	l.heads, l.sentences, l.whys = newTextHeight(like.head), newTextHeight(like.words), newTextHeight(like.why)
	l.inside = container.New(findingsLayout{l})
	l.scroll = container.NewVScroll(l.inside)
	l.scroll.OnScrolled = func(fyne.Position) { l.place() }
	l.ExtendBaseWidget(l)
	l.refresh()
	return l
}

// CreateRenderer draws a frame too, while the list has the keyboard.
func (l *findingsList) CreateRenderer() fyne.WidgetRenderer {
	return l.ring.around(widget.NewSimpleRenderer(l.scroll))
}

// Resize reckons anew how high the sentences are.
func (l *findingsList) Resize(size fyne.Size) {
	l.BaseWidget.Resize(size)
	if size.Width != l.width {
		l.measure()
	}
	l.reveal()
	l.place()
}

// refresh shows the findings as they are now; the mark stays on its finding, or
// where that was. At the first finding it stays at the top, whatever comes
// before it.
func (l *findingsList) refresh() {
	lines := l.lines()
	if l.present != nil && slices.Equal(lines, l.present) {
		return
	}
	if l.marked <= 1 {
		l.marked = 0
	} else if l.marked < len(l.present) {
		was := keyOf(l.present[l.marked].finding)
		if i := slices.IndexFunc(lines, func(c checkLine) bool { return c.head == "" && keyOf(c.finding) == was }); i >= 0 {
			l.marked = i
		}
	}
	l.present = lines
	l.measure()
	l.mark(l.marked, 1)
}

// measure reckons where each line stands.
func (l *findingsList) measure() {
	l.width = l.Size().Width
	l.tops = make([]float32, len(l.present)+1)
	for i, c := range l.present {
		l.tops[i+1] = l.tops[i] + l.height(c)
	}
	for i, row := range l.rows {
		delete(l.rows, i)
		l.spare = append(l.spare, row)
	}
	l.inside.Objects = nil
	l.scroll.Refresh()
	l.place()
}

// height of a line, in the toolkit's units.
func (l *findingsList) height(c checkLine) float32 {
	if c.head != "" {
		return l.heads.one + headAir
	}
	width, why := findingLayout{}.wordsWidth(l.width), float32(0)
	if c.why != "" {
		why = l.whys.of(c.why, width)
	}
	permits := l.acts(c.finding)
	return findingLayout{}.height(l.width, l.sentences.of(c.finding.Message, width), why, l.least, permits) + rowAir
}

// acts tells that something can be done about a finding from its row.
func (l *findingsList) acts(g model.Finding) bool {
	_, outdated := sourceOf(g)
	return l.renew != nil && outdated || l.permit != nil && exceptional(g) || l.beside != nil && isSimilar(g)
}

// act does it.
func (l *findingsList) act(g model.Finding) {
	if source, outdated := sourceOf(g); outdated {
		l.renew(source)
		return
	}
	if isSimilar(g) {
		l.beside(g)
		return
	}
	l.permit()
}

// place makes the rows that are in sight, out of those that no longer are.
func (l *findingsList) place() {
	if l.width <= 0 || len(l.tops) == 0 {
		return
	}
	top, bottom := l.scroll.Offset.Y, l.scroll.Offset.Y+l.scroll.Size().Height
	first := max(0, sort.Search(len(l.tops), func(i int) bool { return l.tops[i] > top })-1)
	last := first
	for last < len(l.present) && l.tops[last] < bottom {
		last++
	}
	for i, row := range l.rows {
		if i < first || i >= last {
			delete(l.rows, i)
			l.spare = append(l.spare, row)
		}
	}
	objects := make([]fyne.CanvasObject, 0, last-first)
	for i := first; i < last; i++ {
		objects = append(objects, l.rowAt(i))
	}
	l.inside.Objects = objects
	canvas.Refresh(l.inside) // the rows have been brought up to date one by one
}

// rowAt is the row of a line, at its place.
func (l *findingsList) rowAt(i int) *findingRow {
	row, ok := l.rows[i]
	if !ok {
		if n := len(l.spare); n > 0 {
			row, l.spare = l.spare[n-1], l.spare[:n-1]
		} else {
			row = newFindingRow(l)
		}
		l.rows[i] = row
		row.show(i, l.present[i])
		row.Move(fyne.NewPos(0, l.tops[i]))
		row.Resize(fyne.NewSize(l.width, l.tops[i+1]-l.tops[i]))
	}
	row.setMarked(i == l.marked)
	return row
}

// mark marks a finding and brings it into sight; heads are stepped over in the
// direction given.
func (l *findingsList) mark(i, direction int) {
	for i >= 0 && i < len(l.present) && l.present[i].head != "" {
		i += direction
	}
	was := l.marked
	if i >= 0 && i < len(l.present) {
		l.marked = i
	}
	if l.marked >= len(l.present) {
		l.marked = max(0, len(l.present)-1)
	}
	l.reveal()
	l.place()
	if l.marked != was && l.moved != nil {
		l.moved()
	}
}

// chosen is the finding marked; ok is false where there is none.
func (l *findingsList) chosen() (g model.Finding, ok bool) {
	if l.marked >= len(l.present) || l.present[l.marked].head != "" {
		return g, false
	}
	return l.present[l.marked].finding, true
}

// begin marks the first finding.
func (l *findingsList) begin() { l.mark(0, 1) }

// reveal scrolls to the marked finding, with its paper's head where it is the
// first.
func (l *findingsList) reveal() {
	if l.marked >= len(l.present) || l.scroll.Size().Height == 0 {
		return
	}
	top, bottom := l.tops[l.marked], l.tops[l.marked+1]
	if l.marked > 0 && l.present[l.marked-1].head != "" {
		top = l.tops[l.marked-1]
	}
	switch view := l.scroll.Size().Height; {
	case top < l.scroll.Offset.Y, bottom-top > view:
		l.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case bottom > l.scroll.Offset.Y+view:
		l.scroll.ScrollToOffset(fyne.NewPos(0, bottom-view))
	}
}

// findingsLayout gives the list its whole height; the rows have their places.
type findingsLayout struct{ list *findingsList }

func (f findingsLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	if n := len(f.list.tops); n > 0 {
		return fyne.NewSize(200, f.list.tops[n-1])
	}
	return fyne.NewSize(200, 0)
}

func (findingsLayout) Layout([]fyne.CanvasObject, fyne.Size) {}
