package docx

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"hoso/model"
)

// bodyReader reads the main part of a file.
type bodyReader struct {
	*scanner
	styles readStyles
	lists  lists
	file   model.WordFile
	left   leftOut
	size   int // bytes of text
	tables int
	joined *readLine // of a paragraph whose end was deleted
	place  place     // in a table
	marks  []string  // that begin between paragraphs
}

// place is where in a table a paragraph stands; the zero value is outside.
type place struct{ table, row, column int }

// blocks reads paragraphs and tables up to the end of the element that is open.
// What is neither, and may hold some, is gone through.
func (b *bodyReader) blocks() error {
	return b.children(b.block)
}

func (b *bodyReader) block(e node) error {
	switch e.name() {
	case "p":
		return b.paragraph()
	case "tbl":
		return b.table()
	case "del", "moveFrom":
		b.left.tracked = true
		return b.skip()
	case "sectPr", "sdtPr", "tblPr", "tblGrid", "Fallback":
		return b.skip()
	case "altChunk", "subDoc":
		b.left.embedded++
	case "bookmarkStart":
		b.marks = append(b.marks, e.attr("name"))
	}
	return b.blocks()
}

// paragraph reads one.
func (b *bodyReader) paragraph() error {
	line, look := &readLine{marks: b.marks}, paragraphLook{}
	b.marks = nil
	if b.joined != nil {
		b.joined.marks = append(b.joined.marks, line.marks...)
		line, b.joined = b.joined, nil
	}
	var style readStyle
	begun := false
	err := b.children(func(e node) error {
		if e.name() == "pPr" {
			return look.read(b.scanner)
		}
		if !begun {
			style, begun = b.styles.look(look.style), true
		}
		return b.inline(e, line, letterLook{font: style.font, bold: style.bold != nil && *style.bold})
	})
	if err != nil {
		return err
	}
	if look.joined {
		b.left.tracked = true
		b.joined = line
		return nil
	}
	return b.put(line, look)
}

// put adds a paragraph as read.
func (b *bodyReader) put(line *readLine, look paragraphLook) error {
	style := b.styles.look(look.style)
	p := model.WordParagraph{
		Style: style.name, Level: style.level, Font: line.font, Bold: line.letters && !line.plain, Marks: line.marks,
		Table: b.place.table, Row: b.place.row, Column: b.place.column,
	}
	if look.level > 0 {
		p.Level = look.level
	}
	if p.Level > outlineNone {
		p.Level = 0
	}
	written := line.written()
	converted, encodings := line.inUnicode()
	p.Text = tidied(converted)
	if mark := b.lists.mark(look.list.or(style.list)); p.Text != "" {
		p.Text = mark + p.Text
		if len(encodings) > 0 {
			p.Written = mark + tidied(written)
		}
	}
	for _, e := range encodings {
		if !slices.Contains(b.file.Encodings, e) {
			b.file.Encodings = append(b.file.Encodings, e)
		}
	}
	b.size += len(p.Text) + len(p.Written)
	switch {
	case b.size > MaxText:
		return refuse(TooLarge, "more than %d bytes of text", MaxText)
	case len(b.file.Paragraphs) == MaxParagraphs:
		return refuse(TooLarge, "more than %d paragraphs", MaxParagraphs)
	}
	b.file.Paragraphs = append(b.file.Paragraphs, p)
	return nil
}

// letterLook is how letters look where a run does not say otherwise.
type letterLook struct {
	font string
	bold bool
}

// inline reads what stands in a paragraph.
func (b *bodyReader) inline(e node, line *readLine, look letterLook) error {
	switch e.name() {
	case "r":
		return b.run(line, look)
	case "del", "moveFrom":
		b.left.tracked = true
		return b.skip()
	case "ins", "moveTo":
		b.left.tracked = true
	case "pPr", "rPr", "sdtPr", "Fallback":
		return b.skip()
	case "subDoc":
		b.left.embedded++
	case "bookmarkStart":
		line.marks = append(line.marks, e.attr("name"))
	case "t": // of a formula
		return b.letters(line, look)
	}
	return b.children(func(e node) error { return b.inline(e, line, look) })
}

// run reads letters of one look.
func (b *bodyReader) run(line *readLine, look letterLook) error {
	var own runLook
	return b.children(func(e node) error {
		if e.name() == "rPr" {
			if err := own.read(b.scanner); err != nil {
				return err
			}
			b.resolve(own, &look)
			return nil
		}
		return b.inRun(e, line, look, own.hidden != nil && *own.hidden)
	})
}

// resolve lets what a run says, by itself or by its style, stand over the
// paragraph's look.
func (b *bodyReader) resolve(own runLook, look *letterLook) {
	if own.style != "" {
		style := b.styles.look(own.style)
		look.font = firstNamed(style.font, look.font)
		if style.bold != nil {
			look.bold = *style.bold
		}
	}
	look.font = firstNamed(own.font, look.font)
	if own.bold != nil {
		look.bold = *own.bold
	}
}

func (b *bodyReader) inRun(e node, line *readLine, look letterLook, hidden bool) error {
	add := func(s string) { line.add(s, b.fontOf(look), look.bold) }
	switch e.name() {
	case "t":
		if hidden {
			b.left.hidden++
			return b.skip()
		}
		return b.letters(line, look)
	case "tab", "ptab":
		add("\t")
	case "br", "cr":
		if e.attr("type") == "" || e.attr("type") == "textWrapping" {
			add("\n")
		}
	case "noBreakHyphen":
		add("-")
	case "softHyphen":
		add("\u00ad") // the letter ư in TCVN3
	case "sym":
		if n, err := strconv.ParseUint(e.attr("char"), 16, 16); err == nil && utf8.ValidRune(rune(n)) {
			line.add(string(rune(n)), "", look.bold)
		}
	case "instrText", "delText", "delInstrText", "Fallback":
	case "drawing", "pict", "object":
		return b.picture()
	case "footnoteReference":
		b.left.footnotes++
	case "endnoteReference":
		b.left.endnotes++
	case "commentReference":
		b.left.comments++
	default: // Choice of AlternateContent, ruby
		return b.children(func(e node) error { return b.inRun(e, line, look, hidden) })
	}
	return b.skip()
}

func (b *bodyReader) fontOf(look letterLook) string { return firstNamed(look.font, b.styles.font) }

func (b *bodyReader) letters(line *readLine, look letterLook) error {
	text, err := b.textOf()
	if b.size += len(text); b.size > 2*MaxText {
		return refuse(TooLarge, "more than %d bytes of text", MaxText)
	}
	line.add(text, b.fontOf(look), look.bold)
	return err
}

// picture leaves a drawing out, and tells what kind it is of.
func (b *bodyReader) picture() error {
	boxed := false
	var look func(e node) error
	look = func(e node) error {
		switch e.name() {
		case "txbxContent":
			boxed = true
		case "Fallback":
			return b.skip()
		case "t":
			text, err := b.textOf()
			if boxed && strings.TrimSpace(text) != "" {
				b.left.boxed += len(strings.Fields(text))
			}
			return err
		}
		return b.children(look)
	}
	err := b.children(look)
	if !boxed {
		b.left.pictures++
	}
	return err
}
