package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// nomineeLayout lays a line of the list of nominees side by side. On a narrow
// page the name has the whole width, and the words for the list stand under it.
// Objects are number, name, words and buttons.
type nomineeLayout struct{ page *page }

var (
	nomineeColumns = columns{30, 0.45, 0.55, 124}
	nomineeFirst   = columns{30, 1}
	nomineeSecond  = columns{30, 1, 124}
)

func (l nomineeLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	if !l.page.narrow() {
		return nomineeColumns.MinSize(o)
	}
	name := settled(o[1], nomineeFirst.widths(l.page.width)[1])
	return fyne.NewSize(nomineeSecond.MinSize(o[1:]).Width, name+max(o[2].MinSize().Height, o[3].MinSize().Height))
}

// Layout puts each in its place.
func (l nomineeLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	if !l.page.narrow() {
		nomineeColumns.Layout(o, size)
		return
	}
	name := settled(o[1], nomineeFirst.widths(size.Width)[1])
	nomineeFirst.Layout(o[:2], fyne.NewSize(size.Width, name))
	widths := nomineeSecond.widths(size.Width)
	x := widths[0] + theme.Padding()
	for i, object := range o[2:] {
		object.Resize(fyne.NewSize(widths[i+1], object.MinSize().Height))
		object.Move(fyne.NewPos(x, name))
		x += widths[i+1] + theme.Padding()
	}
}

// nomineeHead is the row of titles above nominees; on a narrow page each field
// says itself what it is for.
type nomineeHead struct{ nomineeLayout }

func (l nomineeHead) MinSize(o []fyne.CanvasObject) fyne.Size {
	if l.page.narrow() {
		return fyne.Size{}
	}
	return nomineeColumns.MinSize(o)
}

// Layout hides the titles on a narrow page.
func (l nomineeHead) Layout(o []fyne.CanvasObject, size fyne.Size) {
	for _, title := range o {
		setShown(title, !l.page.narrow())
	}
	nomineeColumns.Layout(o, size)
}
