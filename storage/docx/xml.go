package docx

import (
	"bytes"
	"encoding/xml"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// markup is XML in the making. Names and attributes are the program's own; what
// people wrote goes through text, and through attribute values, which escape it.
type markup struct{ bytes.Buffer }

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// open begins an element; attributes are names and values in turn. One with a
// blank value is left out.
func (m *markup) open(name string, attributes ...string) {
	m.tag(name, attributes, ">")
}

// empty is an element without content.
func (m *markup) empty(name string, attributes ...string) {
	m.tag(name, attributes, "/>")
}

func (m *markup) tag(name string, attributes []string, end string) {
	m.WriteString("<" + name)
	for i := 0; i+1 < len(attributes); i += 2 {
		if attributes[i+1] == "" {
			continue
		}
		m.WriteString(" " + attributes[i] + `="`)
		m.text(attributes[i+1])
		m.WriteByte('"')
	}
	m.WriteString(end)
}

func (m *markup) close(name string) { m.WriteString("</" + name + ">") }

// text writes what people wrote.
func (m *markup) text(s string) {
	_ = xml.EscapeText(&m.Buffer, []byte(clean(s))) // a buffer takes everything
}

// element is one with nothing but text.
func (m *markup) element(name, text string, attributes ...string) {
	m.open(name, attributes...)
	m.text(text)
	m.close(name)
}

// clean is a text as XML 1.0 can hold it, composed: white space becomes a
// blank, other control characters and half characters are left out.
func clean(s string) string {
	s = norm.NFC.String(strings.ToValidUTF8(s, ""))
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			return ' '
		case r < ' ' || r >= 0x7F && r < 0xA0 || r == 0xFFFE || r == 0xFFFF || r == 0xFEFF:
			return -1
		}
		return r
	}, s)
}

func itoa(n int) string { return strconv.Itoa(n) }
