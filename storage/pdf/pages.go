package pdf

import (
	"strconv"

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
}

// sheet is a page's size and the area for text on it, in mm.
type sheet struct {
	pageWidth, pageHeight    float64
	left, top, width, height float64
}

func newSheet(h House, landscape bool) sheet {
	s := sheet{pageWidth: PageShort, pageHeight: PageLong, left: h.Left, top: h.Top}
	if landscape {
		s.pageWidth, s.pageHeight = PageLong, PageShort
	}
	s.width = s.pageWidth - h.Left - h.Right
	s.height = s.pageHeight - h.Top - h.Bottom
	return s
}

// paginate puts slabs on pages. A chain of kept slabs goes to the next page
// whole when it does not fit, and is broken only when no page can hold it.
func paginate(slabs []slab, area sheet) []Page {
	b := &pageBuilder{sheet: area}
	b.begin()
	for len(slabs) > 0 {
		n := 1
		for n < len(slabs) && slabs[n-1].keep {
			n++
		}
		b.putChain(slabs[:n])
		slabs = slabs[n:]
	}
	b.flush()
	return b.pages
}

func (b *pageBuilder) putChain(chain []slab) {
	if !b.fits(chain...) && b.y > 0 {
		b.turn(&chain[0])
	}
	if b.fits(chain...) {
		for _, s := range chain {
			b.put(s)
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
	page.Rules = append(page.Rules, s.rules...)
	page.Boxes = append(page.Boxes, s.boxes...)
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

// numberHeight is the height of a figure in ems.
const numberHeight = 0.66

// turn ends the page and begins the next, which s is to open, below the head
// that it wants repeated.
func (b *pageBuilder) turn(s *slab) {
	b.flush()
	b.page().Rules = append(b.page().Rules, b.close...)
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
	b.y, b.row, b.close = 0, nil, nil
	if len(b.pages) == 1 {
		return
	}
	number := strconv.Itoa(len(b.pages))
	b.page().Runs = append(b.page().Runs, Run{
		X:    b.sheet.left + (b.sheet.width-textWidth(number, Regular, SizePageNumber))/2,
		Y:    b.sheet.top/2 + SizePageNumber*mmPerPoint*numberHeight/2,
		Text: number, Font: Regular, Size: SizePageNumber, Repeated: true,
	})
}
