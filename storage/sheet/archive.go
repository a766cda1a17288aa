package sheet

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
)

// archive is the zip that a workbook is.
type archive struct {
	ctx   context.Context
	parts map[string]*zip.File // by name in lower case
	left  int64                // bytes that may still be unpacked
}

// The first bytes of files, and names that tell what they are.
var (
	zipStart   = []byte("PK\x03\x04")
	oleStart   = []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	zipEntry   = []byte("PK\x01\x02") // of the zip's list
	oleSecret  = wide("EncryptedPackage")
	oleTables  = wide("Workbook")
	oleTables5 = wide("Book")
)

// wide is a name as old compound files write it.
func wide(name string) []byte {
	var b []byte
	for _, r := range []byte(name) {
		b = append(b, r, 0)
	}
	return b
}

// openArchive tells what a file is, and opens it if it is a zip of a workbook.
func openArchive(ctx context.Context, data []byte) (*archive, error) {
	switch {
	case len(data) > MaxFile:
		return nil, refuse(TooLarge, "%d bytes", len(data))
	case bytes.HasPrefix(data, oleStart) && bytes.Contains(data, oleSecret):
		return nil, refuse(Encrypted, "an encrypted package")
	case bytes.HasPrefix(data, oleStart) && (bytes.Contains(data, oleTables) || bytes.Contains(data, oleTables5)):
		return nil, refuse(OldFormat, "a compound file")
	case !bytes.HasPrefix(data, zipStart):
		return nil, refuse(Foreign, "no zip")
	case bytes.Count(data, zipEntry) > MaxParts: // before the zip's list is read, however long it says it is
		return nil, refuse(TooLarge, "%d parts", bytes.Count(data, zipEntry))
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, refuse(Damaged, "%v", err)
	}
	a := &archive{ctx: ctx, parts: map[string]*zip.File{}, left: MaxUnzipped}
	for _, f := range r.File {
		if f.Flags&1 != 0 {
			return nil, refuse(Encrypted, "part %.100q", f.Name)
		}
		name := strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/"))
		if _, twice := a.parts[name]; !twice {
			a.parts[name] = f
		}
	}
	return a, a.isWorkbook()
}

// isWorkbook tells other documents from workbooks.
func (a *archive) isWorkbook() error {
	for _, known := range []struct {
		part   string
		reason Reason
	}{{"word/document.xml", WordDocument}, {"xl/workbook.bin", BinaryFormat}, {"content.xml", OpenDocument}} {
		if a.has(known.part) {
			return refuse(known.reason, "%s", known.part)
		}
	}
	if !a.has("[content_types].xml") {
		return refuse(Foreign, "a zip without content types")
	}
	return nil
}

func (a *archive) has(part string) bool { return a.parts[part] != nil }

// errStop ends the reading of a part before its end, without an error.
var errStop = errors.New("enough")

// read calls visit for each token of an XML part and counts how deep it stands;
// a part that is not there has none. The parser knows no entities but XML's own,
// and names lose what stands before a colon.
func (a *archive) read(part string, visit func(t xml.Token, depth int) error) error {
	f := a.parts[strings.ToLower(part)]
	if f == nil {
		return nil
	}
	r, err := f.Open()
	if err != nil {
		return refuse(Damaged, "%s: %v", part, err)
	}
	defer r.Close()
	d := xml.NewDecoder(&counted{r, a})
	var open [MaxDepth]xml.Name // the raw parser does not match ends with beginnings
	for depth, n := 0, 0; ; n++ {
		if n%1000 == 0 && a.ctx.Err() != nil {
			return a.ctx.Err()
		}
		t, err := d.RawToken()
		if errors.Is(err, io.EOF) && depth == 0 {
			return nil
		}
		var refused *Error
		switch {
		case errors.As(err, &refused):
			return refused
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

// counted reads a part and counts it against the limit of all.
type counted struct {
	r io.Reader
	a *archive
}

// Read is io.Reader's.
func (c *counted) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	if c.a.left -= int64(n); c.a.left < 0 {
		return 0, refuse(TooLarge, "more than %d bytes unpacked", int64(MaxUnzipped))
	}
	return n, err
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
