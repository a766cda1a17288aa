package docx

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"path"
	"strings"
)

// archive is the zip that a Word file is.
type archive struct {
	ctx   context.Context
	parts map[string]*zip.File // by name in lower case
	left  int64                // bytes that may still be unpacked
}

// The first bytes of files, and names inside them that tell what they are.
var (
	zipStart  = []byte("PK\x03\x04")
	zipEntry  = []byte("PK\x01\x02") // of the zip's list
	oleStart  = []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	oleSecret = []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")
	richText  = []byte(`{\rtf`)
	portable  = []byte("%PDF-")
)

// openArchive tells what a file is, and opens it if it is a zip with a document.
func openArchive(ctx context.Context, data []byte) (*archive, error) {
	switch {
	case len(data) > MaxFile:
		return nil, refuse(TooLarge, "%d bytes", len(data))
	case bytes.HasPrefix(data, oleStart) && bytes.Contains(data, oleSecret):
		return nil, refuse(Encrypted, "an encrypted package")
	case bytes.HasPrefix(data, oleStart):
		return nil, refuse(OldFormat, "a compound file")
	case bytes.HasPrefix(bytes.TrimLeft(data[:min(len(data), 64)], "\ufeff \r\n\t"), richText):
		return nil, refuse(RichText, "rich text")
	case bytes.HasPrefix(data, portable):
		return nil, refuse(Portable, "a PDF")
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
	return a, a.isDocument()
}

// isDocument tells other files that are a zip from documents.
func (a *archive) isDocument() error {
	for _, known := range []struct {
		part   string
		reason Reason
	}{{"word/vbaproject.bin", Macros}, {"xl/workbook.xml", Workbook}, {"xl/workbook.bin", Workbook}, {"content.xml", OpenDocument}} {
		if a.has(known.part) {
			return refuse(known.reason, "%s", known.part)
		}
	}
	if !a.has("[content_types].xml") {
		return refuse(Foreign, "a zip without content types")
	}
	return nil
}

func (a *archive) has(part string) bool { return a.parts[strings.ToLower(part)] != nil }

// scan reads an XML part; one that is not there has nothing to be read. root is
// called inside the outermost element.
func (a *archive) scan(part string, root func(*scanner) error) error {
	f := a.parts[strings.ToLower(part)]
	if f == nil {
		return nil
	}
	r, err := f.Open()
	if err != nil {
		return refuse(Damaged, "%s: %v", part, err)
	}
	defer r.Close()
	return scan(a.ctx, part, &counted{r, a}, root)
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

// relation is a part's relation to another, or to something outside the file.
type relation struct {
	kind, target string // the kind is the end of the type's name: two namespaces are in use
	outside      bool
}

// relations are those of a part.
func (a *archive) relations(of string) ([]relation, error) {
	dir, name := path.Split(of)
	var found []relation
	err := a.scan(dir+"_rels/"+name+".rels", func(s *scanner) error {
		return s.children(func(e node) error {
			r := relation{kind: path.Base(e.attr("Type")), target: e.attr("Target"), outside: e.attr("TargetMode") == "External"}
			if !r.outside && !strings.HasPrefix(r.target, "/") {
				r.target = dir + r.target
			}
			if !r.outside {
				r.target = strings.TrimPrefix(path.Clean(r.target), "/")
			}
			if found = append(found, r); len(found) > MaxParts*10 {
				return refuse(TooLarge, "%d relations", len(found))
			}
			return s.skip()
		})
	})
	return found, err
}

// related is the target of the first relation of a kind, or usual where there is
// none.
func related(list []relation, kind, usual string) string {
	for _, r := range list {
		if r.kind == kind && !r.outside {
			return r.target
		}
	}
	return usual
}
