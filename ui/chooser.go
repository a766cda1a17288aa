package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// chooser is a list in which Enter or a double click opens a line.
type chooser struct {
	widget.List
	opened func(line int)
	keys   func(*fyne.KeyEvent) bool
	marked int // highlighted by the keyboard or selected by the mouse
}

func newChooser(length func() int, create func() fyne.CanvasObject, update func(int, fyne.CanvasObject), opened func(int), keys func(*fyne.KeyEvent) bool) *chooser {
	c := &chooser{opened: opened, keys: keys}
	c.Length = length
	c.CreateItem = func() fyne.CanvasObject { return newLine(create()) }
	c.UpdateItem = func(i int, o fyne.CanvasObject) {
		line := o.(*line)
		update(i, line.content)
		line.tapped = func() { c.mark(i) }
		line.doubleTapped = func() { c.open(i) }
	}
	c.OnHighlighted = func(i int) { c.marked = i }
	c.ExtendBaseWidget(c)
	return c
}

func (c *chooser) mark(i int) {
	focus(c, c)
	c.Highlight(i)
}

func (c *chooser) open(i int) {
	if i >= 0 && i < c.Length() {
		c.opened(i)
	}
}

// TypedKey opens the highlighted line on Enter.
func (c *chooser) TypedKey(k *fyne.KeyEvent) {
	switch {
	case c.keys(k):
	case k.Name == fyne.KeyReturn, k.Name == fyne.KeyEnter, k.Name == fyne.KeySpace:
		c.open(c.marked)
	default:
		c.List.TypedKey(k)
	}
}

// line is a line of a chooser: it knows a double click from a click.
type line struct {
	widget.BaseWidget
	content              fyne.CanvasObject
	tapped, doubleTapped func()
}

func newLine(content fyne.CanvasObject) *line {
	l := &line{content: content}
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer shows the content alone.
func (l *line) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.content) }

// Tapped marks the line.
func (l *line) Tapped(*fyne.PointEvent) {
	if l.tapped != nil {
		l.tapped()
	}
}

// DoubleTapped opens it.
func (l *line) DoubleTapped(*fyne.PointEvent) {
	if l.doubleTapped != nil {
		l.doubleTapped()
	}
}
