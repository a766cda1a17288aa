package pdf

import (
	"fmt"

	"hoso/model/paper"
)

// Layout sets a paper on pages in the default house style. It fails only for
// a block of an unknown type.
func Layout(p paper.Paper) (Document, error) { return LayoutFor(p, DefaultHouse) }

// LayoutFor sets a paper on pages in a house's style. It fails also where
// House.Check does.
func LayoutFor(p paper.Paper, h House) (doc Document, err error) {
	defer recovered("lay out paper "+p.ID, &err)
	if err := h.Check(); err != nil {
		return Document{}, err
	}
	if _, err := faces(); err != nil {
		return Document{}, err
	}
	s := setter{house: h, sheet: newSheet(h, p.Landscape)}
	var galley []slab
	for _, b := range p.Blocks {
		slabs, err := s.block(b)
		if err != nil {
			return Document{}, fmt.Errorf("lay out paper %s: %w", p.ID, err)
		}
		switch b.(type) {
		case *paper.Closing, *paper.Signatures:
			tieEnd(galley)
		}
		if n := len(galley); n > 0 && len(slabs) > 0 && galley[n-1].table {
			slabs[0].space += tableSpace
		}
		galley = append(galley, slabs...)
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
	house House
	sheet sheet
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
// last has a single line. Of a table its last row is enough.
func tieEnd(galley []slab) {
	n := len(galley)
	if n == 0 {
		return
	}
	galley[n-1].keep = true
	if n > 1 && !galley[n-1].table && !galley[n-2].table {
		galley[n-2].keep = true
	}
}
