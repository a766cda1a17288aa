package pdf

import (
	"fmt"

	"hoso/model"
	"hoso/model/paper"
)

// Layout sets a paper on pages in the default house style. It fails only for
// a block of an unknown type.
func Layout(p paper.Paper) (Document, error) { return LayoutFor(p, model.DefaultHouse) }

// LayoutFor sets a paper on pages in a house's style. It fails also where
// model.House.Check does.
func LayoutFor(p paper.Paper, h model.House) (doc Document, err error) {
	defer recovered("lay out paper "+p.ID, &err)
	if err := h.Check(); err != nil {
		return Document{}, err
	}
	h = h.OrDefault()
	if _, err := faces(); err != nil {
		return Document{}, err
	}
	s := setter{house: h, sheet: newSheet(h, p.Landscape)}
	galley, err := s.galley(p.Blocks)
	if err != nil {
		return Document{}, fmt.Errorf("lay out paper %s: %w", p.ID, err)
	}
	return Document{Title: drawable(p.Title), Pages: paginate(galley, s.sheet)}, nil
}

// recovered turns a panic into an error: whatever a text may do to a library,
// the program goes on.
func recovered(doing string, err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("%s: %v", doing, r)
	}
}

// setter sets blocks on a sheet, one below the other.
type setter struct {
	house model.House
	sheet sheet
}

// galley sets all blocks one below the other, before they are parted into pages.
func (s setter) galley(blocks []paper.Block) ([]slab, error) {
	var galley []slab
	var ends []int // the places of the tables' last rows
	for i, b := range blocks {
		slabs, err := s.block(b)
		if err != nil {
			return nil, err
		}
		switch b.(type) {
		case *paper.Closing, *paper.Signatures:
			s.tieEnd(galley)
		}
		if n := len(galley); n > 0 && len(slabs) > 0 && galley[n-1].table {
			slabs[0].space += TableSpace
			if last := i+1 == len(blocks); last && len(slabs) == 1 {
				s.tieRow(&galley[n-1])
			}
		}
		galley = append(galley, slabs...)
		if n := len(galley); n > 0 && galley[n-1].table {
			ends = append(ends, n-1)
		}
	}
	for _, end := range ends {
		s.accompany(galley, end)
	}
	return galley, nil
}

// accompany gives a table's last row, should it go on a new page, the row
// before it for company: a short row does not stand alone there. Where it is
// tied to what follows it has company enough, and a second row would only leave
// more of the page before blank.
func (s setter) accompany(galley []slab, end int) {
	if end > 0 && !galley[end].keep {
		s.tieRow(&galley[end-1])
	}
}

func (s setter) block(b paper.Block) ([]slab, error) {
	switch b := b.(type) {
	case *paper.Letterhead:
		return s.letterhead(b), nil
	case *paper.Title:
		return s.title(b), nil
	case *paper.Addressees:
		return s.addressees(b), nil
	case *paper.Paragraph:
		return s.paragraph(b), nil
	case *paper.Table:
		return s.table(b), nil
	case *paper.Closing:
		return s.closing(b), nil
	case *paper.Signatures:
		return s.signatures(b), nil
	case *paper.QRCode:
		return s.qrCode(b), nil
	}
	return nil, fmt.Errorf("block of unknown type %T", b)
}

// tieEnd holds the end of a text together with the signatures that follow: the
// last two lines of a paragraph, or the last ones of two paragraphs where the
// last has no more than two lines. Of a table its last row is enough; a line or
// two below a table ("Tổng số: …") take that row along, unless all of the table
// hangs on it and would leave its title alone on a page.
func (s setter) tieEnd(galley []slab) {
	n := len(galley)
	if n == 0 {
		return
	}
	keepFirmly(&galley[n-1])
	switch {
	case n == 1 || galley[n-1].table:
	case galley[n-2].table:
		s.tieCompany(galley[:n-1])
	default:
		keepFirmly(&galley[n-2])
		if short := galley[n-1].space == 0 && galley[n-2].space > 0; short && n > 2 {
			s.tieCompany(galley[:n-2])
		}
	}
}

// tieCompany ties the last slab, but no table's row that has the table's head
// or another row hanging on it.
func (s setter) tieCompany(galley []slab) {
	n := len(galley)
	if chained := galley[n-1].table && n > 1 && galley[n-2].keep; !chained {
		s.tieRow(&galley[n-1])
	}
}

// shortRow is the share of a page's height up to which a table's last row goes
// on a new page with the single line below it, which would stand alone there.
const shortRow = 0.2

func (s setter) tieRow(row *slab) {
	if row.height <= s.sheet.height*shortRow {
		keepWeakly(row)
	}
}
