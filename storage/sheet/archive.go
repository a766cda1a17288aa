package sheet

import (
	"context"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"

	"hoso/storage/office"
)

// archive is the zip that a workbook is.
type archive struct {
	*office.Archive
	ctx context.Context
}

// openArchive tells what a file is, and opens it if it is a zip of a workbook.
func openArchive(ctx context.Context, data []byte) (*archive, error) {
	opened, err := office.Open(data, office.Limits{File: MaxFile, Unzipped: MaxUnzipped, Parts: MaxParts})
	switch err = refused(err); {
	case is(err, OldFormat) && !office.HasStream(data, "Workbook") && !office.HasStream(data, "Book"): // as of Excel 5
		return nil, refuse(Foreign, "no zip")
	case err != nil:
		return nil, err
	}
	a := &archive{opened, ctx}
	return a, a.isWorkbook()
}

// isWorkbook tells other documents from workbooks.
func (a *archive) isWorkbook() error {
	for _, known := range []struct {
		part   string
		reason Reason
	}{{"word/document.xml", WordDocument}, {"xl/workbook.bin", BinaryFormat}, {"content.xml", OpenDocument}} {
		if a.Has(known.part) {
			return refuse(known.reason, "%s", known.part)
		}
	}
	if !a.HasTypes() {
		return refuse(Foreign, "a zip without content types")
	}
	return nil
}

// errStop ends the reading of a part before its end, without an error.
var errStop = errors.New("enough")

// read calls visit for each token of an XML part and counts how deep it stands;
// a part that is not there has none. The parser knows no entities but XML's own,
// and names lose what stands before a colon.
func (a *archive) read(part string, visit func(t xml.Token, depth int) error) error {
	r, err := a.Open(part)
	if r == nil {
		return refused(err)
	}
	defer r.Close()
	d := xml.NewDecoder(r)
	var open [MaxDepth]xml.Name // the raw parser does not match ends with beginnings
	for depth, n := 0, 0; ; n++ {
		if n%1000 == 0 && a.ctx.Err() != nil {
			return a.ctx.Err()
		}
		t, err := d.RawToken()
		if errors.Is(err, io.EOF) && depth == 0 {
			return nil
		}
		var limit *office.Error
		switch {
		case errors.As(err, &limit):
			return refused(limit)
		case err != nil:
			return refuse(Damaged, "%s: %v", part, err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			if depth == MaxDepth {
				return refuse(Damaged, "%s: more than %d elements deep", part, MaxDepth)
			}
			open[depth] = t.Name
			depth++
		case xml.EndElement:
			if depth == 0 || open[depth-1] != t.Name {
				return refuse(Damaged, "%s: an end of %.40q that did not begin", part, t.Name.Local)
			}
		}
		if err := visit(t, depth); errors.Is(err, errStop) {
			return nil
		} else if err != nil {
			return err
		}
		if _, ends := t.(xml.EndElement); ends {
			depth--
		}
	}
}

// attr is an attribute of an element, by its name without a prefix.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// yes reads an attribute that is true or false.
func yes(value string) bool { return value == "1" || value == "true" || value == "on" }

// relations are the targets of a part's relations of a type, by id. The end of
// the type's name decides: two namespaces are in use.
func (a *archive) relations(of, kind string) (map[string]string, error) {
	targets := map[string]string{}
	dir, name := path.Split(of)
	err := a.read(dir+"_rels/"+name+".rels", func(t xml.Token, _ int) error {
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "Relationship" && strings.HasSuffix(attr(e, "Type"), "/"+kind) {
			target := attr(e, "Target")
			if !strings.HasPrefix(target, "/") {
				target = dir + target
			}
			targets[attr(e, "Id")] = strings.TrimPrefix(path.Clean(target), "/")
		}
		return nil
	})
	return targets, err
}
