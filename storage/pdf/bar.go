package pdf

import (
	"math"

	"hoso/model/paper"
)

// Tones of a bar's two parts, from 0 for black to 1, which differ from each
// other and from the page on a copy too.
const (
	DarkTone  = 0.3
	LightTone = 0.72
	// barHeight is the share of a line's height that a bar takes.
	barHeight = 0.6
	// BarHeight is the height of a bar in a table in mm.
	BarHeight = barHeight * SizeTable * singleSpacing * mmPerPoint
)

// bar sets a bar in the line of a cell.
func (s setting) bar(b paper.Bar) slab {
	height := s.pitch() * barHeight
	top := (s.pitch() - height) / 2
	line := slab{height: s.pitch()}
	x := s.left
	for _, part := range []struct{ share, tone float64 }{{b.Dark, DarkTone}, {b.Light, LightTone}} {
		if part.share > 0 {
			width := s.width * part.share
			line.boxes = append(line.boxes, Box{X: x, Y: top, W: width, H: height, Tone: part.tone})
			x += width
		}
	}
	return line
}

// greyLevel is a tone as drawing libraries have it, 0 for black to 255.
func greyLevel(tone float64) int { return int(math.Round(255 * min(max(tone, 0), 1))) }
