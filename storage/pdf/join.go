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
	// Group is the bookmark below which Title stands, as Document.Group.
	Group string
	Data  []byte
}

// Join writes the parts as one PDF, in their order, with bookmarks. Every page
// is A4: see fitPages; an image is fitted to the page, upright or landscape as
// it is itself after the turn that its camera noted. The first part must be a
// PDF; its properties are those of the whole, which does not claim to be PDF/A,
// since nobody knows what was attached. The bytes differ from one call to the
// next (the library numbers objects in the order of a map), the pages do not. A
// part that cannot be joined gives an error that wraps a *Refusal.
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
		marks = appendBookmarks(marks, partMarks)
		page += pages
	}
	var merged bytes.Buffer
	if err := api.MergeRaw(sources, &merged, false, joiner()); err != nil {
		return fmt.Errorf("join PDF: %w", err)
	}
	ctx, err := api.ReadValidateAndOptimize(bytes.NewReader(merged.Bytes()), joiner())
	if err != nil {
		return fmt.Errorf("join PDF: %w", err)
	}
	if len(marks) > 0 {
		if err := pdfcpu.AddBookmarks(ctx, marks, true); err != nil {
			return fmt.Errorf("join PDF: %w", err)
		}
	}
	ctx.RootDict.Delete("Metadata")
	ctx.RootDict.Delete("OutputIntents")
	if err := api.WriteContext(ctx, w); err != nil {
		return fmt.Errorf("join PDF: %w", err)
	}
	return nil
}

// partPages returns a part as a PDF of A4 pages and their number.
func partPages(part Part) ([]byte, int, error) {
	info, err := Inspect("", part.Data)
	if err != nil {
		return nil, 0, err
	}
	if info.Type == PDF {
		data, err := fitPages(part.Data)
		return data, info.Pages, err
	}
	data, err := imagePage(part.Data, info)
	return data, 1, err
}

// imagePage returns an image on a page of its own.
func imagePage(image []byte, info Info) ([]byte, error) {
	form := "A4"
	if info.Width > info.Height {
		form = "A4L"
	}
	fit, err := api.Import("form:"+form+", pos:c, scale:1.0 rel", types.POINTS)
	if err != nil {
		return nil, err
	}
	var page bytes.Buffer
	if err := api.ImportImages(nil, &page, []io.Reader{bytes.NewReader(image)}, fit, joiner()); err != nil {
		return nil, err
	}
	turn := turnOf(image)
	if info.Type != JPEG || turn == 0 {
		return page.Bytes(), nil
	}
	var turned bytes.Buffer
	err = api.Rotate(bytes.NewReader(page.Bytes()), &turned, turn, nil, joiner())
	return turned.Bytes(), err
}

// partBookmarks returns the bookmarks of a part whose first page has the given
// number in the whole.
func partBookmarks(part Part, data []byte, first int) ([]pdfcpu.Bookmark, error) {
	if title := drawable(part.Title); title != "" {
		marks := []pdfcpu.Bookmark{{Title: title, PageFrom: first}}
		if group := drawable(part.Group); group != "" {
			marks = []pdfcpu.Bookmark{{Title: group, PageFrom: first, Kids: marks}}
		}
		return marks, nil
	}
	marks, err := api.Bookmarks(bytes.NewReader(data), joiner())
	if errors.Is(err, pdfcpu.ErrNoBookmarks) {
		return nil, nil
	}
	shiftBookmarks(marks, first-1)
	return marks, err
}

// appendBookmarks adds the bookmarks of a part to those before it. A group that
// goes on is one group.
func appendBookmarks(marks, more []pdfcpu.Bookmark) []pdfcpu.Bookmark {
	if len(marks) > 0 && len(more) > 0 {
		last, next := &marks[len(marks)-1], more[0]
		if last.Title == next.Title && len(last.Kids) > 0 && len(next.Kids) > 0 {
			last.Kids = append(last.Kids, next.Kids...)
			more = more[1:]
		}
	}
	return append(marks, more...)
}

func shiftBookmarks(marks []pdfcpu.Bookmark, pages int) {
	for i := range marks {
		marks[i].PageFrom += pages
		marks[i].PageThru = 0
		shiftBookmarks(marks[i].Kids, pages)
	}
}
