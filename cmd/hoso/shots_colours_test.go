package main

import (
	"cmp"
	"image"
	"image/color"
	"testing"
)

// shotColours is how many colours a picture of the window has. With 32 no dot is
// further than 21 of 255 from what it was, and those only at the rims of
// letters; with 24 it is 32, with 16 it is 65 and seen.
const shotColours = 32

// exactShare is one in how many of these colours is among the picture's most
// frequent ones: fields, lines and the black and white of pages.
const exactShare = 4

// tint is a colour of a picture.
type tint struct {
	color.RGBA
	dots int
	off  int // square of the distance to the nearest colour chosen
}

// reduced is a picture in n of its colours, the others in the nearest of them.
// The most frequent ones are chosen first, and then whichever is off the most,
// in all its dots together.
func reduced(img image.Image, n int) *image.Paletted {
	tints := tintsOf(img)
	var palette color.Palette
	for len(palette) < min(n, len(tints)) {
		next := 0
		for i, t := range tints {
			if t.weight(len(palette) < n/exactShare) > tints[next].weight(len(palette) < n/exactShare) {
				next = i
			}
		}
		chosen := tints[next].RGBA
		palette = append(palette, chosen)
		for i := range tints {
			tints[i].off = min(tints[i].off, distance(tints[i].RGBA, chosen))
		}
	}
	small, index := image.NewPaletted(img.Bounds(), palette), map[color.RGBA]uint8{}
	eachDot(img, func(x, y int, c color.RGBA) {
		i, known := index[c]
		if !known {
			i = uint8(palette.Index(c))
			index[c] = i
		}
		small.SetColorIndex(x, y, i)
	})
	return small
}

// weight is how much a colour is missed that is not chosen yet.
func (t tint) weight(exact bool) int {
	if exact && t.off > 0 {
		return t.dots
	}
	return t.dots * t.off
}

// tintsOf lists the colours of a picture in the order in which they come.
func tintsOf(img image.Image) []tint {
	var tints []tint
	place := map[color.RGBA]int{}
	eachDot(img, func(_, _ int, c color.RGBA) {
		i, known := place[c]
		if !known {
			i = len(tints)
			place[c] = i
			tints = append(tints, tint{RGBA: c, off: 3 * 255 * 255})
		}
		tints[i].dots++
	})
	return tints
}

func eachDot(img image.Image, do func(x, y int, c color.RGBA)) {
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			do(x, y, color.RGBAModel.Convert(img.At(x, y)).(color.RGBA))
		}
	}
}

// distance is the square of that between two colours.
func distance(a, b color.RGBA) int {
	r, g, bl := int(a.R)-int(b.R), int(a.G)-int(b.G), int(a.B)-int(b.B)
	return r*r + g*g + bl*bl
}

// TestReduced_keepsTheRareColour: two shades that hardly differ share a colour
// before a few red dots lose theirs.
func TestReduced_keepsTheRareColour(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 100, 1))
	for x := range 100 {
		grey := uint8(200 + cmp.Compare(x, 50))
		img.Set(x, 0, color.RGBA{grey, grey, grey, 255})
	}
	red := color.RGBA{180, 20, 20, 255}
	img.Set(7, 0, red)
	got := reduced(img, 2)
	if got.At(7, 0) != red || len(got.Palette) != 2 {
		t.Errorf("got %v in %v", got.At(7, 0), got.Palette)
	}
	if whole := reduced(img, 8); whole.At(0, 0) != img.At(0, 0) || whole.At(99, 0) != img.At(99, 0) || len(whole.Palette) != 4 {
		t.Errorf("got %v, want every colour where there is room", whole.Palette)
	}
}
