package ui

import (
	"fyne.io/fyne/v2"
)

// landed is the field that the clerk was led to, and what is said of it. Both
// stay in sight while the texts above them find their height, until the
// keyboard goes elsewhere or the clerk scrolls.
type landed struct {
	field fyne.CanvasObject
	mark  *mark
}

// jump goes to the field of a path, or to the nearest one around it, or to
// the first one below it.
func (p *page) jump(path string) {
	p.settle()
	f := p.target(path)
	if f == nil {
		return
	}
	p.landed = landed{f.(fyne.CanvasObject), p.markOf(path)}
	p.focus(f)
	p.keepInSight()
}

// target is the field that a path leads to; nil where it leads nowhere.
func (p *page) target(path string) fyne.Focusable {
	for at := path; at != ""; at = parentPath(at) {
		if f, ok := p.fields[at]; ok {
			return f
		}
		if f := p.firstBelow(at); f != nil {
			return f
		}
	}
	return nil
}

// settle lays the page out until texts that wrap know their height, so that
// the fields below them have their places.
func (p *page) settle() {
	p.box.Refresh()
	for range 3 {
		before := p.box.MinSize()
		p.box.Layout.Layout(p.box.Objects, p.box.Size())
		content := p.scroll.Content
		content.Resize(content.MinSize().Max(p.scroll.Size()))
		if p.box.MinSize() == before {
			return
		}
	}
}

// keepInSight has the field landed on and what is said of it in sight; the
// field alone where there is no room for both.
func (p *page) keepInSight() {
	if p.landed.field == nil {
		return
	}
	top, found := heightIn(p.scroll.Content, p.landed.field)
	if !found {
		return
	}
	height := p.landed.field.Size().Height
	if e, ok := p.landed.field.(*paragraphsEntry); ok {
		var below float32
		below, height = e.caret()
		top += below
	}
	p.scrollTo(top, max(height, p.heightSaid(top)))
}

// heightSaid is the height from a place on the page down to the end of what is
// said of the field landed on; 0 where nothing is, or too far away.
func (p *page) heightSaid(top float32) float32 {
	m := p.landed.mark
	if m == nil || !m.box.Visible() {
		return 0
	}
	at, found := heightIn(p.scroll.Content, m.box)
	height := at + m.box.Size().Height - top
	if !found || at < top || height > p.scroll.Size().Height/2 {
		return 0
	}
	return height
}

// order tells of a path how far down the page its field stands, counting what
// is on the page as one reads; 0 where it belongs to the page as a whole.
func (p *page) order() func(path string) int {
	places := map[fyne.CanvasObject]int{}
	var count func(o fyne.CanvasObject)
	count = func(o fyne.CanvasObject) {
		places[o] = len(places) + 1
		if c, ok := o.(*fyne.Container); ok {
			for _, child := range c.Objects {
				count(child)
			}
		}
	}
	count(p.box)
	return func(path string) int {
		f, _ := p.target(path).(fyne.CanvasObject)
		return places[f]
	}
}

// inSight is a stack that keeps what was landed on in sight when its place grows
// or shrinks.
type inSight struct {
	stack fyne.Layout
	view  *dossierView
}

// MinSize is that of what is in it.
func (l inSight) MinSize(o []fyne.CanvasObject) fyne.Size { return l.stack.MinSize(o) }

// Layout gives the page all there is.
func (l inSight) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.stack.Layout(o, size)
	if l.view.page != nil {
		l.view.page.keepInSight()
	}
}
