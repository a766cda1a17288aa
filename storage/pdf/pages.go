package pdf

import (
	"math"
	"slices"
	"strconv"

	"hoso/model"
	"hoso/model/paper"
)

// pageBuilder fills pages with slabs from the top.
type pageBuilder struct {
	sheet sheet
	pages []Page
	y     float64 // mm below the top margin
	// cells holds back the slices of a table row until the row or the page
	// ends, so that each cell is read whole.
	cells [][]Run
	row   *paper.Row
	close []Rule // of the last slab, should the page end below it
	// downs are the vertical rules that end where the last slab does, by their
	// places in the page's Rules: those of the next row lengthen them.
	downs []int
}

// sheet is a page's size and the area for text on it, in mm.
type sheet struct {
	pageWidth, pageHeight    float64
	left, top, width, height float64
}

func newSheet(h model.House, landscape bool) sheet {
	s := sheet{pageWidth: PageShort, pageHeight: PageLong, left: h.Left, top: h.Top}
	if landscape {
		s.pageWidth, s.pageHeight = PageLong, PageShort
	}
	s.width = s.pageWidth - h.Left - h.Right
	s.height = s.pageHeight - h.Top - h.Bottom
	return s
}

// paginate puts slabs on pages, chain by chain.
func paginate(slabs []slab, area sheet) []Page {
	b := &pageBuilder{sheet: area}
	b.begin()
	for len(slabs) > 0 {
		n := chainLength(slabs)
		b.putChain(slabs[:n])
		clear(slabs[:n]) // their runs are on pages now
		slabs = slabs[n:]
	}
	b.flush()
	return b.pages
}

// chainLength is the number of slabs up to the first that is not kept with the
// next.
func chainLength(slabs []slab) int {
	n := 1
	for n < len(slabs) && slabs[n-1].keep {
		n++
	}
	return n
}

// firmLength is the number of slabs up to the first that is kept weakly, if at
// all, with the next.
func firmLength(chain []slab) int {
	n := 1
	for n < len(chain) && chain[n-1].keep && !chain[n-1].weak {
		n++
	}
	return n
}

// putChain sets a chain of kept slabs on this page or, where it does not fit,
// on the next. A chain that no page can hold is broken where it is weakly kept;
// if that is not enough, anywhere.
func (b *pageBuilder) putChain(chain []slab) {
	if !b.fits(chain...) && b.y > 0 && heightOfNew(chain) <= b.sheet.height+slackEpsilon {
		b.turn(&chain[0])
	}
	if b.fits(chain...) {
		for _, s := range chain {
			b.put(s)
		}
		return
	}
	if n := firmLength(chain); n < len(chain) {
		for ; len(chain) > 0; chain = chain[n:] {
			n = firmLength(chain)
			b.putChain(chain[:n])
		}
		return
	}
	for _, s := range chain {
		for _, part := range s.cut(b.sheet.height) {
			if !b.fits(part) && b.y > 0 {
				b.turn(&part)
			}
			b.put(part)
		}
	}
}

// fits reports whether slabs have room on the page as it stands.
func (b *pageBuilder) fits(slabs ...slab) bool {
	y := b.y
	for i, s := range slabs {
		if y > 0 {
			y += s.space
		}
		y += s.height
		if i == len(slabs)-1 && s.slice != nil {
			y += s.slice.tail
		}
	}
	return y <= b.sheet.height+slackEpsilon
}

// heightOfNew is what a chain needs of a new page, below the head that it wants
// repeated.
func heightOfNew(chain []slab) float64 {
	height := heightOf(chain)
	if head := chain[0].head; head != nil {
		height += head.height + chain[0].space
	}
	if s := chain[0].slice; s != nil {
		height += s.lead
	}
	if s := chain[len(chain)-1].slice; s != nil {
		height += s.tail
	}
	return height
}

// put places a slab below the last one.
func (b *pageBuilder) put(s slab) {
	if b.y > 0 {
		b.y += s.space
	}
	s.shift(b.sheet.top + b.y)
	b.y += s.height
	b.collect(s.slice)
	page := b.page()
	page.Runs = append(page.Runs, s.runs...)
	page.Boxes = append(page.Boxes, s.boxes...)
	b.rule(s.rules)
}

// rule draws the rules of a slab.
func (b *pageBuilder) rule(rules []Rule) {
	page := b.page()
	above := b.downs
	b.downs = nil
	for _, r := range rules {
		at := slices.IndexFunc(above, func(i int) bool { return page.Rules[i].X1 == r.X1 && math.Abs(page.Rules[i].Y2-r.Y1) < slackEpsilon })
		switch {
		case r.X1 != r.X2:
			page.Rules = append(page.Rules, r)
			continue
		case at >= 0:
			at = above[at]
			page.Rules[at].Y2 = r.Y2
		default:
			at = len(page.Rules)
			page.Rules = append(page.Rules, r)
		}
		b.downs = append(b.downs, at)
	}
}

// collect holds back the cells of a row's slice, after those of another row
// are set.
func (b *pageBuilder) collect(s *rowSlice) {
	if s == nil {
		b.flush()
		b.row, b.close = nil, nil
		return
	}
	if s.row != b.row {
		b.flush()
	}
	b.row, b.close = s.row, s.close
	for i, cell := range s.cells {
		if i == len(b.cells) {
			b.cells = append(b.cells, nil)
		}
		b.cells[i] = append(b.cells[i], cell...)
	}
}

func (b *pageBuilder) page() *Page { return &b.pages[len(b.pages)-1] }

// flush sets what the slices of a row held back.
func (b *pageBuilder) flush() {
	for _, cell := range b.cells {
		b.page().Runs = append(b.page().Runs, cell...)
	}
	b.cells = nil
}

// turn ends the page and begins the next, which s is to open, below the head
// that it wants repeated.
func (b *pageBuilder) turn(s *slab) {
	b.flush()
	b.rule(b.close)
	b.begin()
	if s.head != nil {
		b.put(s.head.repeated())
	}
	*s = s.opened()
}

// begin adds a page. Its number stands in the middle of the top margin, from
// the second page on (Nghị định 30/2020, Phụ lục I, mục I.7).
func (b *pageBuilder) begin() {
	b.pages = append(b.pages, Page{Width: b.sheet.pageWidth, Height: b.sheet.pageHeight})
	b.y, b.row, b.close, b.downs = 0, nil, nil, nil
	if len(b.pages) == 1 {
		return
	}
	number := strconv.Itoa(len(b.pages))
	b.page().Runs = append(b.page().Runs, Run{
		X:    b.sheet.left + (b.sheet.width-textWidth(number, Regular, SizePageNumber))/2,
		Y:    b.sheet.top/2 + SizePageNumber*mmPerPoint*FigureHeight/2,
		Text: number, Font: Regular, Size: SizePageNumber, Repeated: true,
	})
}
