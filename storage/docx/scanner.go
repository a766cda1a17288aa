package docx

import (
	"context"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"hoso/storage/office"
)

// scanner goes through an XML part element by element, without holding it. The
// parser knows no entities but XML's own, and names lose what stands before
// their colon.
type scanner struct {
	ctx  context.Context
	part string
	d    *xml.Decoder
	open []xml.Name // the raw parser does not match ends with beginnings
	n    int        // tokens read
	text *strings.Builder
}

// node is the beginning of an element. Whoever is given it reads it to its end, by
// children, skip or textOf.
type node struct{ xml.StartElement }

func (e node) name() string { return e.Name.Local }

// attr is an attribute, by its name without a prefix.
func (e node) attr(name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// on reads an element that switches something: it does unless it says no.
func (e node) on() bool {
	switch e.attr("val") {
	case "0", "false", "off":
		return false
	}
	return true
}

// scan calls root inside the outermost element of a part and reads on to the
// end: what is cut short is damaged.
func scan(ctx context.Context, part string, r io.Reader, root func(*scanner) error) error {
	s := &scanner{ctx: ctx, part: part, d: xml.NewDecoder(r)}
	for {
		t, err := s.next()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
		if _, begins := t.(xml.StartElement); begins {
			if err := root(s); err != nil {
				return err
			}
			root = (*scanner).skip
		}
	}
}

// next is the next token. Only between elements of the outermost level it is
// io.EOF.
func (s *scanner) next() (xml.Token, error) {
	if s.n%1000 == 0 && s.ctx.Err() != nil {
		return nil, s.ctx.Err()
	}
	s.n++
	t, err := s.d.RawToken()
	var limit *office.Error
	switch {
	case errors.Is(err, io.EOF) && len(s.open) == 0:
		return nil, io.EOF
	case errors.As(err, &limit):
		return nil, refused(limit)
	case err != nil:
		return nil, refuse(Damaged, "%s: %v", s.part, err)
	}
	switch t := t.(type) {
	case xml.StartElement:
		if len(s.open) == MaxDepth {
			return nil, refuse(TooLarge, "%s: more than %d elements deep", s.part, MaxDepth)
		}
		s.open = append(s.open, t.Name)
	case xml.EndElement:
		last := len(s.open) - 1
		if last < 0 || s.open[last] != t.Name {
			return nil, refuse(Damaged, "%s: an end of %.40q that did not begin", s.part, t.Name.Local)
		}
		s.open = s.open[:last]
	}
	return t, nil
}

// children calls visit for each element right inside the one that is open, and
// ends with it.
func (s *scanner) children(visit func(node) error) error {
	for {
		t, err := s.next()
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if err := visit(node{t}); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		case xml.CharData:
			if s.text != nil {
				s.text.Write(t)
			}
		}
	}
}

// skip leaves out the rest of the element that is open.
func (s *scanner) skip() error {
	return s.children(func(node) error { return s.skip() })
}

// textOf is the text of the element that is open.
func (s *scanner) textOf() (string, error) {
	var b strings.Builder
	s.text = &b
	err := s.skip()
	s.text = nil
	return b.String(), err
}
