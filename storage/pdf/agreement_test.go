package pdf

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/math/fixed"

	"hoso/model/paper"
)

// Two drawers, one page: the picture is held against poppler's of the PDF.

// Poppler weighs the pixels on an edge otherwise than we do, hence tones are
// compared over 3 × 3 pixels, and differ where their means are more than 16 of
// 255 apart. At 100 dpi no pixel of the samples does, at 75 dpi up to 1 in
// 20,000 at the corners of tables. The share allowed is 1 in 10,000: a page
// number set off by 1 mm makes more, and so does the shortest rule left out.
// At 150 dpi a rule of half a point is 1.04 pixels thick: always one pixel
// here, now one and now two in poppler, which makes up to 13 in 10,000.
//
// At 100 dpi sharp a hundredth of a point, the PDF's measure, is 1/72 of a
// pixel, so that every 72nd baseline would fall on the edge between two rows
// and go up or down by an error of rounding. Hence the odd resolutions.
func TestDraw_samePixelsAsPoppler(t *testing.T) {
	docs := append(allDocuments(t), layOut(t, codePaper(t)), layOut(t, barPaper()))
	file := drawn(t, docs...)
	var painter Painter
	for _, c := range []struct{ dpi, share float64 }{{75.1, 1e-4}, {100.1, 1e-4}, {150.1, 50e-4}} {
		theirs := poppler(t, file, c.dpi)
		if got := len(theirs); got != pageCount(docs) {
			t.Fatalf("got %d pages, want %d", got, pageCount(docs))
		}
		for _, doc := range docs {
			for n, page := range doc.Pages {
				ours := tones(t, picture(t, &painter, inHundredths(page), c.dpi))
				if ours.Rect != theirs[0].Rect {
					t.Fatalf("got a picture of %v, want %v", ours.Rect, theirs[0].Rect)
				}
				share := differing(ours, theirs[0], 16)
				if share > c.share {
					t.Errorf("%s, page %d at %g dpi: %.4f %% of the pixels differ, want at most %.4f %%", doc.Title, n+1, c.dpi, 100*share, 100*c.share)
				}
				theirs = theirs[1:]
			}
		}
	}
}

func pageCount(docs []Document) int {
	n := 0
	for _, d := range docs {
		n += len(d.Pages)
	}
	return n
}

// differing returns the share of pixels whose blurred tones are further apart
// than tone.
func differing(a, b *image.Gray, tone int) float64 {
	n := 0
	blurredB := blurred(b)
	for i, sum := range blurred(a) {
		if d := sum - blurredB[i]; max(d, -d) > 9*tone {
			n++
		}
	}
	return float64(n) / float64(len(a.Pix))
}

const codeText = "3f2a 77b1 9c0d 11e2 5b6c 0a4d 8e9f 1234 3f2a 77b1 9c0d 11e2 5b6c 0a4d 8e9f 1234"

func codePaper(t *testing.T) paper.Paper {
	return paperOf(&paper.QRCode{ID: "qr", Caption: "Quét để đối chiếu", Modules: modulesOf(t, codeText)})
}

// inHundredths returns a page whose places are those of the PDF, where they
// have two decimals of a point: else a baseline that falls on the edge of a
// row of pixels may come to lie in the row above in one picture and in the row
// below in the other.
func inHundredths(p Page) Page {
	round := func(points float64) float64 { return math.Round(points*100) / 100 }
	height := round(p.Height / mmPerPoint)
	across := func(x float64) float64 { return round(x/mmPerPoint) * mmPerPoint }
	down := func(y float64) float64 { return (height - round((p.Height-y)/mmPerPoint)) * mmPerPoint }
	rounded := Page{Width: p.Width, Height: p.Height}
	for _, r := range p.Runs {
		r.X, r.Y = across(r.X), down(r.Y)
		rounded.Runs = append(rounded.Runs, r)
	}
	for _, r := range p.Rules {
		rounded.Rules = append(rounded.Rules, Rule{across(r.X1), down(r.Y1), across(r.X2), down(r.Y2), r.Weight})
	}
	for _, b := range p.Boxes {
		rounded.Boxes = append(rounded.Boxes, Box{across(b.X), down(b.Y), across(b.W), across(b.H), b.Tone})
	}
	return rounded
}

// poppler draws the pages of a file.
func poppler(t testing.TB, file string, dpi float64) []*image.Gray {
	t.Helper()
	dir := t.TempDir()
	tool(t, "pdftoppm", "-gray", "-r", fmt.Sprint(dpi), file, filepath.Join(dir, "p"))
	names, err := filepath.Glob(filepath.Join(dir, "p-*.pgm"))
	if err != nil {
		t.Fatal(err)
	}
	var pages []*image.Gray
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var w, h int
		if _, err := fmt.Fscanf(bytes.NewReader(data), "P5\n%d %d\n255\n", &w, &h); err != nil {
			t.Fatal(err)
		}
		page := image.NewGray(image.Rect(0, 0, w, h))
		copy(page.Pix, data[len(data)-w*h:])
		pages = append(pages, page)
	}
	return pages
}

// blurred returns the sum over each pixel and its eight neighbours.
func blurred(pic *image.Gray) []int {
	w := pic.Stride
	sums := make([]int, len(pic.Pix))
	for i := w + 1; i < len(sums)-w-1; i++ {
		for _, row := range [...]int{i - w, i, i + w} {
			sums[i] += int(pic.Pix[row-1]) + int(pic.Pix[row]) + int(pic.Pix[row+1])
		}
	}
	return sums
}

// foundWord is a word that pdftotext found, in points from the page's top left
// corner.
type foundWord struct {
	X1   float64 `xml:"xMin,attr"`
	Y1   float64 `xml:"yMin,attr"`
	X2   float64 `xml:"xMax,attr"`
	Y2   float64 `xml:"yMax,attr"`
	Text string  `xml:",chardata"`
}

// foundWords returns the words of each page.
func foundWords(t *testing.T, file string) [][]foundWord {
	t.Helper()
	var doc struct {
		Pages []struct {
			Words []foundWord `xml:"word"`
		} `xml:"body>doc>page"`
	}
	decoder := xml.NewDecoder(strings.NewReader(tool(t, "pdftotext", "-bbox", file, "-")))
	decoder.Strict, decoder.Entity = false, xml.HTMLEntity
	if err := decoder.Decode(&doc); err != nil {
		t.Fatal(err)
	}
	var pages [][]foundWord
	for _, p := range doc.Pages {
		pages = append(pages, p.Words)
	}
	return pages
}

// Every word has its ink where pdftotext finds it in the file: its left and
// right edge within 0.3 pixels, of which the quarters take 0.25, and its
// baseline and height within one pixel, which the whole rows take.
func TestDraw_wordsInPlace(t *testing.T) {
	const dpi = 100
	docs := allDocuments(t)
	pages := foundWords(t, drawn(t, docs...))
	var painter Painter
	all, compared := 0, 0
	for _, doc := range docs {
		for n, page := range doc.Pages {
			pic := tones(t, picture(t, &painter, page, dpi))
			for _, w := range pages[n] {
				all++
				want, ok := inkOf(t, page, w, dpi)
				if !ok {
					continue // in more than one font
				}
				compared++
				got := inkNear(pic, want)
				if aside := max(away(want.Left, got.Min.X), away(want.Right, got.Max.X-1)); aside > 0.3 {
					t.Errorf("%s, page %d: %q is %.2f pixels aside: ink in %v, want in %.2f", doc.Title, n+1, w.Text, aside, got, want)
				}
				if off := max(away(want.Top, got.Min.Y), away(want.Bottom, got.Max.Y-1)); off > 1 {
					t.Errorf("%s, page %d: %q is %.2f pixels too high or too low: ink in %v, want in %.2f", doc.Title, n+1, w.Text, off, got, want)
				}
			}
		}
		pages = pages[len(doc.Pages):]
	}
	if compared < 3000 || compared < all*95/100 {
		t.Errorf("compared only %d words of %d", compared, all)
	}
}

// away returns how far a measure lies from the inside of a pixel.
func away(at float64, pixel int) float64 {
	return max(float64(pixel)-at, at-float64(pixel+1), 0)
}

// inkOf returns where the ink of a word must be, in pixels, by pdftotext's
// place and size and the outlines of the face. It has no answer for a word in
// more than one font.
func inkOf(t testing.TB, page Page, w foundWord, dpi float64) (ink Area, ok bool) {
	t.Helper()
	// pdftotext's boxes reach from the ascent to the descent of the face.
	const ascent = 0.891
	size := (w.Y2 - w.Y1) / (ascent + descent)
	baseline := w.Y1 + ascent*size
	i := slices.IndexFunc(page.Runs, func(r Run) bool {
		from := w.X1*mmPerPoint - r.X
		return math.Abs(r.Y-baseline*mmPerPoint) < 0.5 && from > -0.5 && from < r.Width() && slices.Contains(strings.Fields(r.Text), w.Text)
	})
	if i < 0 {
		return Area{}, false
	}
	all, err := faces()
	if err != nil {
		t.Fatal(err)
	}
	f := &all[page.Runs[i].Font]
	scale := dpi / 72
	x := w.X1 * scale
	ink = Area{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, char := range w.Text {
		glyph, err := f.font.GlyphIndex(nil, char)
		if err != nil {
			t.Fatal(err)
		}
		bounds, _, err := f.font.GlyphBounds(nil, glyph, fixed.Int26_6(64*size*scale), font.HintingNone)
		if err != nil {
			t.Fatal(err)
		}
		pixels := func(v fixed.Int26_6) float64 { return float64(v) / 64 }
		ink = ink.join(Area{x + pixels(bounds.Min.X), baseline*scale + pixels(bounds.Min.Y), x + pixels(bounds.Max.X), baseline*scale + pixels(bounds.Max.Y)})
		x += float64(f.advance(char)) * size * scale / 1000
	}
	return ink, true
}

// inkNear returns the pixels with ink in an area, or within 1.5 pixels of it:
// the next word or rule is further away.
func inkNear(pic *image.Gray, area Area) image.Rectangle {
	const margin = 1.5
	search := image.Rect(int(math.Ceil(area.Left-margin)), int(math.Ceil(area.Top-margin)), int(area.Right+margin), int(area.Bottom+margin))
	var ink image.Rectangle
	for y := search.Min.Y; y < search.Max.Y; y++ {
		for x := search.Min.X; x < search.Max.X; x++ {
			if pic.GrayAt(x, y).Y < 0xFF {
				ink = ink.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return ink
}
