package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// chooser is a list in which a click or the arrows mark a line, and Enter, the
// space bar or a double click opens it.
type chooser struct {
	widget.List
	opened func(line int)
	// entered is called for Enter where lines are ticked rather than opened.
	entered func()
	// deleted is called for the Delete key; nil where nothing can be deleted.
	deleted func()
	// menu is called for the menu of a line, with the place on the window where
	// it was asked for; nil where there is none.
	menu func(line int, at fyne.Position)
	// typed is called for a letter or figure; nil where there is nothing to type.
	typed  func(rune)
	keys   func(*fyne.KeyEvent) bool
	marked int
	ring   ring
	drawn  bool
}

func newChooser(length func() int, create func() fyne.CanvasObject, update func(int, fyne.CanvasObject), opened func(int), keys func(*fyne.KeyEvent) bool) *chooser {
	c := &chooser{opened: opened, keys: keys, ring: newRing()}
	c.Length = length
	c.CreateItem = func() fyne.CanvasObject { return newLine(create()) }
	c.UpdateItem = func(i int, o fyne.CanvasObject) {
		line := o.(*line)
		update(i, line.content)
		line.tapped = func() {
			focus(c, c)
			c.mark(i)
		}
		line.doubleTapped = func() { c.open(i) }
		line.menu = func(at fyne.Position) {
			line.tapped()
			c.showMenu(i, at)
		}
	}
	c.ExtendBaseWidget(c)
	return c
}

// mark marks a line, or the nearest one that there is.
func (c *chooser) mark(i int) {
	c.marked = max(0, min(c.Length()-1, i))
	c.Highlight(c.marked)
	c.Select(c.marked)
}

// CreateRenderer draws a frame too, while the list has the keyboard.
func (c *chooser) CreateRenderer() fyne.WidgetRenderer {
	c.drawn = true
	return c.ring.around(c.List.CreateRenderer())
}

// FocusGained shows which line Enter opens.
func (c *chooser) FocusGained() {
	c.List.FocusGained()
	c.ring.show(true)
	c.mark(c.marked)
}

// FocusLost takes the frame away; the line stays marked.
func (c *chooser) FocusLost() {
	c.List.FocusLost()
	c.ring.show(false)
}

func (c *chooser) showMenu(i int, at fyne.Position) {
	if c.menu != nil && i < c.Length() {
		c.menu(i, at)
	}
}

func (c *chooser) open(i int) {
	if i >= 0 && i < c.Length() {
		c.opened(i)
	}
}

// TypedRune hands on what is typed.
func (c *chooser) TypedRune(r rune) {
	if c.typed != nil {
		c.typed(r)
	}
}

// TypedKey opens the marked line on Enter or the space bar.
func (c *chooser) TypedKey(k *fyne.KeyEvent) {
	switch {
	case c.keys(k):
	case c.entered != nil && (k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter):
		c.entered()
	case k.Name == fyne.KeyReturn, k.Name == fyne.KeyEnter, k.Name == fyne.KeySpace:
		c.open(c.marked)
	case k.Name == fyne.KeyDelete && c.deleted != nil:
		c.deleted()
	case k.Name == desktop.KeyMenu:
		c.showMenu(c.marked, fyne.CurrentApp().Driver().AbsolutePositionForObject(c).AddXY(40, 40))
	case k.Name == fyne.KeyHome:
		c.mark(0)
	case k.Name == fyne.KeyEnd:
		c.mark(c.Length() - 1)
	case k.Name == fyne.KeyPageDown:
		c.mark(c.marked + c.screenful())
	case k.Name == fyne.KeyPageUp:
		c.mark(c.marked - c.screenful())
	case k.Name == fyne.KeyDown:
		c.mark(c.marked + 1)
	case k.Name == fyne.KeyUp:
		c.mark(c.marked - 1)
	default:
		c.List.TypedKey(k)
	}
}

// toTop shows the first lines. The toolkit's list cannot be scrolled before it
// has been drawn.
func (c *chooser) toTop() {
	if c.drawn {
		c.ScrollToTop()
	}
}

// screenful is about the number of lines that are seen at once.
func (c *chooser) screenful() int {
	return max(1, int(c.Size().Height/(c.CreateItem().MinSize().Height+theme.Padding()))-1)
}

// line is a line of a chooser: it knows a double click from a click.
type line struct {
	widget.BaseWidget
	content              fyne.CanvasObject
	tapped, doubleTapped func()
	menu                 func(at fyne.Position)
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

// TappedSecondary asks for the line's menu.
func (l *line) TappedSecondary(e *fyne.PointEvent) {
	if l.menu != nil {
		l.menu(e.AbsolutePosition)
	}
}
