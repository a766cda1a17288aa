package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// foot is the line at the window's foot: how things stand, and at its right
// the way back from what was just removed.
type foot struct {
	widget.Label
	offered *fyne.Container
	box     *fyne.Container
}

func newFoot() *foot {
	f := &foot{offered: container.NewHBox()}
	f.Text = text("save.foot")
	f.Truncation = fyne.TextTruncateEllipsis
	f.ExtendBaseWidget(f)
	f.box = border(nil, nil, nil, f.offered, f)
	return f
}

// say writes on the line at the foot.
func (n *notices) say(words string, importance widget.Importance) {
	n.foot.Importance = importance
	n.foot.SetText(words)
}

// offer says what was done, with a button that takes it back. It stays until
// it is withdrawn.
func (n *notices) offer(words, back string, do func()) {
	n.withdraw()
	n.foot.offered.Add(newCellFull(shortened(words, menuWords)))
	n.foot.offered.Add(newButton(nowhere{n.dialogKey}, back, theme.ContentUndoIcon(), func() {
		if !n.asking() {
			n.withdraw()
			do()
		}
	}))
}

// withdraw takes an offer away: something else was done since.
func (n *notices) withdraw() { n.foot.offered.RemoveAll() }
