package pdf

import (
	"fmt"
	"image"
	"math"
)

const (
	mmPerInch = 25.4
	// MaxPicturePixels bounds a picture, which takes four bytes a pixel: A4 at
	// 600 dpi has 34.8 million.
	MaxPicturePixels = 35_000_000
)

// Painter draws pages as pictures for the screen. It keeps the letters that it
// has drawn, up to 8 MB, so that further pages at the same resolution take a
// fraction of the time. The zero value is ready, and safe for concurrent use.
type Painter struct {
	glyphs glyphCache
}

// PictureSize returns the width and the height in pixels of a page's picture;
// a part of a pixel counts whole.
func (p Page) PictureSize(dpi float64) (width, height int) {
	return int(pixels(p.Width, dpi)), int(pixels(p.Height, dpi))
}

// pixels returns the whole pixels that cover a length in millimetres, but for
// an error of rounding.
func pixels(mm, dpi float64) float64 { return math.Ceil(mm/mmPerInch*dpi - 1e-6) }

// Draw draws a page black on white, as it will be printed. A rune that the face
// lacks leaves no trace, as in the layout. Draw fails where dpi is not positive
// and where the picture would exceed MaxPicturePixels.
//
// Up to 150 dpi its pixels are those that poppler makes of the PDF, save the
// tone of some edges: a letter begins at the row, and the quarter of a column,
// at or before its place, so that every line of text is equally sharp; rules
// and boxes fill whole pixels, at least one.
func (p *Painter) Draw(page Page, dpi float64) (*image.RGBA, error) {
	w, h := pixels(page.Width, dpi), pixels(page.Height, dpi)
	if !(dpi > 0 && w >= 0 && h >= 0 && w*h <= MaxPicturePixels) {
		return nil, fmt.Errorf("draw page of %g × %g mm at %g dpi: a picture has up to %d pixels", page.Width, page.Height, dpi, MaxPicturePixels)
	}
	all, err := faces()
	if err != nil {
		return nil, err
	}
	c := newCanvas(page, dpi)
	for _, r := range page.Runs {
		if err := p.text(c, r, &all[r.Font]); err != nil {
			return nil, fmt.Errorf("draw %q: %w", r.Text, err)
		}
	}
	for _, r := range page.Rules {
		c.rule(r)
	}
	for _, b := range page.Boxes {
		c.box(b)
	}
	return c.RGBA, nil
}

// text draws a run. Its letters are placed by the widths that the layout and
// the PDF know, not by those of their pictures.
func (p *Painter) text(c canvas, r Run, f *face) error {
	em := r.Size * mmPerPoint * c.scale
	x, y := r.X*c.scale, int(math.Floor(r.Y*c.scale))
	for _, char := range r.Text {
		advance := f.advance(char)
		if advance == 0 {
			continue
		}
		column := math.Floor(x)
		shift := uint8((x - column) * subpixels)
		g, err := p.glyphs.glyph(f, glyphKey{char, r.Font, shift, em})
		if err != nil {
			return err
		}
		c.stamp(g, int(column), y)
		x += float64(advance) * em / 1000
	}
	return nil
}
