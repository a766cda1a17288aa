package storage

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/pdf"
)

// Progress is told how far a job has come: done of total steps, and what the
// present one is, in Vietnamese.
type Progress func(step string, done, total int)

// JoinedName is the name of the file that holds all papers in print order.
const JoinedName = "ho-so.pdf"

// PaperFile is one paper as a file.
type PaperFile struct {
	Paper paper.Paper
	Name  string // "01-to-trinh.pdf"
	Pages int
	PDF   []byte
}

// PaperSet is every paper of a dossier, each as a file, and all in one. A
// received report is a file of the set like the papers composed here.
type PaperSet struct {
	Files []PaperFile
	// Working are the papers that the unit prints for its own use, such as the
	// ballot slip. They stand in no index, neither in the joined file nor in a
	// package, and their file names bear no number.
	Working     []PaperFile
	Joined      []byte
	JoinedPages int
}

// MakePapers composes, lays out and draws every paper of a dossier. The same
// dossier gives the same bytes, whatever the day, but for a joined file with
// attachments in it, whose pages alone are the same.
func (w *Workspace) MakePapers(ctx context.Context, id string, progress Progress) (PaperSet, error) {
	d, err := w.Dossier(ctx, id)
	if err != nil {
		return PaperSet{}, err
	}
	plan, err := w.Plan(ctx, d.Plan)
	if err != nil {
		return PaperSet{}, err
	}
	set, err := w.makePapers(ctx, plan, d, progress)
	if err == nil {
		set.Working, err = workingPapers(plan, d)
	}
	if err != nil {
		return PaperSet{}, fmt.Errorf("make papers of %s: %w", id, err)
	}
	return set, nil
}

func (w *Workspace) makePapers(ctx context.Context, plan *model.Plan, d model.Dossier, progress Progress) (PaperSet, error) {
	sheets, err := w.collate(plan, d)
	if err != nil {
		return PaperSet{}, err
	}
	var set PaperSet
	for i, s := range sheets {
		if err := ctx.Err(); err != nil {
			return PaperSet{}, err
		}
		progress("Làm "+s.title(), i, len(sheets)+1)
		if !s.inSet() {
			continue
		}
		file, err := s.file(len(set.Files)+1, d)
		if err != nil {
			return PaperSet{}, err
		}
		set.Files = append(set.Files, file)
	}
	progress("Ghép "+JoinedName, len(sheets), len(sheets)+1)
	set.Joined, err = joinSheets(sheets, d)
	if err != nil {
		return PaperSet{}, err
	}
	for _, s := range sheets {
		set.JoinedPages += s.pages()
	}
	progress("Xong", len(sheets)+1, len(sheets)+1)
	return set, nil
}

// workingSheets are the papers that a dossier's unit prints for itself. A
// received dossier has none: the unit that made it has used them.
func workingSheets(plan *model.Plan, d model.Dossier) ([]sheet, error) {
	if d.Origin != "" {
		return nil, nil
	}
	var sheets []sheet
	for _, p := range paper.Compose(plan, d) {
		if !p.Kind.Working() {
			continue
		}
		doc, err := pdf.LayoutFor(p, d.House)
		if err != nil {
			return nil, err
		}
		sheets = append(sheets, sheet{Item: paper.Item{Paper: p}, doc: &doc})
	}
	return sheets, nil
}

// workingPapers draws the working papers.
func workingPapers(plan *model.Plan, d model.Dossier) ([]PaperFile, error) {
	sheets, err := workingSheets(plan, d)
	if err != nil {
		return nil, err
	}
	var files []PaperFile
	for _, s := range sheets {
		file, err := s.single(0, d)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	return files, nil
}

// Single are the papers that are a file of their own: those of the dossier and
// then the working ones.
func (s PaperSet) Single() []PaperFile { return slices.Concat(s.Files, s.Working) }

// Write puts the set into a folder, which it makes: every paper in the order of
// Single and at last the joined file, each whole or not at all. It returns
// their paths.
func (s PaperSet) Write(dir string) ([]string, error) {
	return WritePapers(dir, append(s.Single(), PaperFile{Name: JoinedName, PDF: s.Joined}))
}

// WritePapers puts papers into a folder, which it makes, each whole or not at
// all. It returns their paths.
func WritePapers(dir string, files []PaperFile) ([]string, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, explain(err)
	}
	var written []string
	for _, f := range files {
		path := filepath.Join(dir, f.Name)
		err := WriteFileAtomically(path, func(w io.Writer) error {
			_, err := w.Write(f.PDF)
			return err
		})
		if err != nil {
			return written, err
		}
		written = append(written, path)
	}
	return written, nil
}

// clockOf is the time that a dossier's PDF files bear: noon of the day that
// its legal bases are chosen for, in Hà Nội.
func clockOf(d model.Dossier) time.Time {
	day := d.LegalDate()
	if !day.IsDay() {
		day = "2000-01-01" // a fixed one: Check asks for the date
	}
	return noon(day)
}

// noon is the middle of a day in Hà Nội.
func noon(day model.Date) time.Time {
	return day.Time().Add(12*time.Hour - hanoiOffset).In(time.FixedZone("+07", int(hanoiOffset.Seconds())))
}

const hanoiOffset = 7 * time.Hour

func metaOf(d model.Dossier, title string) pdf.Meta {
	return pdf.Meta{Title: title, Author: d.Proposer.Body, Subject: d.Award.Name, Created: clockOf(d)}
}

// drawPaper draws one paper as a PDF.
func drawPaper(d model.Dossier, doc pdf.Document) ([]byte, error) {
	var b bytes.Buffer
	err := pdf.Write(&b, doc, metaOf(d, doc.Title))
	return b.Bytes(), err
}
