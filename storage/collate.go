package storage

import (
	"bytes"
	"fmt"
	"io"

	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/pdf"
)

// sheet is what lies in the dossier at one place: a paper that was composed
// and laid out, or an attached file.
type sheet struct {
	paper paper.Paper
	doc   *pdf.Document
	// attachment and content are set where the place is taken by a file.
	attachment *model.Attachment
	content    []byte
}

// collate puts the papers of a dossier and its attached documents in the order
// in which they are printed, with the true page numbers in the index.
func (w *Workspace) collate(plan *model.Plan, d model.Dossier) ([]sheet, error) {
	var sheets []sheet
	for _, item := range paper.Order(d, paper.Compose(plan, d)) {
		s := sheet{paper: item.Paper, attachment: item.Attachment}
		if err := w.fill(&s); err != nil {
			return nil, err
		}
		sheets = append(sheets, s)
	}
	return sheets, numberIndex(sheets)
}

func (w *Workspace) fill(s *sheet) error {
	if s.attachment == nil {
		doc, err := pdf.Layout(s.paper)
		s.doc = &doc
		return err
	}
	f, err := w.OpenFile(s.attachment.SHA256)
	if err != nil {
		return fmt.Errorf("attachment %s: %w", s.attachment.Name, err)
	}
	defer f.Close()
	s.content, err = io.ReadAll(f)
	return err
}

// numberIndex fills the index's column of pages. Its own length does not
// change by that: the numbers stand in cells that are there already.
func numberIndex(sheets []sheet) error {
	first := map[string]int{}
	page := 1
	for _, s := range sheets {
		first[s.id()] = page
		page += s.pages()
	}
	for i, s := range sheets {
		if s.doc == nil || s.paper.Kind != model.IndexPaper {
			continue
		}
		sheets[i].paper = paper.WithPages(s.paper, first)
		doc, err := pdf.Layout(sheets[i].paper)
		if err != nil {
			return err
		}
		sheets[i].doc = &doc
	}
	return nil
}

func (s sheet) id() string {
	if s.attachment != nil {
		return s.attachment.ID
	}
	return s.paper.ID
}

func (s sheet) title() string {
	if s.attachment != nil {
		return s.attachment.Title
	}
	return s.paper.Title
}

func (s sheet) pages() int {
	if s.attachment != nil {
		return s.attachment.Pages
	}
	return len(s.doc.Pages)
}

// inSet reports whether the sheet is one of the dossier's papers, composed
// here or received; the other attachments travel as files of their own.
func (s sheet) inSet() bool {
	return s.attachment == nil || s.attachment.As == model.SourceReport
}

// file draws the sheet as the set's file number n.
func (s sheet) file(n int, d model.Dossier) (PaperFile, error) {
	if s.attachment != nil {
		return PaperFile{Paper: s.paper, Name: fileName(n, s.paper), Pages: s.pages(), PDF: s.content}, nil
	}
	content, err := drawPaper(d, *s.doc)
	return PaperFile{Paper: s.paper, Name: fileName(n, s.paper), Pages: s.pages(), PDF: content}, err
}

// fileName is the name of the set's file number n.
func fileName(n int, p paper.Paper) string { return fmt.Sprintf("%02d-%s.pdf", n, p.Stem) }

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
			run = append(run, *s.doc)
			continue
		}
		if err := flush(); err != nil {
			return nil, err
		}
		parts = append(parts, pdf.Part{Title: s.attachment.Title, Data: s.content})
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
