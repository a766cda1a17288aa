package ui

import "fyne.io/fyne/v2"

// fixedHeight shows an object as high as asked.
type fixedHeight float32

func (h fixedHeight) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[0].MinSize().Width, float32(h))
}

func (h fixedHeight) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(size.Width, float32(h)))
	o[0].Move(fyne.NewPos(0, 0))
}
