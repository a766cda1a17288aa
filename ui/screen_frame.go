package ui

import "fyne.io/fyne/v2"

// The least size of a screen, in the toolkit's units: with menu, banner and
// foot it fits into 1024×600, the smallest screen that offices still use.
const (
	leastScreenWidth  = 640
	leastScreenHeight = 380
)

// screenFrame gives a screen the room that the window has, and asks for the
// same little whatever the screen is. A canvas takes on the least size of what
// it shows as soon as that is more than its own, and never gives it back: words
// that wrap are very high for as long as they do not know their width, and the
// menu would be pushed out of the window for good.
type screenFrame struct{}

func (screenFrame) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(leastScreenWidth, leastScreenHeight)
}

func (screenFrame) Layout(o []fyne.CanvasObject, size fyne.Size) {
	for _, object := range o {
		object.Move(fyne.NewPos(0, 0))
		object.Resize(size)
	}
}
