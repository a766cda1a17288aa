package pdf

import (
	"image"
	"math"
)

// canvas is a picture in the making: grey tones, all of it opaque.
type canvas struct {
	*image.RGBA
	scale float64 // pixels to the millimetre
}

// newCanvas returns a page in white.
func newCanvas(p Page, dpi float64) canvas {
	w, h := p.PictureSize(dpi)
	c := canvas{image.NewRGBA(image.Rect(0, 0, w, h)), dpi / mmPerInch}
	if len(c.Pix) > 0 {
		c.Pix[0] = 0xFF
	}
	for done := 1; done < len(c.Pix); done *= 2 {
		copy(c.Pix[done:], c.Pix[:done])
	}
	return c
}

// stamp lays a glyph with its origin in a pixel. Where letters overlap, each
// darkens what is there.
func (c canvas) stamp(g *glyph, x, y int) {
	area := g.area.Add(image.Pt(x, y))
	seen := area.Intersect(c.Rect)
	for row := seen.Min.Y; row < seen.Max.Y; row++ {
		ink := g.ink[(row-area.Min.Y)*area.Dx()+seen.Min.X-area.Min.X:][:seen.Dx()]
		pix := c.Pix[c.PixOffset(seen.Min.X, row):][:4*len(ink)]
		for i, cover := range ink {
			if cover == 0 {
				continue
			}
			tone := uint8(uint32(pix[4*i]) * uint32(255-cover) / 255)
			pix[4*i], pix[4*i+1], pix[4*i+2] = tone, tone, tone
		}
	}
}

// rule draws a line with a square pen, whose width is the same for all rules
// of a weight, wherever they are. Like the square caps in the PDF, the pen
// closes the corners of a grid.
func (c canvas) rule(r Rule) {
	pen := max(1, c.pixel(r.Weight))
	half := r.Weight / 2
	x, y := c.pixel(r.X1-half), c.pixel(r.Y1-half)
	dx, dy := c.pixel(r.X2-half)-x, c.pixel(r.Y2-half)-y
	steps := max(1, dx, -dx, dy, -dy)
	for i := range steps + 1 {
		c.fill(image.Rect(0, 0, pen, pen).Add(image.Pt(x+dx*i/steps, y+dy*i/steps)), 0)
	}
}

// box fills the pixels between its edges, and at least one: boxes that touch on
// paper show no line between them.
func (c canvas) box(b Box) {
	x, y := c.pixel(b.X), c.pixel(b.Y)
	c.fill(image.Rect(x, y, max(x+1, c.pixel(b.X+b.W)), max(y+1, c.pixel(b.Y+b.H))), uint8(greyLevel(b.Tone)))
}

// pixel returns the pixel edge nearest to a measure in millimetres.
func (c canvas) pixel(mm float64) int { return int(math.Round(mm * c.scale)) }

// fill paints an area in a tone of grey, 0 for black.
func (c canvas) fill(area image.Rectangle, tone uint8) {
	area = area.Intersect(c.Rect)
	for y := area.Min.Y; y < area.Max.Y; y++ {
		pix := c.Pix[c.PixOffset(area.Min.X, y):][:4*area.Dx()]
		for i := 0; i < len(pix); i += 4 {
			pix[i], pix[i+1], pix[i+2] = tone, tone, tone
		}
	}
}
