package docx

import (
	"strconv"
	"strings"
)

// readStyle is a style of a file that is read.
type readStyle struct {
	name, basedOn string
	kind          string // "paragraph", "character"
	usual         bool   // of paragraphs that name none
	font          string
	bold          *bool
	level         int // in the outline, from 1
	list          listPlace
}

// readStyles are the styles by id.
type readStyles struct {
	byID  map[string]readStyle
	usual string // id
	font  string // where no style names one
}

// styleChain is how many styles may rest on one another.
const styleChain = 20

// outlineNone is the level that means body text (ECMA-376, part 1, 17.3.1.20).
const outlineNone = 9

func (a *archive) readStyles(part string) (readStyles, error) {
	styles := readStyles{byID: map[string]readStyle{}}
	err := a.scan(part, func(s *scanner) error {
		return s.children(func(e node) error {
			switch e.name() {
			case "docDefaults":
				var p paragraphLook
				err := p.read(s)
				styles.font = p.run.font
				return err
			case "style":
				if len(styles.byID) == MaxStyles {
					return refuse(TooLarge, "more than %d styles", MaxStyles)
				}
				id := e.attr("styleId")
				style, err := readOneStyle(s, e)
				styles.byID[id] = style
				if style.usual && style.kind == "paragraph" {
					styles.usual = id
				}
				return err
			}
			return s.skip()
		})
	})
	return styles, err
}

func readOneStyle(s *scanner, e node) (readStyle, error) {
	style := readStyle{kind: e.attr("type"), usual: e.attr("default") == "1" || e.attr("default") == "true"}
	err := s.children(func(e node) error {
		switch e.name() {
		case "name":
			style.name = e.attr("val")
		case "basedOn":
			style.basedOn = e.attr("val")
		case "pPr", "rPr":
			var p paragraphLook
			if err := p.readOne(s, e); err != nil {
				return err
			}
			style.level, style.list = max(style.level, p.level), style.list.or(p.list)
			if p.run.font != "" {
				style.font = p.run.font
			}
			if p.run.bold != nil {
				style.bold = p.run.bold
			}
			return nil
		}
		return s.skip()
	})
	if style.level == 0 && strings.HasPrefix(strings.ToLower(style.name), "heading ") {
		style.level, _ = strconv.Atoi(style.name[len("heading "):])
	}
	return style, err
}

// look is what a style says, with what the styles say that it rests on.
func (s readStyles) look(id string) readStyle {
	if id == "" {
		id = s.usual
	}
	found := s.byID[id]
	for range styleChain {
		below, ok := s.byID[found.basedOn]
		if !ok {
			break
		}
		if found.font == "" {
			found.font = below.font
		}
		if found.bold == nil {
			found.bold = below.bold
		}
		if found.level == 0 {
			found.level = below.level
		}
		found.list = found.list.or(below.list)
		found.basedOn = below.basedOn
	}
	if found.level > outlineNone {
		found.level = 0
	}
	return found
}

// runLook is how letters look, as far as it is said.
type runLook struct {
	style, font  string
	bold, hidden *bool
}

// readInto reads run properties.
func (l *runLook) read(s *scanner) error {
	return s.children(func(e node) error {
		on := e.on()
		switch e.name() {
		case "rStyle":
			l.style = e.attr("val")
		case "rFonts": // what Western letters above ASCII are shown in
			if font := firstNamed(e.attr("hAnsi"), e.attr("ascii")); font != "" {
				l.font = font
			}
		case "b":
			l.bold = &on
		case "vanish":
			l.hidden = &on
		}
		return s.skip()
	})
}

func firstNamed(names ...string) string {
	for _, n := range names {
		if n != "" {
			return n
		}
	}
	return ""
}

// paragraphLook is what a paragraph's properties say.
type paragraphLook struct {
	style  string
	level  int // in the outline, from 1; outlineNone+1: body text by its own word
	list   listPlace
	run    runLook
	joined bool // its end was deleted: the next paragraph goes on
}

// read reads properties that hold others: those of a paragraph, or the defaults
// of a file.
func (p *paragraphLook) read(s *scanner) error {
	return s.children(func(e node) error { return p.readOne(s, e) })
}

func (p *paragraphLook) readOne(s *scanner, e node) error {
	switch e.name() {
	case "pStyle":
		p.style = e.attr("val")
	case "outlineLvl":
		if n, err := strconv.Atoi(e.attr("val")); err == nil && n >= 0 && n <= outlineNone {
			p.level = n + 1
		}
	case "numId":
		p.list.id, p.list.said = e.attr("val"), true
	case "ilvl":
		p.list.level, _ = strconv.Atoi(e.attr("val"))
	case "pPrDefault", "rPrDefault", "numPr", "pPr":
		return p.read(s)
	case "del":
		p.joined = true
	case "rPr":
		return s.children(func(e node) error { return p.ofMark(s, e) })
	}
	return s.skip()
}

// ofMark reads how the paragraph's end looks, which is how its letters do where
// nothing else is said.
func (p *paragraphLook) ofMark(s *scanner, e node) error {
	on := e.on()
	switch e.name() {
	case "del", "moveFrom":
		p.joined = true
	case "rFonts":
		p.run.font = firstNamed(e.attr("hAnsi"), e.attr("ascii"))
	case "b":
		p.run.bold = &on
	}
	return s.skip()
}
