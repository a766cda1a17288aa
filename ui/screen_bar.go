package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// newBackButton leads to the screen before: it stands at the top left of each.
func newBackButton(keys func(*fyne.KeyEvent) bool, words string, back func()) *button {
	return newButton(nowhere{keys}, words, theme.NavigateBackIcon(), back)
}

// newScreenTitle names a screen.
func newScreenTitle(words string) *widget.Label {
	l := widget.NewLabelWithStyle(words, fyne.TextAlignLeading, boldWords)
	l.SizeName = theme.SizeNameSubHeadingText
	return l
}

// newScreenBar is the top of a screen of a width that room knows: the way back,
// the title, and what can be done there, on a line of its own where it does not
// fit beside them.
func newScreenBar(room *page, back, title fyne.CanvasObject, acts ...fyne.CanvasObject) fyne.CanvasObject {
	return container.New(screenBar{room}, container.NewHBox(container.NewCenter(back), title), container.New(flow{room}, acts...))
}

type screenBar struct{ room *page }

// together tells that all of it has room on a line.
func (screenBar) together(o []fyne.CanvasObject, width float32) bool {
	for _, act := range o[1].(*fyne.Container).Objects {
		width -= act.MinSize().Width + theme.Padding()
	}
	return width >= o[0].MinSize().Width
}

// MinSize is that of one line or two.
func (b screenBar) MinSize(o []fyne.CanvasObject) fyne.Size {
	head, acts := o[0].MinSize(), o[1].MinSize()
	least := fyne.NewSize(max(head.Width, acts.Width), head.Height)
	if !b.together(o, b.room.width-theme.InnerPadding()) {
		least.Height += acts.Height + theme.Padding()
	}
	return least
}

// Layout puts the acts at the right, or below.
func (b screenBar) Layout(o []fyne.CanvasObject, size fyne.Size) {
	head := o[0].MinSize()
	put(o[0], 0, 0, head)
	if !b.together(o, size.Width) {
		put(o[1], 0, head.Height+theme.Padding(), fyne.NewSize(size.Width, size.Height-head.Height-theme.Padding()))
		return
	}
	wide := -theme.Padding()
	for _, act := range o[1].(*fyne.Container).Objects {
		wide += act.MinSize().Width + theme.Padding()
	}
	height := o[1].MinSize().Height
	put(o[1], size.Width-wide, (head.Height-height)/2, fyne.NewSize(wide, height))
}
