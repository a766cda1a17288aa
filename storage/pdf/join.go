package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Part is a file to be joined: a PDF, a JPEG or a PNG.
type Part struct {
	// Title is the bookmark that leads to the part's first page. A part without
	// a title keeps the bookmarks that it has: the papers of WriteJoined.
	Title string
	Data  []byte
}

// Join writes the parts as one PDF, in their order, with bookmarks. The pages
// of a PDF keep their size; an image is fitted to an A4 page, upright or
// landscape as it is itself. The first part must be a PDF; its properties are
// those of the whole. The bytes differ from one call to the next (the library
// numbers objects in the order of a map), the pages do not. A part that cannot
// be joined gives an error that wraps a *Refusal.
func Join(w io.Writer, parts []Part) (err error) {
	defer recovered("join PDF", &err)
	var sources []io.ReadSeeker
	var marks []pdfcpu.Bookmark
	page := 1
	for i, part := range parts {
		data, pages, err := partPages(part)
		if err != nil {
			return fmt.Errorf("join part %d %q: %w", i+1, part.Title, err)
		}
		partMarks, err := partBookmarks(part, data, page)
		if err != nil {
			return fmt.Errorf("join part %d: %w", i+1, err)
		}
		sources = append(sources, bytes.NewReader(data))
		marks = append(marks, partMarks...)
		page += pages
	}
	var merged bytes.Buffer
	if err := api.MergeRaw(sources, &merged, false, joiner()); err != nil {
		return fmt.Errorf("join PDF: %w", err)
	}
	if len(marks) == 0 {
		_, err := w.Write(merged.Bytes())
		return err
	}
	if err := api.AddBookmarks(bytes.NewReader(merged.Bytes()), w, marks, true, joiner()); err != nil {
		return fmt.Errorf("join PDF: %w", err)
	}
	return nil
}

// partPages returns a part as a PDF and the number of its pages.
func partPages(part Part) ([]byte, int, error) {
	info, err := Inspect("", part.Data)
	if err != nil {
		return nil, 0, err
	}
	if info.Type == PDF {
		return part.Data, info.Pages, nil
	}
	form := "A4"
	if info.Width > info.Height {
		form = "A4L"
	}
	fit, err := api.Import("form:"+form+", pos:c, scale:1.0 rel", types.POINTS)
	if err != nil {
		return nil, 0, err
	}
	var page bytes.Buffer
	if err := api.ImportImages(nil, &page, []io.Reader{bytes.NewReader(part.Data)}, fit, joiner()); err != nil {
		return nil, 0, err
	}
	return page.Bytes(), 1, nil
}

// partBookmarks returns the bookmarks of a part whose first page has the given
// number in the whole.
func partBookmarks(part Part, data []byte, first int) ([]pdfcpu.Bookmark, error) {
	if title := drawable(part.Title); title != "" {
		return []pdfcpu.Bookmark{{Title: title, PageFrom: first}}, nil
	}
	marks, err := api.Bookmarks(bytes.NewReader(data), joiner())
	if errors.Is(err, pdfcpu.ErrNoBookmarks) {
		return nil, nil
	}
	shiftBookmarks(marks, first-1)
	return marks, err
}

func shiftBookmarks(marks []pdfcpu.Bookmark, pages int) {
	for i := range marks {
		marks[i].PageFrom += pages
		marks[i].PageThru = 0
		shiftBookmarks(marks[i].Kids, pages)
	}
}
