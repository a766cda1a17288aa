package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// voteLayout lays the name of a nominee beside the figures of its votes, and
// above them on a page that is too narrow for both. Objects are the name, the
// three fields, the total and the share.
type voteLayout struct{ page *page }

var (
	voteColumns  = columns{1, 66, 66, 66, 48, 112}
	voteFigures  = columns{0.2, 0.2, 0.2, 0.14, 0.26}
	remarkWidths = columns{0.46, 0.54}
)

// voteWidth is the width below which the votes stand under the name, for text
// of medium size.
const voteWidth = 620

func (l voteLayout) tight() bool { return l.page.width > 0 && l.page.width < grown(voteWidth) }

func (l voteLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	if !l.tight() {
		return fyne.NewSize(0, voteColumns.MinSize(o).Height)
	}
	return fyne.NewSize(0, settled(o[0], l.page.width)+voteFigures.MinSize(o[1:]).Height+voteGap)
}

// Layout puts each in its place.
func (l voteLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	if !l.tight() {
		voteColumns.Layout(o, size)
		return
	}
	name := settled(o[0], size.Width)
	o[0].Move(fyne.NewPos(0, 0))
	left := theme.InnerPadding()
	voteFigures.Layout(o[1:], fyne.NewSize(size.Width-left, size.Height-name-voteGap))
	for _, figure := range o[1:] {
		figure.Move(figure.Position().AddXY(left, name))
	}
}

// voteGap keeps the fields of a narrow page off what stands below them.
const voteGap = 5

// settled gives an object a width and the height that it needs in it, and
// returns the height: words that wrap know theirs only then.
func settled(o fyne.CanvasObject, width float32) (height float32) {
	if o.Size().Width != width {
		o.Resize(fyne.NewSize(width, o.Size().Height))
	}
	height = o.MinSize().Height
	if o.Size().Height != height {
		o.Resize(fyne.NewSize(width, height))
	}
	return height
}

// remarkLayout lays what there is to say of the votes in one row: verdict,
// remark and box to tick; the verdict stands below on a narrow page.
type remarkLayout struct{ page *page }

func (l remarkLayout) tight() bool { return voteLayout(l).tight() }

func (l remarkLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	verdict, height := o[0].MinSize().Height, max(o[1].MinSize().Height, o[2].MinSize().Height)
	if l.tight() {
		return fyne.NewSize(0, height+verdict)
	}
	return fyne.NewSize(0, max(height, verdict))
}

// Layout puts each in its place; the box to tick is never cut off.
func (l remarkLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	verdict, remark, tick := o[0], o[1], o[2]
	box := tick.MinSize()
	left := size.Width - box.Width - theme.Padding()
	tick.Resize(box)
	tick.Move(fyne.NewPos(left+theme.Padding(), 0))
	if l.tight() {
		edge := theme.InnerPadding() // that of the words above and below
		settled(remark, left-edge)
		remark.Move(fyne.NewPos(edge, 0))
		settled(verdict, size.Width)
		verdict.Move(fyne.NewPos(0, max(remark.Size().Height, box.Height)))
		return
	}
	remarkWidths.Layout([]fyne.CanvasObject{verdict, remark}, fyne.NewSize(left, size.Height))
	asHighAsNeeded(o[:2])
}
