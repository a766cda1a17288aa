package ui

import (
	"image/color"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// option is one of few things to choose from.
type option[T comparable] struct {
	value T
	label string
}

// choiceBox is a choice of one among few. Arrows go through the options, a
// letter goes to the next option that begins with it, Enter or the space bar
// shows all.
type choiceBox struct {
	widget.Select
	around  surroundings
	ring    ring
	outline *canvas.Rectangle // like that of an entry
}

// newChoice binds a choice to a value; changed is called after a change.
func newChoice[T comparable](around surroundings, options []option[T], value *T, changed func()) *choiceBox {
	c := &choiceBox{around: around, ring: newRing(), outline: canvas.NewRectangle(color.Transparent)}
	for _, o := range options {
		c.Options = append(c.Options, o.label)
	}
	c.PlaceHolder = text("choice.none")
	c.ExtendBaseWidget(c)
	for i, o := range options {
		if o.value == *value {
			c.SetSelectedIndex(i)
		}
	}
	c.OnChanged = func(string) {
		if i := c.SelectedIndex(); i >= 0 && options[i].value != *value {
			*value = options[i].value
			changed()
		}
	}
	return c
}

// relabel gives the same options other labels and shows a value as chosen,
// without telling anybody.
func relabel[T comparable](c *choiceBox, options []option[T], value T) {
	for i, o := range options {
		c.Options[i] = o.label
		if o.value == value {
			c.Selected = o.label
		}
	}
	c.Refresh()
}

// choice adds a choice of one among few.
func choice[T comparable](p *page, path, label string, options []option[T], value *T, then func()) {
	changed := p.changed
	c := newChoice(p, options, value, func() {
		changed()
		if then != nil {
			then()
		}
	})
	p.labelled(path, label, c)
}

// FocusGained brings the choice into sight.
func (c *choiceBox) FocusGained() {
	c.Select.FocusGained()
	c.ring.show(true)
	c.around.reveal(c)
}

// FocusLost takes the frame away.
func (c *choiceBox) FocusLost() {
	c.Select.FocusLost()
	c.ring.show(false)
}

// CreateRenderer draws the outline of an entry, which the toolkit's choice
// lacks, and a frame too while the choice has the keyboard.
func (c *choiceBox) CreateRenderer() fyne.WidgetRenderer {
	r := outlined{c.Select.CreateRenderer(), c.outline}
	r.colour()
	return c.ring.around(r)
}

// outlined draws a thin line along a widget's edge, and makes it as high as an
// entry with the same words.
type outlined struct {
	fyne.WidgetRenderer
	line *canvas.Rectangle
}

// MinSize has room for the line.
func (o outlined) MinSize() fyne.Size {
	return o.WidgetRenderer.MinSize().AddWidthHeight(0, 2*theme.InputBorderSize())
}

// Layout lays the line along the edge.
func (o outlined) Layout(size fyne.Size) {
	o.WidgetRenderer.Layout(size)
	o.line.Resize(size)
}

// Refresh takes the colours of the present theme.
func (o outlined) Refresh() {
	o.colour()
	o.WidgetRenderer.Refresh()
}

func (o outlined) colour() {
	o.line.StrokeColor, o.line.StrokeWidth = theme.Color(theme.ColorNameInputBorder), theme.InputBorderSize()
	o.line.CornerRadius = theme.InputRadiusSize()
	o.line.Refresh()
}

// Objects has the line on top.
func (o outlined) Objects() []fyne.CanvasObject {
	inner := o.WidgetRenderer.Objects()
	return append(inner[:len(inner):len(inner)], o.line)
}

// TypedKey goes through the options by arrows.
func (c *choiceBox) TypedKey(k *fyne.KeyEvent) {
	switch {
	case c.around.key(k):
	case k.Name == fyne.KeyDown:
		c.step(1)
	case k.Name == fyne.KeyUp:
		c.step(-1)
	case k.Name == fyne.KeyReturn, k.Name == fyne.KeyEnter, k.Name == fyne.KeySpace:
		c.offer(c.taken)
	default:
		c.Select.TypedKey(k)
	}
}

// Tapped shows all options.
func (c *choiceBox) Tapped(*fyne.PointEvent) { c.offer(func() {}) }

// taken goes on to the next field of a form once one of the options was chosen
// by key: Enter on the choice itself would only show them again. A dialog's next
// stop is its way out, which Enter must not come upon.
func (c *choiceBox) taken() {
	if _, form := c.around.(*page); form && onScreen(c) {
		moveOn(c)
	}
}

// offer shows all options; then is called once one is chosen. The toolkit's own
// list is as wide as the box and cuts what is longer.
func (c *choiceBox) offer(then func()) {
	over := canvasOf(c)
	if c.Disabled() || over == nil {
		return
	}
	over.Focus(c)
	width := over.Size().Width - 2*theme.Padding()
	var items []*fyne.MenuItem
	for i, o := range c.Options {
		item := fyne.NewMenuItem(cutTo(width-8*theme.InnerPadding()-theme.IconInlineSize(), o), func() {
			c.SetSelectedIndex(i)
			then()
		})
		item.Checked = i == c.SelectedIndex()
		items = append(items, item)
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), over)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(c).AddXY(0, c.Size().Height)
	menu.Resize(fyne.NewSize(max(c.Size().Width, menu.MinSize().Width), menu.MinSize().Height))
	menu.ShowAtPosition(at)
	for range c.SelectedIndex() + 1 { // arrows go on from the present choice
		menu.ActivateNext()
	}
}

func (c *choiceBox) step(n int) {
	if i := c.SelectedIndex() + n; i >= 0 && i < len(c.Options) {
		c.SetSelectedIndex(i)
	} else if c.SelectedIndex() < 0 && len(c.Options) > 0 {
		c.SetSelectedIndex(0)
	}
}

// TypedRune goes to the next option that begins with a letter, with or without
// its mark.
func (c *choiceBox) TypedRune(r rune) {
	if !unicode.IsLetter(r) {
		return
	}
	for i := range c.Options {
		at := (c.SelectedIndex() + 1 + i) % len(c.Options)
		if strings.HasPrefix(model.Fold(c.Options[at]), model.Fold(string(r))) {
			c.SetSelectedIndex(at)
			return
		}
	}
}
