package ui

import (
	"math"

	"fyne.io/fyne/v2"
)

// sheetZoom is how large sheets are shown: a percentage of their true size on
// a screen of 96 dots to the inch, or one of the values below.
type sheetZoom int

const (
	fitWidth sheetZoom = 0  // as wide as the pane
	fitSheet sheetZoom = -1 // a whole sheet in the pane
)

// sheetZooms are the percentages that one can choose.
var sheetZooms = []sheetZoom{75, 100, 125, 150, 200}

// Measures of the pane, in the toolkit's units.
const (
	sheetMargin = 14 // around the sheets
	sheetGap    = 12 // between two of them
	unitsPerMM  = 96 / 25.4
)

// sheetMeasure tells how large a sheet is shown.
type sheetMeasure struct {
	zoom  sheetZoom
	view  fyne.Size // of the pane
	scale float32   // pixels to the toolkit's unit
}

// pixels is the width of a sheet's picture.
func (m sheetMeasure) pixels(s Sheet) int {
	if s.Width <= 0 || s.Height <= 0 {
		return 1
	}
	width := max(m.view.Width-2*sheetMargin, 40)
	switch m.zoom {
	case fitWidth:
	case fitSheet:
		width = min(width, max(m.view.Height-2*sheetMargin, 40)*float32(s.Width/s.Height))
	default:
		width = float32(s.Width) * unitsPerMM * float32(m.zoom) / 100
	}
	return max(1, int(width*m.pixelScale()))
}

func (m sheetMeasure) pixelScale() float32 {
	if m.scale <= 0 {
		return 1
	}
	return m.scale
}

// size is that of a sheet on the screen, whole pixels in both directions: a
// picture that falls between pixels is blurred.
func (m sheetMeasure) size(s Sheet) fyne.Size {
	w := m.pixels(s)
	h := 1
	if s.Width > 0 {
		h = max(1, int(math.Ceil(float64(w)*s.Height/s.Width-1e-6)))
	}
	return fyne.NewSize(float32(w)/m.pixelScale(), float32(h)/m.pixelScale())
}

// percent is the size that a sheet is shown in, of its true one.
func (m sheetMeasure) percent(s Sheet) int {
	if s.Width <= 0 {
		return 100
	}
	return int(math.Round(float64(m.size(s).Width) / (s.Width * unitsPerMM) * 100))
}

// larger and smaller are the next percentages from what is shown now.
func (m sheetMeasure) larger(s Sheet) sheetZoom {
	for _, z := range sheetZooms {
		if int(z) > m.percent(s) {
			return z
		}
	}
	return sheetZooms[len(sheetZooms)-1]
}

func (m sheetMeasure) smaller(s Sheet) sheetZoom {
	for i := len(sheetZooms) - 1; i >= 0; i-- {
		if int(sheetZooms[i]) < m.percent(s) {
			return sheetZooms[i]
		}
	}
	if m.zoom == fitSheet {
		return fitSheet
	}
	return min(sheetZooms[0], max(m.zoom, fitWidth))
}

// sheetPlace is where a sheet lies on the strip.
type sheetPlace struct {
	pos  fyne.Position
	size fyne.Size
}

// places puts sheets below one another, each in the middle, and tells how
// large the strip is.
func (m sheetMeasure) places(sheets []Sheet) (list []sheetPlace, strip fyne.Size) {
	strip = fyne.NewSize(0, sheetMargin)
	for _, s := range sheets {
		size := m.size(s)
		list = append(list, sheetPlace{fyne.NewPos(0, strip.Height), size})
		strip.Height += size.Height + sheetGap
		strip.Width = max(strip.Width, size.Width+2*sheetMargin)
	}
	if len(sheets) > 0 {
		strip.Height += sheetMargin - sheetGap
	}
	whole := max(strip.Width, m.view.Width)
	for i := range list {
		list[i].pos.X = m.whole((whole - list[i].size.Width) / 2)
		list[i].pos.Y = m.whole(list[i].pos.Y)
	}
	return list, strip
}

// whole is a length that ends at a pixel.
func (m sheetMeasure) whole(units float32) float32 {
	return float32(math.Floor(float64(units*m.pixelScale()))) / m.pixelScale()
}

// seen is the range of sheets, from the first to below the last, that a part
// of the strip shows.
func seen(list []sheetPlace, top, height float32) (from, to int) {
	for from < len(list) && list[from].pos.Y+list[from].size.Height < top {
		from++
	}
	to = from
	for to < len(list) && list[to].pos.Y < top+height {
		to++
	}
	return from, to
}

// current is the sheet that one reads: the one a third below the top of what
// is shown.
func current(list []sheetPlace, top, height float32) int {
	line := top + height/3
	for i, p := range list {
		if p.pos.Y+p.size.Height+sheetGap > line {
			return i
		}
	}
	return max(0, len(list)-1)
}
