package docx

import (
	"hoso/model"
	"hoso/storage/pdf"
)

// section is the sheets of one paper: their size, margins and numbers, which
// begin with the second page of each paper (Nghị định 30/2020, Phụ lục I, mục
// I.7).
type section struct {
	house     model.House
	landscape bool
}

// footer is how far a footer would stand from the sheet's foot in mm; there is
// none.
const footer = 10.0

func (s section) write(m *markup) {
	h := s.house
	m.open("w:sectPr")
	m.empty("w:headerReference", "w:type", "default", "r:id", headerLink)
	m.empty("w:type", "w:val", "nextPage")
	width, height, orient := pdf.PageShort, pdf.PageLong, ""
	if s.landscape {
		width, height, orient = height, width, "landscape"
	}
	m.empty("w:pgSz", "w:w", itoa(twips(width)), "w:h", itoa(twips(height)), "w:orient", orient)
	m.empty("w:pgMar", "w:top", itoa(twips(h.Top)), "w:right", itoa(twips(h.Right)), "w:bottom", itoa(twips(h.Bottom)),
		"w:left", itoa(twips(h.Left)), "w:header", itoa(twips(headerTop(h))), "w:footer", itoa(twips(footer)), "w:gutter", "0")
	m.empty("w:pgNumType", "w:start", "1")
	m.empty("w:cols", "w:space", "720")
	m.empty("w:titlePg")
	m.close("w:sectPr")
}

// headerTop is how far the line of the page number stands from the sheet's top
// in mm, so that its figures stand in the middle of the margin.
func headerTop(h model.House) float64 {
	return h.Top/2 - pdf.SizePageNumber*mmPerPoint*(pdf.Rise-pdf.FigureHeight/2.0)
}

// headerPart is the page number above every page but the first.
func headerPart() []byte {
	var m markup
	m.WriteString(declaration)
	m.open("w:hdr", "xmlns:w", wordSpace)
	m.open("w:p")
	m.open("w:pPr")
	m.empty("w:pStyle", "w:val", pageNumber)
	m.close("w:pPr")
	m.open("w:fldSimple", "w:instr", " PAGE ")
	m.open("w:r")
	m.element("w:t", "2")
	m.close("w:r")
	m.close("w:fldSimple")
	m.close("w:p")
	m.close("w:hdr")
	return m.Bytes()
}
