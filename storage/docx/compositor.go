package docx

import (
	"fmt"
	"strings"

	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/pdf"
)

// compositor sets the blocks of a paper one below the other.
type compositor struct {
	flow
	house    model.House
	measures pdf.Measures
	// below is the room in points that the last block wants below itself, beside
	// the space of what follows.
	below float64
}

// flowOf sets a paper.
func flowOf(p paper.Paper, h model.House) (flow, error) {
	measures, err := pdf.NewMeasures(h, p.Landscape)
	if err != nil {
		return flow{}, err
	}
	c := compositor{house: h.OrDefault(), measures: measures}
	marks := 0
	for i, b := range p.Blocks {
		switch b.(type) {
		case *paper.Closing, *paper.Signatures:
			c.tieEnd()
		}
		if t, ok := c.last().(*table); ok && i == len(p.Blocks)-1 && t.lastLow() {
			t.keep() // a last line takes a row along
		}
		begun := len(c.items)
		if err := c.block(b); err != nil {
			return flow{}, err
		}
		if said := first(c.items[begun:]); said != nil {
			marks++
			said.marks = []string{stamp{wordsMark(readAgain(c.items[begun:])), marks}.name(Mark(paper.Key(p, b)))}
		}
	}
	for _, i := range c.items {
		if t, ok := i.(*table); ok {
			t.accompany()
		}
	}
	return c.flow, nil
}

// first is the first paragraph of items that says something; nil where none
// does.
func first(items []item) *paragraph {
	for _, i := range items {
		switch i := i.(type) {
		case *paragraph:
			if i.style != gap {
				return i
			}
		case *table:
			for _, c := range i.rows[0].cells {
				if p := first(c.items); p != nil {
					return p
				}
			}
		}
	}
	return nil
}

func (c *compositor) block(b paper.Block) error {
	switch b := b.(type) {
	case *paper.Letterhead:
		c.letterhead(b)
	case *paper.Title:
		c.title(b)
	case *paper.Addressees:
		c.addressees(b)
	case *paper.Paragraph:
		c.paragraph(b)
	case *paper.Table:
		return c.table(b)
	case *paper.Closing:
		c.closing(b)
	case *paper.Signatures:
		c.signatures(b)
	case *paper.QRCode:
		return c.code(b)
	default:
		return fmt.Errorf("block of unknown type %T", b)
	}
	return nil
}

// put adds an item with space points above it, beside what the last block wants
// below itself. The first item of a paper has none.
func (c *compositor) put(space float64, i item) {
	space += c.below
	c.below = 0
	if len(c.items) == 0 {
		space = 0
	}
	c.addBelow(space, i)
}

// tieEnd holds the end of a text together with the signatures that follow: the
// last paragraph and, where that has a line or two only, what stands before it.
func (c *compositor) tieEnd() {
	n := len(c.items)
	if n == 0 {
		return
	}
	c.items[n-1].keep()
	p, ok := c.items[n-1].(*paragraph)
	if !ok || n == 1 || p.lines > 2 {
		return
	}
	// What hangs on a table's last row would come along whole, with the heading, and
	// leave the title alone on a page: two lines need no company.
	if t, ok := c.items[n-2].(*table); !ok || t.lastLow() && !t.chained() {
		c.items[n-2].keep()
	}
}

// centred is a text with its lines ended as those of the PDF in a column of the
// given width.
func (c *compositor) centred(text string, f pdf.Font, size, width float64) string {
	var s strings.Builder
	lines := c.measures.CentredLines(text, f, size, width)
	for i, l := range lines {
		if cut := strings.TrimRight(l, " "); cut != l && i+1 < len(lines) {
			s.WriteString(cut + "\n")
			continue
		}
		s.WriteString(l) // the last line, or one inside a long word
	}
	return s.String()
}

// ruleRoom is the height of the paragraph below a rule in points: with it a page
// takes a hair more than in the PDF, never less.
const ruleRoom = 2

// rule is a rule below a line of text of the given size, as long as share of it,
// in the middle of a column. All widths in mm.
func rule(text string, f pdf.Font, size, share, column float64) *paragraph {
	last := text[strings.LastIndexByte(text, '\n')+1:]
	aside := max((column-share*pdf.TextWidth(last, f, size))/2, 0)
	return &paragraph{style: ruleBelow, room: room{before: pdf.RuleDrop * size, exact: ruleRoom}, indents: indents{left: aside, right: aside}, rule: true}
}

// endLine is the height in points of the paragraph that a file has to end in, behind
// a last table. Signatures leave as much less room for the hand: a full last page
// would have an empty one behind it.
const endLine = 1

// hair is the height in points by which signatures are lower still: word processors
// round the heights of lines, which adds up where a page is full to the brim.
const hair = 0.5

// inPoints turns mm into points.
func inPoints(mm float64) float64 { return mm / mmPerPoint }
