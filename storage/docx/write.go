package docx

import (
	"errors"
	"fmt"
	"io"

	"hoso/model"
	"hoso/model/paper"
)

// Write writes papers into one file in the style of a house: each begins on a
// page of its own and counts its pages anew. The same papers, house and meta
// give the same bytes. It fails for a house that model.House.Check refuses, a
// block of an unknown type, and where there is no paper or no creation date.
func Write(w io.Writer, papers []paper.Paper, h model.House, about Meta) error {
	if len(papers) == 0 {
		return errors.New("write Word file: no paper")
	}
	if about.Created.IsZero() {
		return errors.New("write Word file: no creation date")
	}
	f := &file{}
	body, err := f.body(papers, h, about.Dossier)
	if err != nil {
		return err
	}
	return pack(w, f.parts(body, h, about.Meta))
}

// file is a file in the making.
type file struct {
	ids      int
	pictures [][]byte // PNG
}

// nextID counts what must be told apart in a file.
func (f *file) nextID() string {
	f.ids++
	return itoa(f.ids)
}

// body is the main part, which says of which dossier its papers are.
func (f *file) body(papers []paper.Paper, h model.House, dossier string) ([]byte, error) {
	var m markup
	m.WriteString(declaration)
	m.open("w:document", "xmlns:w", wordSpace, "xmlns:r", relationshipSpace, "xmlns:wp", drawingSpace,
		"xmlns:a", graphicSpace, "xmlns:pic", pictureSpace)
	m.open("w:body")
	for i, p := range papers {
		flow, err := flowOf(p, h)
		if err != nil {
			return nil, fmt.Errorf("write paper %s as Word file: %w", p.ID, err)
		}
		if said := first(flow.items); said != nil && dossier != "" {
			said.marks = append(said.marks, originMark(dossier, p.ID))
		}
		sheets := section{h.OrDefault(), p.Landscape}
		last := i == len(papers)-1
		if _, ends := flow.last().(*paragraph); !ends || !last {
			// A file does not end in a table, and a section ends with a paragraph.
			flow.add(spacer(endLine))
		}
		if !last {
			flow.last().(*paragraph).ends = &sheets
		}
		flow.write(&m, f)
		if last {
			sheets.write(&m)
		}
	}
	m.close("w:body")
	m.close("w:document")
	return m.Bytes(), nil
}
