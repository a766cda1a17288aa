package pdf

import (
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/jung-kurt/gofpdf"

	"hoso/assets"
)

// Meta describes a PDF in its document properties.
type Meta struct {
	Title, Author, Subject string
	// Created is the time that the file bears, in its own zone: the dossier's
	// clock. It must be set, for the same input shall give the same bytes.
	Created time.Time
}

// producer is the program named in the document properties.
const producer = "Hồ Sơ Thi Đua"

// Write draws a document as a PDF. The same document and meta give the same
// bytes.
func Write(w io.Writer, d Document, m Meta) error {
	return write(w, []Document{d}, m, false)
}

// WriteJoined draws documents one after the other into one PDF with a bookmark
// for each. Pages keep the numbers of their own document.
func WriteJoined(w io.Writer, docs []Document, m Meta) error {
	return write(w, docs, m, true)
}

func write(w io.Writer, docs []Document, m Meta, marked bool) error {
	pdf, err := draw(docs, m, marked)
	if err != nil {
		return fmt.Errorf("draw PDF %q: %w", m.Title, err)
	}
	_, err = w.Write(pdf)
	return err
}

func draw(docs []Document, m Meta, marked bool) (pdf []byte, err error) {
	defer recovered("drawing library", &err)
	if m.Created.IsZero() {
		return nil, errors.New("no creation date")
	}
	d := newDrawer(m)
	for _, doc := range docs {
		for _, page := range doc.Pages {
			d.draw(page)
		}
	}
	if d.file.PageNo() == 0 {
		return nil, errors.New("no pages")
	}
	f := finisher{meta: m, used: &d.used}
	if marked {
		f.marks = marksOf(docs)
	}
	err = d.file.Output(&f)
	return f.pdf, err
}

// finisher finishes the file that is written to it. gofpdf writes its buffer in
// one piece, which is not copied: a list of 5,000 rows has 8 MB.
type finisher struct {
	meta  Meta
	marks []mark
	used  *rows
	pdf   []byte
}

func (f *finisher) Write(raw []byte) (n int, err error) {
	f.pdf, err = finish(raw, f.meta, f.marks, f.used)
	return len(raw), err
}

// drawer draws pages with gofpdf. It lives for one file.
type drawer struct {
	file   *gofpdf.Fpdf
	loaded [len(fontFiles)]bool
	used   rows
	font   Font
	size   float64
	weight float64
	tone   int // of boxes
}

// family is the name under which the drawing library keeps the face.
const family = "LiberationSerif"

// fontStyles are the drawing library's names of the styles.
var fontStyles = [...]string{Regular: "", Bold: "B", Italic: "I", BoldItalic: "BI"}

func newDrawer(m Meta) *drawer {
	f := gofpdf.New("P", "mm", "A4", "")
	f.SetCatalogSort(true)
	f.SetCompression(false) // finish compresses
	f.SetAutoPageBreak(false, 0)
	f.SetCreationDate(m.Created)
	f.SetModificationDate(m.Created)
	for _, property := range []struct {
		set  func(string, bool)
		text string
	}{
		{f.SetTitle, m.Title}, {f.SetAuthor, m.Author}, {f.SetSubject, m.Subject},
		{f.SetProducer, producer}, {f.SetCreator, producer},
	} {
		if text := drawable(property.text); text != "" {
			property.set(text, true)
		}
	}
	return &drawer{file: f}
}

func (d *drawer) draw(p Page) {
	orientation := "P"
	if p.Landscape() {
		orientation = "L"
	}
	short, long := min(p.Width, p.Height), max(p.Width, p.Height)
	d.file.AddPageFormat(orientation, gofpdf.SizeType{Wd: short, Ht: long})
	d.size, d.weight, d.tone = 0, 0, 0 // a page begins with settings of its own
	d.file.SetFillColor(0, 0, 0)
	for _, r := range p.Runs {
		d.set(r.Font, r.Size)
		d.used.add(r.Text)
		d.file.Text(r.X, r.Y, r.Text)
	}
	d.file.SetLineCapStyle("square") // corners of a grid close
	for _, r := range p.Rules {
		if r.Weight != d.weight {
			d.file.SetLineWidth(r.Weight)
			d.weight = r.Weight
		}
		d.file.Line(r.X1, r.Y1, r.X2, r.Y2)
	}
	for _, b := range p.Boxes {
		if tone := greyLevel(b.Tone); tone != d.tone {
			d.file.SetFillColor(tone, tone, tone)
			d.tone = tone
		}
		d.file.Rect(b.X, b.Y, b.W, b.H, "F")
	}
}

// set selects a font, loading it when it is first used. The library writes to
// the bytes that it is given, so each file has a copy of its own.
func (d *drawer) set(f Font, size float64) {
	if d.font == f && d.size == size {
		return
	}
	if !d.loaded[f] {
		ttf, err := assets.FS.ReadFile(fontFiles[f])
		if err != nil {
			d.file.SetError(err)
			return
		}
		d.file.AddUTF8FontFromBytes(family, fontStyles[f], ttf)
		d.loaded[f] = true
	}
	d.file.SetFont(family, fontStyles[f], size)
	d.font, d.size = f, size
}
