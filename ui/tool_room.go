package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// toolRoom fills its place with a screen and tells how wide that is: the rows
// of its buttons (flow) break where large letters leave too little room.
type toolRoom struct{ page *page }

func (toolRoom) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 200) }

func (r toolRoom) Layout(o []fyne.CanvasObject, size fyne.Size) {
	r.page.width = size.Width + theme.InnerPadding() // which flow takes off again
	o[0].Resize(size)
	o[0].Move(fyne.NewPos(0, 0))
}
