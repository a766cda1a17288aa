package storage

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"

	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/bag"
	"hoso/storage/pdf"
)

// sheet is what lies in the dossier at one place: a paper that was composed
// and laid out, or an attached file.
type sheet struct {
	paper.Item
	doc     *pdf.Document // of a composed paper
	content []byte        // of an attached file
}

// collate puts the papers of a dossier and its attached documents in the order
// in which they are printed, with the true page numbers in the index.
func (w *Workspace) collate(plan *model.Plan, d model.Dossier) ([]sheet, error) {
	var sheets []sheet
	for _, item := range paper.Order(d, paper.Compose(plan, d)) {
		s := sheet{Item: item}
		if err := w.fill(&s, d); err != nil {
			return nil, err
		}
		sheets = append(sheets, s)
	}
	return sheets, numberIndex(sheets, d.House)
}

func (w *Workspace) fill(s *sheet, d model.Dossier) (err error) {
	if s.Attachment == nil {
		doc, err := pdf.LayoutFor(s.Paper, d.House)
		s.doc = &doc
		return err
	}
	s.content, err = w.readAttachment(d, *s.Attachment)
	if err != nil {
		return fmt.Errorf("attachment %s: %w", s.Attachment.Name, err)
	}
	return nil
}

// readAttachment reads an attached file: from the workspace, or, for a dossier
// that was received, out of its package.
func (w *Workspace) readAttachment(d model.Dossier, a model.Attachment) ([]byte, error) {
	f, err := w.OpenFile(a.SHA256)
	if err == nil {
		defer f.Close()
		return io.ReadAll(f)
	}
	if d.Origin == "" || !errors.Is(err, model.ErrNotFound) {
		return nil, err
	}
	r, err := bag.Open(w.ReceivedFile(d.Origin))
	if err != nil {
		return nil, err
	}
	defer r.Close()
	path := attachmentPath(a)
	if a.Received() {
		path = packagedAs(r, a.SHA256)
	}
	return readPackaged(r, path)
}

// packagedAs finds a paper among those of an open package by its hash.
func packagedAs(r *bag.Reader, hash string) string {
	for _, f := range r.Files() {
		if strings.HasPrefix(f, "papers/") && r.SHA256(f) == hash {
			return f
		}
	}
	return ""
}

// readPackaged reads one payload file of an open package whole.
func readPackaged(r *bag.Reader, path string) ([]byte, error) {
	f, err := r.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

// numberIndex fills the index's column of pages. Its own length does not
// change by that: the numbers stand in cells that are there already.
func numberIndex(sheets []sheet, house model.House) error {
	first := map[string]int{}
	page := 1
	for _, s := range sheets {
		first[s.ID()] = page
		page += s.pages()
	}
	for i, s := range sheets {
		if s.doc == nil || s.Paper.Kind != model.IndexPaper {
			continue
		}
		sheets[i].Paper = paper.WithPages(s.Paper, first)
		doc, err := pdf.LayoutFor(sheets[i].Paper, house)
		if err != nil {
			return err
		}
		sheets[i].doc = &doc
	}
	return nil
}

func (s sheet) title() string {
	if s.Attachment != nil {
		return cmp.Or(s.Attachment.Title, s.Paper.Title)
	}
	return s.Paper.Title
}

func (s sheet) pages() int {
	if s.Attachment != nil {
		return s.Attachment.Pages
	}
	return len(s.doc.Pages)
}

// inSet reports whether the sheet is one of the dossier's papers, composed
// here or received; the other attachments travel as files of their own.
func (s sheet) inSet() bool {
	return s.Attachment == nil || s.Attachment.Received()
}

// file draws the sheet as the set's file number n.
func (s sheet) file(n int, d model.Dossier) (PaperFile, error) {
	if s.Attachment != nil {
		return PaperFile{Paper: s.Paper, Name: fileName(n, s.Paper), Pages: s.pages(), PDF: s.content}, nil
	}
	content, err := drawPaper(d, *s.doc)
	return PaperFile{Paper: s.Paper, Name: fileName(n, s.Paper), Pages: s.pages(), PDF: content}, err
}

// fileName is the name of the set's file number n.
func fileName(n int, p paper.Paper) string { return fmt.Sprintf("%02d-%s.pdf", n, p.Stem) }

// group is the bookmark below which the sheet's own stands in the joined file.
func (s sheet) group() string {
	switch {
	case s.Unit != "":
		return s.Unit
	case s.Paper.Kind == model.ReportPaper || s.Paper.Kind == model.SummaryPaper:
		return "Báo cáo thành tích"
	case s.Attachment != nil && s.Paper.Kind == "":
		return "Tài liệu kèm theo"
	}
	return ""
}

// joinSheets makes the joined file. Papers that follow each other are drawn as
// one, so that they share their fonts; where no attachment comes between, the
// result is the same byte for byte each time.
func joinSheets(sheets []sheet, d model.Dossier) ([]byte, error) {
	var parts []pdf.Part
	var run []pdf.Document
	flush := func() error {
		if len(run) == 0 {
			return nil
		}
		var b bytes.Buffer
		err := pdf.WriteJoined(&b, run, metaOf(d, "Hồ sơ đề nghị khen thưởng"))
		parts = append(parts, pdf.Part{Data: b.Bytes()})
		run = nil
		return err
	}
	for _, s := range sheets {
		if s.doc != nil {
			doc := *s.doc
			doc.Group = s.group()
			run = append(run, doc)
			continue
		}
		if err := flush(); err != nil {
			return nil, err
		}
		parts = append(parts, pdf.Part{Title: s.title(), Group: s.group(), Data: s.content})
	}
	if err := flush(); err != nil {
		return nil, err
	}
	if len(parts) == 1 {
		return parts[0].Data, nil
	}
	var joined bytes.Buffer
	err := pdf.Join(&joined, parts)
	return joined.Bytes(), err
}
