package sheet

import (
	"encoding/xml"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// textOf gathers the text of an element of shared or inline text: its own or
// that of its runs, without what only says how to pronounce it.
type textOf struct {
	b      strings.Builder
	inText bool
	reads  int // depth at which a pronunciation began; 0 outside
}

func (x *textOf) reset() { *x = textOf{} }

func (x *textOf) take(t xml.Token, depth int) {
	switch t := t.(type) {
	case xml.StartElement:
		switch {
		case t.Name.Local == "rPh" && x.reads == 0:
			x.reads = depth
		case t.Name.Local == "t":
			x.inText = x.reads == 0
		}
	case xml.EndElement:
		if depth == x.reads {
			x.reads = 0
		}
		x.inText = false
	case xml.CharData:
		if x.inText {
			x.b.Write(t)
		}
	}
}

// String is the text, cut to what a cell may hold.
func (x *textOf) String() string { return cut(unescape(x.b.String())) }

func cut(s string) string {
	if len(s) <= MaxCell {
		return s
	}
	n := 0
	for i := range s {
		if n == MaxCell {
			return s[:i]
		}
		n++
	}
	return s
}

// escaped is how workbooks write letters that XML cannot: "_x000D_".
var escaped = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	return escaped.ReplaceAllStringFunc(s, func(code string) string {
		n, err := strconv.ParseUint(code[2:6], 16, 16)
		if err != nil || !utf8.ValidRune(rune(n)) {
			return code
		}
		return string(rune(n))
	})
}

// readStrings reads the texts that cells share.
func (a *archive) readStrings(part string) ([]string, error) {
	var texts []string
	var text textOf
	err := a.read(part, func(t xml.Token, depth int) error {
		if depth < 2 {
			return nil
		}
		text.take(t, depth)
		if e, ends := t.(xml.EndElement); ends && depth == 2 && e.Name.Local == "si" {
			if len(texts) == MaxStrings {
				return refuse(TooLarge, "more than %d texts", MaxStrings)
			}
			texts = append(texts, text.String())
			text.reset()
		}
		return nil
	})
	return texts, err
}
