package ui

import (
	"image/color"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// hover is the part of a widget that shows, below the mouse, that there is
// something to click: its ground lies under what the widget draws.
type hover struct {
	ground *canvas.Rectangle
}

func newHover(cornerRadius float32) hover {
	ground := canvas.NewRectangle(color.Transparent)
	ground.CornerRadius = cornerRadius
	ground.Hide()
	return hover{ground}
}

// MouseIn shows the ground.
func (h hover) MouseIn(*desktop.MouseEvent) {
	h.ground.FillColor = theme.Color(theme.ColorNameHover)
	h.ground.Show()
	h.ground.Refresh()
}

// MouseMoved does nothing.
func (h hover) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the ground away.
func (h hover) MouseOut() { h.ground.Hide() }

// Cursor is the hand that points at links.
func (h hover) Cursor() desktop.Cursor { return desktop.PointerCursor }
