package docx

import (
	"hoso/model"
	"hoso/storage/pdf"
)

// face is the decree's (Phụ lục I, mục I.4).
const face = "Times New Roman"

const language = "vi-VN"

// Namespaces of the format.
const (
	wordSpace         = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	relationshipSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)

// stylesheet is the part that holds the styles of a house.
func stylesheet(h model.House) []byte {
	var m markup
	m.WriteString(declaration)
	m.open("w:styles", "xmlns:w", wordSpace)
	defaults(&m, h)
	// The program's own styles alone stand in the list of the word processor.
	m.empty("w:latentStyles", "w:defLockedState", "0", "w:defUIPriority", "99", "w:defSemiHidden", "1",
		"w:defUnhideWhenUsed", "1", "w:defQFormat", "0", "w:count", "376")
	builtIn(&m)
	for i, s := range styles(h) {
		s.write(&m, i+1)
	}
	tableStyle(&m, ruledTable, "Bảng kẻ ô", func() {
		m.open("w:tblBorders")
		for _, side := range []string{"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"} {
			m.empty(side, "w:val", "single", "w:sz", tableRule, "w:space", "0", "w:color", "auto")
		}
		m.close("w:tblBorders")
		cellMargins(&m, pdf.CellTop, pdf.CellBottom, pdf.CellSide)
	})
	tableStyle(&m, blankTable, "Bảng không kẻ", func() { cellMargins(&m, 0, 0, 0) })
	m.close("w:styles")
	return m.Bytes()
}

// defaults are the face, the size and the language of everything.
func defaults(m *markup, h model.House) {
	size := halfPoints(h.OrDefault().Body)
	m.open("w:docDefaults")
	m.open("w:rPrDefault")
	m.open("w:rPr")
	m.empty("w:rFonts", "w:ascii", face, "w:hAnsi", face, "w:eastAsia", face, "w:cs", face)
	m.empty("w:sz", "w:val", size)
	m.empty("w:szCs", "w:val", size)
	m.empty("w:lang", "w:val", language, "w:eastAsia", language, "w:bidi", "ar-SA")
	m.close("w:rPr")
	m.close("w:rPrDefault")
	m.open("w:pPrDefault")
	m.open("w:pPr")
	m.empty("w:widowControl")
	m.empty("w:spacing", "w:before", "0", "w:after", "0", "w:line", itoa(singleLine), "w:lineRule", "auto")
	m.close("w:pPr")
	m.close("w:pPrDefault")
	m.close("w:docDefaults")
}

// builtIn are the styles that a file has to have.
func builtIn(m *markup) {
	named := func(kind, id, name string) {
		m.open("w:style", "w:type", kind, "w:default", "1", "w:styleId", id)
		m.empty("w:name", "w:val", name)
		m.empty("w:uiPriority", "w:val", "99")
	}
	named("paragraph", "Normal", "Normal")
	m.close("w:style")
	named("character", "DefaultParagraphFont", "Default Paragraph Font")
	m.empty("w:semiHidden")
	m.close("w:style")
	named("table", "TableNormal", "Normal Table")
	m.empty("w:semiHidden")
	m.open("w:tblPr")
	m.empty("w:tblInd", "w:w", "0", "w:type", "dxa")
	cellMargins(m, 0, 0, 0)
	m.close("w:tblPr")
	m.close("w:style")
	named("numbering", "NoList", "No List")
	m.empty("w:semiHidden")
	m.close("w:style")
}

// write writes the style at its place in the list.
func (s style) write(m *markup, place int) {
	m.open("w:style", "w:type", "paragraph", "w:customStyle", "1", "w:styleId", s.id)
	m.empty("w:name", "w:val", s.name)
	m.empty("w:basedOn", "w:val", "Normal")
	m.empty("w:uiPriority", "w:val", itoa(place))
	m.empty("w:qFormat")
	m.open("w:pPr")
	if s.next {
		m.empty("w:keepNext")
	}
	lines := singleLine
	if s.lines != 0 {
		lines = int(s.lines*singleLine + 0.5)
	}
	m.empty("w:spacing", "w:before", itoa(points(s.before)), "w:line", itoa(lines), "w:lineRule", "auto")
	if s.indent+s.aside+s.hanging != 0 {
		m.empty("w:ind", "w:left", nonZero(twips(s.aside+s.hanging)), "w:right", nonZero(twips(s.aside)),
			"w:hanging", nonZero(twips(s.hanging)), "w:firstLine", nonZero(twips(s.indent)))
	}
	if s.align != "" {
		m.empty("w:jc", "w:val", string(s.align))
	}
	if s.level > 0 {
		m.empty("w:outlineLvl", "w:val", itoa(s.level-1))
	}
	m.close("w:pPr")
	m.open("w:rPr")
	look{bold: s.bold, italic: s.italic, size: s.size}.write(m)
	m.close("w:rPr")
	m.close("w:style")
}

func tableStyle(m *markup, id, name string, properties func()) {
	m.open("w:style", "w:type", "table", "w:customStyle", "1", "w:styleId", id)
	m.empty("w:name", "w:val", name)
	m.empty("w:basedOn", "w:val", "TableNormal")
	m.empty("w:uiPriority", "w:val", "99")
	m.open("w:tblPr")
	properties()
	m.close("w:tblPr")
	m.close("w:style")
}

// cellMargins keep text away from the rules of a table, in mm.
func cellMargins(m *markup, top, bottom, side float64) {
	m.open("w:tblCellMar")
	for _, margin := range []struct {
		side string
		mm   float64
	}{{"w:top", top}, {"w:left", side}, {"w:bottom", bottom}, {"w:right", side}} {
		m.empty(margin.side, "w:w", itoa(twips(margin.mm)), "w:type", "dxa")
	}
	m.close("w:tblCellMar")
}

// look is how letters look.
type look struct {
	bold, italic bool
	size         float64 // points; 0: the style's
	closer       float64 // points that letters stand closer
}

func (l look) write(m *markup) {
	if l.bold {
		m.empty("w:b")
		m.empty("w:bCs")
	}
	if l.italic {
		m.empty("w:i")
		m.empty("w:iCs")
	}
	if l.closer != 0 {
		m.empty("w:spacing", "w:val", itoa(-points(l.closer)))
	}
	if l.size != 0 {
		m.empty("w:sz", "w:val", halfPoints(l.size))
		m.empty("w:szCs", "w:val", halfPoints(l.size))
	}
}
