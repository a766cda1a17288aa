package docx

import (
	"bytes"
	"context"
	"path"
	"strings"

	"hoso/storage/office"
)

// archive is the zip that a Word file is.
type archive struct {
	*office.Archive
	ctx context.Context
}

// The first bytes of other files.
var (
	richText = []byte(`{\rtf`)
	portable = []byte("%PDF-")
)

// openArchive tells what a file is, and opens it if it is a zip with a document.
func openArchive(ctx context.Context, data []byte) (*archive, error) {
	opened, err := office.Open(data, office.Limits{File: MaxFile, Unzipped: MaxUnzipped, Parts: MaxParts})
	switch err = refused(err); {
	case len(data) == 0:
		return nil, refuse(NoBytes, "no bytes")
	case is(err, Foreign) && bytes.HasPrefix(bytes.TrimLeft(data[:min(len(data), 64)], "\ufeff \r\n\t"), richText):
		return nil, refuse(RichText, "rich text")
	case is(err, Foreign) && bytes.HasPrefix(data, portable):
		return nil, refuse(Portable, "a PDF")
	case err != nil:
		return nil, err
	}
	a := &archive{opened, ctx}
	return a, a.isDocument()
}

// isDocument tells other files that are a zip from documents.
func (a *archive) isDocument() error {
	for _, known := range []struct {
		part   string
		reason Reason
	}{{"word/vbaproject.bin", Macros}, {"xl/workbook.xml", Workbook}, {"xl/workbook.bin", Workbook}, {"content.xml", OpenDocument}} {
		if a.Has(known.part) {
			return refuse(known.reason, "%s", known.part)
		}
	}
	if !a.HasTypes() {
		return refuse(Foreign, "a zip without content types")
	}
	return nil
}

// scan reads an XML part; one that is not there has nothing to be read. root is
// called inside the outermost element.
func (a *archive) scan(part string, root func(*scanner) error) error {
	r, err := a.Open(part)
	if r == nil {
		return refused(err)
	}
	defer r.Close()
	return scan(a.ctx, part, r, root)
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
