package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// newRadio shows few things to choose one from, below each other. The arrows
// choose the next one, Enter and the space bar what has the keyboard.
func newRadio(around surroundings, labels []string, chosen func(i int)) *fyne.Container {
	box := container.NewVBox()
	for i, label := range labels {
		b := newButton(around, label, theme.RadioButtonIcon(), nil).quiet()
		b.Alignment = widget.ButtonAlignLeading
		b.OnTapped = func() {
			for j, o := range box.Objects {
				if j == i {
					o.(*button).SetIcon(theme.RadioButtonCheckedIcon())
				} else {
					o.(*button).SetIcon(theme.RadioButtonIcon())
				}
			}
			focus(b, b) // the toolkit takes the keyboard from a button that is pressed
			chosen(i)
		}
		b.step = func(n int) { box.Objects[max(0, min(i+n, len(labels)-1))].(*button).OnTapped() }
		box.Add(b)
	}
	return box
}
