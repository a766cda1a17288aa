package pdf

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

func picture(t testing.TB, painter *Painter, p Page, dpi float64) *image.RGBA {
	t.Helper()
	pic, err := painter.Draw(p, dpi)
	if err != nil {
		t.Fatal(err)
	}
	return pic
}

// tones returns the picture in grey, checking that it is.
func tones(t testing.TB, pic *image.RGBA) *image.Gray {
	t.Helper()
	grey := image.NewGray(pic.Rect)
	for i := range grey.Pix {
		p := pic.Pix[4*i:][:4]
		if p[0] != p[1] || p[0] != p[2] || p[3] != 0xFF {
			t.Fatalf("pixel %d is %v, want an opaque grey", i, p)
		}
		grey.Pix[i] = p[0]
	}
	return grey
}

// solid returns the rectangle around all black pixels and whether there is
// nothing but black within it and white outside.
func solid(pic *image.Gray) (area image.Rectangle, ok bool) {
	black := 0
	for y := range pic.Rect.Dy() {
		for x := range pic.Rect.Dx() {
			switch pic.GrayAt(x, y).Y {
			case 0:
				area = area.Union(image.Rect(x, y, x+1, y+1))
				black++
			case 0xFF:
			default:
				return area, false
			}
		}
	}
	return area, black == area.Dx()*area.Dy()
}

func TestDraw_rules(t *testing.T) {
	// At 25.4 dpi a pixel is a millimetre.
	for _, c := range []struct {
		name string
		rule Rule
		dpi  float64
		want image.Rectangle
	}{
		{"level, with square ends", Rule{2, 3, 8, 3, 1}, 254, image.Rect(15, 25, 85, 35)},
		{"upright", Rule{2, 3, 2, 8, 1}, 254, image.Rect(15, 25, 25, 85)},
		{"from right to left", Rule{8, 3, 2, 3, 1}, 254, image.Rect(15, 25, 85, 35)},
		{"thinner than a pixel", Rule{2, 3, 8, 3, 0.01}, 25.4, image.Rect(2, 3, 9, 4)},
		{"a point", Rule{2, 3, 2, 3, 1}, 254, image.Rect(15, 25, 25, 35)},
		{"half outside", Rule{5, 5, 30, 5, 1}, 254, image.Rect(45, 45, 100, 55)},
		{"outside", Rule{-5, 5, -5, 30, 1}, 254, image.Rectangle{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			page := Page{Width: 10, Height: 10, Rules: []Rule{c.rule}}
			got, ok := solid(tones(t, picture(t, new(Painter), page, c.dpi)))
			if got != c.want || !ok {
				t.Errorf("got %v (solid: %t), want %v", got, ok, c.want)
			}
		})
	}
}

// A rule that is neither level nor upright goes from end to end without a gap.
func TestDraw_slantedRule(t *testing.T) {
	pic := tones(t, picture(t, new(Painter), Page{Width: 10, Height: 10, Rules: []Rule{{2, 8, 8, 2, 0.01}}}, 254))
	for i := 20; i <= 80; i++ {
		if pic.GrayAt(i, 100-i).Y != 0 {
			t.Errorf("no ink at %d, %d", i, 100-i)
		}
	}
}

// Rules of one weight look alike wherever they fall between the pixels.
func TestDraw_rulesOfOneWeight(t *testing.T) {
	const dpi = 150 // the weight is 1.04 pixels
	for i := range 100 {
		y := 2 + float64(i)*0.017
		area, ok := solid(tones(t, picture(t, new(Painter), Page{Width: 10, Height: 10, Rules: []Rule{{2, y, 8, y, TableWeight}}}, dpi)))
		if area.Dy() != 1 || !ok {
			t.Errorf("a rule at %.3f mm is %d pixels thick, want 1", y, area.Dy())
		}
	}
}

func TestDraw_boxes(t *testing.T) {
	for _, c := range []struct {
		name  string
		boxes []Box
		dpi   float64
		want  image.Rectangle
	}{
		{"one", []Box{{2, 3, 4, 5, 0}}, 254, image.Rect(20, 30, 60, 80)},
		{"side by side, without a line between them", []Box{{2, 2, 1.23, 2, 0}, {3.23, 2, 1.23, 2, 0}, {2, 4, 2.46, 1, 0}}, 100, image.Rect(8, 8, 18, 20)},
		{"smaller than a pixel", []Box{{2, 2, 0.1, 0.1, 0}}, 25.4, image.Rect(2, 2, 3, 3)},
		{"half outside", []Box{{-5, -5, 7, 20, 0}}, 254, image.Rect(0, 0, 20, 100)},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, ok := solid(tones(t, picture(t, new(Painter), Page{Width: 10, Height: 10, Boxes: c.boxes}, c.dpi)))
			if got != c.want || !ok {
				t.Errorf("got %v (solid: %t), want %v", got, ok, c.want)
			}
		})
	}
}

// The code of a receipt is read off the screen.
func TestDraw_scannerReads(t *testing.T) {
	doc := layOut(t, codePaper(t))
	for _, dpi := range []float64{75, 100, 150} {
		var data bytes.Buffer
		if err := png.Encode(&data, picture(t, new(Painter), doc.Pages[0], dpi)); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(t.TempDir(), "page.png")
		if err := os.WriteFile(path, data.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := tool(t, "zbarimg", "-q", "--raw", path); !strings.Contains(got, codeText) {
			t.Errorf("at %g dpi got %q, want %q", dpi, got, codeText)
		}
	}
}

// What the layout gives no width, the picture gives no ink.
func TestDraw_runesWithoutGlyph(t *testing.T) {
	pageWith := func(text string) Page {
		return Page{Width: 50, Height: 10, Runs: []Run{{X: 5, Y: 7, Text: text, Size: 14}}}
	}
	var painter Painter
	want := picture(t, &painter, pageWith("Ủy ban"), 100)
	got := picture(t, &painter, pageWith("Ủy\u200b b\u0301a🏆n☑\xff"), 100)
	if !bytes.Equal(got.Pix, want.Pix) {
		t.Error("runes that are not in the layout left ink")
	}
}

func TestDraw_textOverTheEdge(t *testing.T) {
	whole := Page{Width: 40, Height: 20, Runs: []Run{{X: 10, Y: 11, Text: "Hồ sơ", Size: 30, Font: BoldItalic}}}
	part := Page{Width: 10, Height: 5, Runs: []Run{{X: -5, Y: 1, Text: "Hồ sơ", Size: 30, Font: BoldItalic}}}
	var painter Painter
	want := picture(t, &painter, whole, 254).SubImage(image.Rect(150, 100, 250, 150)).(*image.RGBA)
	got := picture(t, &painter, part, 254)
	for y := range 50 {
		if !bytes.Equal(got.Pix[got.PixOffset(0, y):][:400], want.Pix[want.PixOffset(150, 100+y):][:400]) {
			t.Fatalf("row %d differs from the same row of a larger page", y)
		}
	}
}

func TestPictureSize(t *testing.T) {
	for _, c := range []struct {
		page          Page
		dpi           float64
		width, height int
	}{
		{Page{Width: 210, Height: 297}, 100, 827, 1170},
		{Page{Width: 297, Height: 210}, 150, 1754, 1241},
		{Page{Width: 210, Height: 297}, 25.4, 210, 297},
		{Page{}, 100, 0, 0},
	} {
		width, height := c.page.PictureSize(c.dpi)
		if width != c.width || height != c.height {
			t.Errorf("%g × %g mm at %g dpi: got %d × %d, want %d × %d", c.page.Width, c.page.Height, c.dpi, width, height, c.width, c.height)
		}
		if got := picture(t, new(Painter), c.page, c.dpi).Rect; got != image.Rect(0, 0, c.width, c.height) {
			t.Errorf("%g × %g mm at %g dpi: drawn as %v", c.page.Width, c.page.Height, c.dpi, got)
		}
	}
}

func TestDraw_errors(t *testing.T) {
	a4 := Page{Width: 210, Height: 297}
	for _, c := range []struct {
		page Page
		dpi  float64
	}{
		{a4, 0}, {a4, -100}, {a4, math.NaN()}, {a4, math.Inf(1)}, {a4, 610}, {a4, 1e300},
		{Page{Width: math.NaN(), Height: 297}, 100}, {Page{Width: -210, Height: -297}, 100}, {Page{Width: 1e12, Height: 1e-3}, 100},
	} {
		if _, err := new(Painter).Draw(c.page, c.dpi); err == nil {
			t.Errorf("a page of %g × %g mm was drawn at %g dpi", c.page.Width, c.page.Height, c.dpi)
		}
	}
	if _, err := new(Painter).Draw(a4, 600); err != nil {
		t.Errorf("A4 at 600 dpi: %v", err)
	}
}

// One painter serves many at once, at several resolutions, with the same
// pictures as alone.
func TestPainter_concurrent(t *testing.T) {
	doc := layOut(t, reportPaper())
	type key struct {
		page int
		dpi  float64
	}
	want := map[key]*image.RGBA{}
	for n, page := range doc.Pages {
		for _, dpi := range []float64{50, 100} {
			want[key{n, dpi}] = picture(t, new(Painter), page, dpi)
		}
	}
	var shared Painter
	var all sync.WaitGroup
	for range 4 {
		for k, pic := range want {
			all.Go(func() {
				got, err := shared.Draw(doc.Pages[k.page], k.dpi)
				if err != nil {
					t.Error(err)
				} else if !bytes.Equal(got.Pix, pic.Pix) {
					t.Errorf("page %d at %g dpi differs", k.page+1, k.dpi)
				}
			})
		}
	}
	all.Wait()
}

// However many letters are asked for, those kept stay within bounds, and one
// that is asked for again and again is made once.
func TestGlyphCache_bounded(t *testing.T) {
	all, err := faces()
	if err != nil {
		t.Fatal(err)
	}
	var c glyphCache
	get := func(key glyphKey) *glyph {
		g, err := c.glyph(&all[key.font], key)
		if err != nil {
			t.Fatal(err)
		}
		return g
	}
	used := glyphKey{char: 'ễ', em: 20}
	first, made := get(used), 0
	for em := 10.0; em < 200; em++ {
		for char := 'a'; char <= 'z'; char++ {
			made += glyphBytes + len(get(glyphKey{char: char, em: em}).ink)
			if get(used) != first {
				t.Fatal("a letter in use was made twice")
			}
		}
		kept := 0
		for _, half := range []map[glyphKey]*glyph{c.young, c.old} {
			for _, g := range half {
				kept += glyphBytes + len(g.ink)
			}
		}
		if kept > glyphCacheBytes {
			t.Fatalf("%d bytes are kept, want at most %d", kept, glyphCacheBytes)
		}
	}
	if made < 2*glyphCacheBytes {
		t.Errorf("letters took %d bytes in all: too few to fill the cache", made)
	}
}

// Pages of a report, the fullest of the samples: warm, as after each
// keystroke, and with the first letter still to be made.
func BenchmarkDraw(b *testing.B) {
	page := layOut(b, reportPaper()).Pages[1]
	for _, dpi := range []float64{100, 150, 200} {
		b.Run(fmt.Sprintf("warm/%g", dpi), func(b *testing.B) {
			var painter Painter
			picture(b, &painter, page, dpi)
			b.ReportAllocs()
			for b.Loop() {
				picture(b, &painter, page, dpi)
			}
		})
		b.Run(fmt.Sprintf("cold/%g", dpi), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				picture(b, new(Painter), page, dpi)
			}
		})
	}
}
