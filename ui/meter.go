package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// meter shows how much of a quota is used, in red where it is too much.
func meter(label string, used [2]int) fyne.CanvasObject {
	words := textf("home.used", used[0], used[1])
	name := theme.ColorNamePrimary
	if used[0] > used[1] {
		words = textf("home.over", used[0], used[1])
		name = theme.ColorNameError
	}
	track := canvas.NewRectangle(color.NRGBA{R: 0xe4, G: 0xe7, B: 0xec, A: 0xff})
	fill := canvas.NewRectangle(theme.Color(name))
	track.CornerRadius, fill.CornerRadius = 4, 4
	share := float32(used[0]) / float32(max(used[0], used[1], 1))
	bar := container.New(gauge(share), track, fill)
	return columns{70, 1, 160}.row(newCell(label, fyne.TextStyle{}), bar, newCell(words, fyne.TextStyle{}))
}

// gauge lays the second object over that share of the first.
type gauge float32

func (gauge) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(60, 10) }

func (g gauge) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const thick = 10
	y := (size.Height - thick) / 2
	o[0].Move(fyne.NewPos(0, y))
	o[0].Resize(fyne.NewSize(size.Width, thick))
	o[1].Move(fyne.NewPos(0, y))
	o[1].Resize(fyne.NewSize(size.Width*float32(g), thick))
}
