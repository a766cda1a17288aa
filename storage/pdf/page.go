package pdf

import (
	"math"
	"strings"
)

// Font is one of the four styles of the document face.
type Font uint8

// The styles; the zero value is upright.
const (
	Regular Font = iota
	Bold
	Italic
	BoldItalic
)

// styled returns the font with weight and slope added to those of f.
func (f Font) styled(bold, italic bool) Font {
	if bold {
		f |= Bold
	}
	if italic {
		f |= Italic
	}
	return f
}

// Run is text in one font whose left end stands at X on the baseline Y, both
// in millimetres from the page's top left corner. Words inside it stand apart
// by the font's own blank; in a justified line each word is a run. Text ends in
// a space where the line goes on with another run; that space only serves those
// who read the text out again, since the next run is placed by its own X.
type Run struct {
	X, Y float64
	Text string
	Font Font
	Size float64 // points
	// Block is the id of the block that the run belongs to, or of its row or
	// signature where that has an id of its own; empty for page numbers.
	Block string
	// Repeated marks page numbers and the second and later showing of a
	// table's head: what is drawn without being part of the paper's text.
	Repeated bool
}

// Width is the length of the run on paper in millimetres, without the space
// at its end.
func (r Run) Width() float64 {
	return textWidth(strings.TrimSuffix(r.Text, " "), r.Font, r.Size)
}

// Rule is a straight line; all measures in millimetres.
type Rule struct {
	X1, Y1, X2, Y2 float64
	Weight         float64
}

// Box is a filled rectangle with its top left corner at X, Y, in millimetres.
type Box struct {
	X, Y, W, H float64
	// Tone is how light it is, from 0, black, to below 1, white.
	Tone float64
}

// Page is one side of a sheet, in millimetres. Runs are in reading order.
type Page struct {
	Width, Height float64
	Runs          []Run
	Rules         []Rule
	Boxes         []Box
}

// Landscape reports whether the page is wider than high.
func (p Page) Landscape() bool { return p.Width > p.Height }

// Document is a paper laid out. It has at least one page.
type Document struct {
	// Title names the paper in bookmarks.
	Title string
	// Group is the bookmark below which the document's own stands, together
	// with those of its neighbours of the same group; empty for none. Layout
	// leaves it empty.
	Group string
	Pages []Page
}

// Text returns the words of the document in reading order without what is
// repeated from page to page: with white space folded, the paper's own Text,
// save that a word wider than its line is divided.
func (d Document) Text() string {
	var text strings.Builder
	for _, page := range d.Pages {
		text.WriteString(page.text(false))
	}
	return text.String()
}

// text returns the page's words; a line feed stands where a line or a column
// ends.
func (p Page) text(repeated bool) string {
	var text strings.Builder
	for i, r := range p.Runs {
		if r.Repeated && !repeated {
			continue
		}
		text.WriteString(r.Text)
		if !strings.HasSuffix(r.Text, " ") && (i+1 == len(p.Runs) || !r.touches(p.Runs[i+1])) {
			text.WriteByte('\n')
		}
	}
	return text.String()
}

// touches reports whether next goes on where r ends, inside a word of more
// than one font.
func (r Run) touches(next Run) bool {
	return next.Y == r.Y && math.Abs(next.X-r.X-r.Width()) < 0.01
}
