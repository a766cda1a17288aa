package ui

import (
	"image"
	"maps"
)

// sight is which sheets can be seen, how large, and the pictures of those.
type sight struct {
	measure  sheetMeasure
	from, to int
	pictures map[uint64]sheetPicture // by looks, so that what only moves is not drawn again
}

// sheetPicture is a drawn sheet; image is nil where it could not be drawn.
type sheetPicture struct {
	width int // asked for, in pixels
	image *image.RGBA
}

// copied is a sight for another thread.
func (s sight) copied() sight {
	s.pictures = maps.Clone(s.pictures)
	return s
}

// seen are those of the sheets that can be seen.
func (s sight) seen(sheets []Sheet) []Sheet {
	return sheets[min(s.from, len(sheets)):min(s.to, len(sheets))]
}

// lacks tells that something which can be seen is not drawn in its size.
func (s sight) lacks(sheets []Sheet) bool {
	for _, sheet := range s.seen(sheets) {
		if !s.has(sheet) {
			return true
		}
	}
	return false
}

func (s sight) has(sheet Sheet) bool {
	return sheet.Face == nil || s.pictures[sheet.Looks].width == s.measure.pixels(sheet)
}

// draw draws what can be seen and is not drawn in its size.
func (s sight) draw(sheets []Sheet) map[uint64]sheetPicture {
	drawn := map[uint64]sheetPicture{}
	for _, sheet := range s.seen(sheets) {
		if !s.has(sheet) {
			width := s.measure.pixels(sheet)
			picture, _ := sheet.Face.Draw(width) // a sheet that cannot be drawn stays white
			drawn[sheet.Looks] = sheetPicture{width, picture}
		}
	}
	return drawn
}

// keep takes new pictures in, and forgets those far from what can be seen.
func (s *sight) keep(sheets []Sheet, drawn map[uint64]sheetPicture) {
	near := maps.Clone(drawn)
	for i, sheet := range sheets {
		if p, ok := s.pictures[sheet.Looks]; ok && i >= s.from-2 && i < s.to+2 && near[sheet.Looks].width == 0 {
			near[sheet.Looks] = p
		}
	}
	s.pictures = near
}
