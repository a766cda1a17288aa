package docx

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// paragraph is one with what differs from its style.
type paragraph struct {
	style string
	room
	indents
	keepNext bool
	align    alignment // blank: the style's
	rule     bool      // drawn above
	size     float64   // points, of all letters; 0: the style's
	closer   float64   // points that letters stand closer
	lines    int       // that it takes in the PDF, where that is known
	runs     []run
	picture  *picture
	marks    []string // bookmarks
	ends     *section // that ends with the paragraph
}

// room is the height around and in a paragraph in points: above, which holds in
// any case, below, and of each line, 0 being the style's.
type room struct{ before, after, exact float64 }

// indents are in mm; hanging is how far the first line stands out to the left.
// Without any the style's hold.
type indents struct{ left, right, hanging float64 }

// run is text of one look; a line feed ends a line.
type run struct {
	text         string
	bold, italic bool
}

func plain(style, text string) *paragraph {
	return &paragraph{style: style, runs: []run{{text: text}}}
}

// spacer is an empty paragraph of a height in points.
func spacer(height float64) *paragraph {
	return &paragraph{style: gap, room: room{exact: height}}
}

func (p *paragraph) keep() { p.keepNext = true }

func (p *paragraph) write(m *markup, f *file) {
	m.open("w:p")
	m.open("w:pPr")
	p.properties(m)
	m.close("w:pPr")
	var ids []string
	for _, mark := range p.marks {
		ids = append(ids, f.nextID())
		m.empty("w:bookmarkStart", "w:id", ids[len(ids)-1], "w:name", mark)
	}
	p.content(m, f)
	for _, id := range ids {
		m.empty("w:bookmarkEnd", "w:id", id)
	}
	m.close("w:p")
}

func (p *paragraph) content(m *markup, f *file) {
	for _, r := range p.runs {
		r.write(m, look{size: p.size, closer: p.closer})
	}
	if p.picture != nil {
		p.picture.write(m, f)
	}
}

// properties are in the order that the format prescribes.
func (p *paragraph) properties(m *markup) {
	m.empty("w:pStyle", "w:val", p.style)
	if p.keepNext {
		m.empty("w:keepNext")
	}
	if p.rule {
		m.open("w:pBdr")
		m.empty("w:top", "w:val", "single", "w:sz", headRule, "w:space", "0", "w:color", "auto")
		m.close("w:pBdr")
	}
	p.spacing(m)
	if p.indents != (indents{}) {
		m.empty("w:ind", "w:left", itoa(twips(p.left)), "w:right", itoa(twips(p.right)), "w:hanging", nonZero(twips(p.hanging)))
	}
	if p.align != "" {
		m.empty("w:jc", "w:val", string(p.align))
	}
	if p.size != 0 {
		m.open("w:rPr")
		look{size: p.size}.write(m)
		m.close("w:rPr")
	}
	if p.ends != nil {
		p.ends.write(m)
	}
}

func (p *paragraph) spacing(m *markup) {
	before, line, rule := "", "", ""
	if p.before != usual()[p.style].before {
		before = itoa(points(p.before))
	}
	if p.exact != 0 {
		line, rule = itoa(points(p.exact)), "exact"
	}
	if after := nonZero(points(p.after)); before+after+line != "" {
		m.empty("w:spacing", "w:before", before, "w:after", after, "w:line", line, "w:lineRule", rule)
	}
}

func nonZero(n int) string {
	if n == 0 {
		return ""
	}
	return itoa(n)
}

func (r run) write(m *markup, l look) {
	if r.text == "" {
		return
	}
	m.open("w:r")
	l.bold, l.italic = r.bold, r.italic
	if l != (look{}) {
		m.open("w:rPr")
		l.write(m)
		m.close("w:rPr")
	}
	for i, line := range strings.Split(r.text, "\n") {
		if i > 0 {
			m.empty("w:br")
		}
		m.element("w:t", fillIn(line), "xml:space", "preserve")
	}
	m.close("w:r")
}

// fillIn puts no-break spaces for three or more blanks in a row, which are room
// to be filled in by hand: they keep their width where blanks are stretched. A line
// may end behind the room for a day or a month, lest a whole date go to the next
// line and leave this one torn wide; not before what follows a number's room.
func fillIn(text string) string {
	var s strings.Builder
	for text != "" {
		at := strings.Index(text, "   ")
		if at < 0 {
			s.WriteString(text)
			break
		}
		rest := strings.TrimLeft(text[at:], " ")
		s.WriteString(text[:at])
		blanks := len(text) - at - len(rest)
		end := "\u00A0"
		if first, _ := utf8.DecodeRuneInString(rest); unicode.IsLetter(first) {
			end = " "
		}
		s.WriteString(strings.Repeat("\u00A0", blanks-1) + end)
		text = rest
	}
	return s.String()
}
