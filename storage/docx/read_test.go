package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

// partsOf unpacks a file.
func partsOf(t testing.TB, file []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(data)
	}
	return parts
}

// element is an element of the main part, read by nothing that the writer uses.
type element struct {
	name       string // without namespace
	attributes map[string]string
	children   []*element
	text       string
}

func parsed(t testing.TB, part string) *element {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(part))
	root := &element{}
	open := []*element{root}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return root.children[0]
		}
		if err != nil {
			t.Fatalf("%v in:\n%.300s", err, part)
		}
		top := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{name: token.Name.Local, attributes: map[string]string{}}
			for _, a := range token.Attr {
				e.attributes[a.Name.Local] = a.Value
			}
			top.children = append(top.children, e)
			open = append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			top.text += string(token)
		}
	}
}

// all are the elements of a name below e, in their order.
func (e *element) all(name string) []*element {
	var found []*element
	for _, c := range e.children {
		if c.name == name {
			found = append(found, c)
		}
		found = append(found, c.all(name)...)
	}
	return found
}

// has tells of an element of a name below e.
func (e *element) has(name string) bool { return len(e.all(name)) > 0 }

// words is the text below e as a person reads it: lines and paragraphs end in a
// line feed, room to be filled in is blanks.
func (e *element) words() string {
	var s strings.Builder
	for _, c := range e.children {
		switch c.name {
		case "t":
			s.WriteString(strings.ReplaceAll(c.text, "\u00A0", " "))
		case "br":
			s.WriteByte('\n')
		case "p":
			s.WriteString(c.words() + "\n")
		default:
			s.WriteString(c.words())
		}
	}
	return s.String()
}

func body(t testing.TB, file []byte) *element {
	t.Helper()
	return parsed(t, partsOf(t, file)["word/document.xml"]).children[0]
}
