package ui

import "fyne.io/fyne/v2"

// wideDialog is the room of a dialog that shows a table: two thirds of a wide
// window, and no less than the table needs.
type wideDialog struct {
	window fyne.Window
	least  float32 // width for text of medium size, in the toolkit's units
}

// MinSize is as high as the content.
func (w wideDialog) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(w.width(), o[0].MinSize().Height)
}

// width never passes that of the window, in which large letters need more.
func (w wideDialog) width() float32 {
	window := w.window.Canvas().Size().Width
	return min(max(grown(w.least), window*2/3), max(w.least, window-4*dialogSide))
}

// Layout gives the content all of it.
func (w wideDialog) Layout(o []fyne.CanvasObject, size fyne.Size) {
	put(o[0], 0, 0, size)
}
