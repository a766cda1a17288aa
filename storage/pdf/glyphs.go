package pdf

import (
	"fmt"
	"image"
	"math"
	"sync"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

const (
	// glyphCacheBytes is the most that a Painter keeps of letters. Those of a
	// dossier take 0.45 MB at 100 dpi and 1 MB at 200 dpi.
	glyphCacheBytes = 8 << 20
	// glyphBytes is what a glyph and its entry take beside the ink.
	glyphBytes = 128
)

// subpixels is the number of places in a pixel's width at which a letter may
// begin. Whole pixels would show as uneven spacing, finer places do not show.
const subpixels = 4

// glyphKey tells one picture of a letter from another.
type glyphKey struct {
	char  rune
	font  Font
	shift uint8   // subpixels from the left edge of the first pixel
	em    float64 // pixels
}

// glyph is a letter in pixels. The origin of its area is where the letter
// begins on the baseline; ink holds a coverage from 0 to 255 for each pixel of
// the area, row by row. A glyph is not changed once it is made.
type glyph struct {
	area image.Rectangle
	ink  []uint8
}

// glyphCache makes glyphs and keeps those in use. It is safe for concurrent
// use. When the young half is full it becomes the old one, so that what nobody
// asked for in the meantime is forgotten.
type glyphCache struct {
	mu         sync.Mutex // guards what follows
	young, old map[glyphKey]*glyph
	bytes      int // of the young half

	buf    sfnt.Buffer
	raster vector.Rasterizer
}

// glyph returns a letter of a face, which must be the one of the key's font.
func (c *glyphCache) glyph(f *face, key glyphKey) (*glyph, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if g, ok := c.young[key]; ok {
		return g, nil
	}
	g, ok := c.old[key]
	if !ok {
		var err error
		if g, err = c.fill(f.font, key); err != nil {
			return nil, fmt.Errorf("draw letter %q: %w", key.char, err)
		}
	}
	c.keep(key, g)
	return g, nil
}

func (c *glyphCache) keep(key glyphKey, g *glyph) {
	size := glyphBytes + len(g.ink)
	if c.young == nil || c.bytes+size > glyphCacheBytes/2 {
		c.young, c.old = map[glyphKey]*glyph{}, c.young
		c.bytes = 0
	}
	c.young[key] = g
	c.bytes += size
}

// fill fills a letter's outline. The outline is not bent to the pixels
// (hinted): letters keep the shapes and the widths that they have on paper. The
// font is only read, which many may do at once, each with a buffer of its own.
func (c *glyphCache) fill(f *sfnt.Font, key glyphKey) (*glyph, error) {
	index, err := f.GlyphIndex(&c.buf, key.char)
	if err != nil {
		return nil, err
	}
	// With as many pixels to the em as it has units the outline comes in the
	// face's own units.
	units := f.UnitsPerEm()
	outline, err := f.LoadGlyph(&c.buf, index, fixed.Int26_6(units), nil)
	if err != nil {
		return nil, err
	}
	scale := float32(key.em / float64(units))
	shift := float32(key.shift) / subpixels
	area := pixelArea(outline.Bounds(), scale, shift)
	if area.Empty() {
		return &glyph{}, nil // a blank
	}
	c.raster.Reset(area.Dx(), area.Dy())
	left, top := shift-float32(area.Min.X), -float32(area.Min.Y)
	trace(&c.raster, outline, func(p fixed.Point26_6) (x, y float32) {
		return float32(p.X)*scale + left, float32(p.Y)*scale + top
	})
	ink := image.NewAlpha(c.raster.Bounds())
	c.raster.Draw(ink, ink.Rect, image.Opaque, image.Point{})
	return &glyph{area, ink.Pix}, nil
}

// pixelArea returns the pixels that bounds touch, once scaled and shifted to
// the right.
func pixelArea(bounds fixed.Rectangle26_6, scale, shift float32) image.Rectangle {
	return image.Rect(
		int(math.Floor(float64(float32(bounds.Min.X)*scale+shift))), int(math.Floor(float64(float32(bounds.Min.Y)*scale))),
		int(math.Ceil(float64(float32(bounds.Max.X)*scale+shift))), int(math.Ceil(float64(float32(bounds.Max.Y)*scale))))
}

// trace follows an outline with each of its points put in place.
func trace(raster *vector.Rasterizer, outline sfnt.Segments, place func(fixed.Point26_6) (x, y float32)) {
	for _, s := range outline {
		x1, y1 := place(s.Args[0])
		x2, y2 := place(s.Args[1])
		x3, y3 := place(s.Args[2])
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			raster.ClosePath()
			raster.MoveTo(x1, y1)
		case sfnt.SegmentOpLineTo:
			raster.LineTo(x1, y1)
		case sfnt.SegmentOpQuadTo:
			raster.QuadTo(x1, y1, x2, y2)
		case sfnt.SegmentOpCubeTo:
			raster.CubeTo(x1, y1, x2, y2, x3, y3)
		}
	}
	raster.ClosePath()
}
