package pdf

import (
	"fmt"
	"math"
	"sync"
	"sync/atomic"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"hoso/assets"
)

// fontFiles are the shipped faces by Font. Liberation Serif has the metrics of
// Times New Roman, the decree's face (mục I.4).
var fontFiles = [...]string{
	Regular:    "fonts/LiberationSerif-Regular.ttf",
	Bold:       "fonts/LiberationSerif-Bold.ttf",
	Italic:     "fonts/LiberationSerif-Italic.ttf",
	BoldItalic: "fonts/LiberationSerif-BoldItalic.ttf",
}

// face knows the advance widths of one font. It is safe for concurrent use:
// widths are read in rows of 256 runes when one of them is first asked for.
type face struct {
	rows [256]atomic.Pointer[[256]uint16]

	mu   sync.Mutex // guards what follows
	font *sfnt.Font
	buf  sfnt.Buffer
}

// faces are read once in a process. The files are part of the program, so
// that a failure is a damaged build.
var faces = sync.OnceValues(readFaces)

func readFaces() (*[len(fontFiles)]face, error) {
	var read [len(fontFiles)]face
	for i, name := range fontFiles {
		ttf, err := assets.FS.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("read font: %w", err)
		}
		if read[i].font, err = sfnt.Parse(ttf); err != nil {
			return nil, fmt.Errorf("read font %s: %w", name, err)
		}
	}
	return &read, nil
}

// advance returns the width of a rune in thousandths of an em, rounded as the
// PDF's own table of widths is, so that a line ends where it was computed to
// end. It is 0 for a rune that is not to be drawn: without a glyph, or unseen.
func (f *face) advance(r rune) uint16 {
	if r < 0 || r > 0xFFFF {
		return 0
	}
	row := f.rows[r>>8].Load()
	if row == nil {
		row = f.readRow(r >> 8)
	}
	return row[r&0xFF]
}

func (f *face) readRow(high rune) *[256]uint16 {
	f.mu.Lock()
	defer f.mu.Unlock()
	var row [256]uint16
	units := f.font.UnitsPerEm()
	for low := range row {
		r := high<<8 | rune(low)
		glyph, err := f.font.GlyphIndex(&f.buf, r)
		if err != nil || glyph == 0 || unseen(r) {
			continue
		}
		advance, err := f.font.GlyphAdvance(&f.buf, glyph, fixed.I(int(units)), font.HintingNone)
		if err != nil {
			continue
		}
		row[low] = uint16(math.Round(float64(advance.Round()) * (1000 / float64(units))))
	}
	f.rows[high].Store(&row)
	return &row
}

// textWidth returns the width of a text in millimetres at a size in points.
func textWidth(text string, f Font, size float64) float64 {
	all, err := faces()
	if err != nil {
		return 0 // Layout has reported it
	}
	sum := 0
	for _, r := range text {
		sum += int(all[f].advance(r))
	}
	return float64(sum) * size * mmPerPoint / 1000
}

// Covers reports whether the document face draws r by itself in all four
// styles. It does not cover control and zero-width characters, nor combining
// marks, which would be drawn beside their letters. Blanks are covered.
func Covers(r rune) bool {
	all, err := faces()
	if err != nil {
		return false
	}
	for i := range all {
		if all[i].advance(r) == 0 {
			return false
		}
	}
	return true
}

// unseen are runes that may have a glyph but no place in a text as letters:
// controls, the soft hyphen, zero-width and combining marks, private use, and
// every blank but the space and the no-break space.
func unseen(r rune) bool {
	switch {
	case r < ' ', r >= 0x7F && r < 0xA0, r == 0xAD,
		r >= 0x300 && r <= 0x36F,
		r >= 0x2000 && r <= 0x200F, r >= 0x2028 && r <= 0x202F, r >= 0x205F && r <= 0x206F, r == 0x3000,
		r >= 0xE000 && r <= 0xF8FF, r == 0xFEFF, r >= 0xFFF0:
		return true
	}
	return false
}
