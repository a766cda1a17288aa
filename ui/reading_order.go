package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynelayout "fyne.io/fyne/v2/layout"
)

// border lays objects as the toolkit's border container does, which may be nil
// but for the middle. Tab goes through the objects of a container in their
// order: here that is the one in which one reads, with the middle between left
// and right; in the toolkit's own container the middle comes first.
func border(top, bottom, left, right, middle fyne.CanvasObject) *fyne.Container {
	c := container.New(fynelayout.NewBorderLayout(top, bottom, left, right))
	for _, o := range []fyne.CanvasObject{top, left, middle, right, bottom} {
		if o != nil {
			c.Add(o)
		}
	}
	return c
}
