package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// narrowPage is the width below which a page has its labels above the fields,
// in the toolkit's units and for text of medium size.
const narrowPage = 520

// labelledLayout puts a label beside a field, or above it on a narrow page,
// and what there is to say about the field's content below: objects are label,
// field and message.
type labelledLayout struct {
	page *page // nil where there is always room
}

// above tells whether the label stands above the field; an empty one takes no
// room there.
func (l labelledLayout) above(label fyne.CanvasObject) (above, blank bool) {
	words, ok := label.(*widget.Label)
	return l.page != nil && l.page.narrow(), ok && words.Text == ""
}

func (l labelledLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	above, blank := l.above(o[0])
	height, width := o[1].MinSize().Height, float32(160)
	if o[2].Visible() {
		height += o[2].MinSize().Height
	}
	switch {
	case above && blank:
	case above:
		o[0].Resize(fyne.NewSize(l.page.width, o[0].Size().Height))
		height += o[0].MinSize().Height - labelTight
	default:
		o[0].Resize(fyne.NewSize(grown(labelWidth), o[0].Size().Height))
		height = max(o[0].MinSize().Height, height)
		width += grown(labelWidth)
	}
	return fyne.NewSize(width, height)
}

// labelTight is what a label above its field gives of its own padding.
const labelTight = 4

func (l labelledLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	x, y, label := float32(0), float32(0), size.Width
	switch above, blank := l.above(o[0]); {
	case above && blank:
		x, label = theme.InnerPadding(), 0
	case above:
		o[0].Resize(fyne.NewSize(label, o[0].Size().Height))
		x, y = theme.InnerPadding(), o[0].MinSize().Height-labelTight
	default:
		label = grown(labelWidth)
		x = label + theme.Padding()
	}
	o[0].Resize(fyne.NewSize(label, o[0].MinSize().Height))
	o[0].Move(fyne.NewPos(0, 0))
	width := min(grown(fieldWidth), size.Width-x)
	height := o[1].MinSize().Height
	o[1].Resize(fyne.NewSize(width, height))
	o[1].Move(fyne.NewPos(x, y))
	o[2].Resize(fyne.NewSize(width, o[2].MinSize().Height))
	o[2].Move(fyne.NewPos(x, y+height))
}

// pageMargin keeps the scroll bar off the fields, and tells the page how much
// room that leaves.
type pageMargin struct{ page *page }

const pageAcross, pageDown = 32, 24

func (pageMargin) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().AddWidthHeight(pageAcross, pageDown)
}

func (m pageMargin) Layout(o []fyne.CanvasObject, size fyne.Size) {
	m.page.width = size.Width - pageAcross
	o[0].Resize(size.SubtractWidthHeight(pageAcross, pageDown))
	o[0].Move(fyne.NewPos(12, 8))
	m.page.keepInSight()
}

// wholePage is pageMargin for a page that fills its place instead of being
// scrolled. It asks for little: words that do not know their width yet are very
// high, and would make the window grow beyond the screen.
type wholePage struct{ pageMargin }

func (wholePage) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 200) }

// narrow tells that the page has its labels above the fields.
func (p *page) narrow() bool { return p.width > 0 && p.width < grown(narrowPage) }

// flow lays objects side by side, and goes on below where a page has no more
// room.
type flow struct{ page *page }

func (f flow) MinSize(o []fyne.CanvasObject) fyne.Size {
	return f.lay(o, f.page.width-theme.InnerPadding(), func(fyne.CanvasObject, fyne.Position, fyne.Size) {})
}

func (f flow) Layout(o []fyne.CanvasObject, size fyne.Size) {
	f.lay(o, size.Width, func(object fyne.CanvasObject, at fyne.Position, size fyne.Size) {
		object.Move(at)
		object.Resize(size)
	})
}

// lay tells put where each object goes, and returns the least size of all: the
// widest object, and the height of all rows.
func (f flow) lay(o []fyne.CanvasObject, width float32, put func(fyne.CanvasObject, fyne.Position, fyne.Size)) fyne.Size {
	var at fyne.Position
	var least fyne.Size
	row := float32(0)
	for _, object := range o {
		size := object.MinSize()
		if at.X > 0 && width > 0 && at.X+size.Width > width {
			at = fyne.NewPos(0, at.Y+row+theme.Padding())
			row = 0
		}
		put(object, at, size)
		at.X += size.Width + theme.Padding()
		row = max(row, size.Height)
		least = fyne.NewSize(max(least.Width, size.Width), at.Y+row)
	}
	return least
}
