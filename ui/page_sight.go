package ui

import (
	"math"
	"strings"

	"fyne.io/fyne/v2"
)

// reveal scrolls so that an object, or the cursor's line in it, can be seen.
func (p *page) reveal(o fyne.CanvasObject) {
	next, _ := o.(fyne.Focusable)
	if next != p.current {
		p.leave()
	}
	p.current = next
	if o != p.landed.field {
		p.landed = landed{}
	}
	if field, ok := o.(textField); ok {
		p.door.last = field
	}
	if p.attended != nil {
		p.attended(o)
	}
	top, found := heightIn(p.scroll.Content, o)
	if !found {
		return
	}
	height := o.Size().Height
	if e, ok := o.(*paragraphsEntry); ok {
		var below float32
		below, height = e.caret()
		top += below
	}
	p.scrollTo(top, height)
}

// scrollTo scrolls as little as it takes to have something in sight, given its
// place on the page and its height.
func (p *page) scrollTo(top, height float32) {
	const air = 24
	view := p.scroll.Size().Height
	switch y := p.scroll.Offset.Y; {
	case top-air < y:
		p.scroll.ScrollToOffset(fyne.NewPos(0, max(0, top-air)))
	case top+height+air > y+view:
		p.scroll.ScrollToOffset(fyne.NewPos(0, top+height+air-view))
	}
}

// heightIn is how far an object's top lies below that of a container around
// it. It works before anything has been drawn.
func heightIn(root, o fyne.CanvasObject) (top float32, found bool) {
	if root == o {
		return 0, true
	}
	c, ok := root.(*fyne.Container)
	if !ok {
		return 0, false
	}
	for _, child := range c.Objects {
		if top, found := heightIn(child, o); found {
			return top + child.Position().Y, true
		}
	}
	return 0, false
}

// firstBelow is the highest field on the page whose path lies below a path; in
// a row of fields the first one.
func (p *page) firstBelow(path string) (first fyne.Focusable) {
	highest := float32(math.MaxFloat32)
	for _, known := range p.paths {
		if !strings.HasPrefix(known, path+"/") {
			continue
		}
		f := p.fields[known]
		if top, found := heightIn(p.scroll.Content, f.(fyne.CanvasObject)); found && top < highest {
			first, highest = f, top
		}
	}
	return first
}
