package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// memberLayout lays the fields of a council's member side by side, and in two
// rows where that is too tight: name and role, then post and the small buttons.
// Objects are name, role, post and the buttons.
type memberLayout struct{ page *page }

var (
	memberColumns = columns{0.38, 225, 0.62, 36, 36, 36}
	memberFirst   = columns{0.6, 0.4}
	memberSecond  = columns{1, 36, 36, 36}
)

// memberWidth is the width below which a member takes two rows, for text of
// medium size.
const memberWidth = 740

func (l memberLayout) tight() bool { return l.page.width > 0 && l.page.width < grown(memberWidth) }

func (l memberLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	first, second := memberFirst.MinSize(o[:2]), memberSecond.MinSize(o[2:])
	least := fyne.NewSize(max(first.Width, second.Width), first.Height+second.Height+2*theme.Padding())
	if !l.tight() {
		// The width stays the lesser one, or the page could never become tight.
		least.Height = max(first.Height, second.Height)
	}
	return least
}

func (l memberLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	if !l.tight() {
		memberColumns.Layout(o, size)
		asHighAsNeeded(o)
		return
	}
	first, second := o[:2], o[2:]
	top := memberFirst.MinSize(first).Height
	memberFirst.Layout(first, fyne.NewSize(size.Width, top))
	memberSecond.Layout(second, fyne.NewSize(size.Width, memberSecond.MinSize(second).Height))
	for _, object := range second {
		object.Move(object.Position().AddXY(0, top+theme.Padding()/2))
	}
	asHighAsNeeded(o)
}

// asHighAsNeeded keeps objects from growing with a long text beside them.
func asHighAsNeeded(objects []fyne.CanvasObject) {
	for _, o := range objects {
		o.Resize(fyne.NewSize(o.Size().Width, o.MinSize().Height))
	}
}

// memberHead is the row of titles above members of one row each; those of two
// rows say in each field what it is for.
type memberHead struct{ memberLayout }

func (l memberHead) MinSize(o []fyne.CanvasObject) fyne.Size {
	if l.tight() {
		return fyne.Size{}
	}
	return l.memberLayout.MinSize(o)
}

// Layout hides the titles where the rows are two.
func (l memberHead) Layout(o []fyne.CanvasObject, size fyne.Size) {
	for _, title := range o {
		if l.tight() {
			title.Hide()
		} else {
			title.Show()
		}
	}
	l.memberLayout.Layout(o, size)
}
