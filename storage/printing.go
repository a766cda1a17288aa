package storage

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"hoso/model"
	"hoso/storage/pdf"
)

// PaperState is how far one paper, or one attached document, has come on its
// way from the screen to the bundle.
type PaperState struct {
	// ID is the paper's, "report/n1", or "attachment/" and the attachment's id.
	// Marks are kept under it.
	ID    string
	Title string
	Stem  string // of its file name, without number: "to-trinh"
	// Nominee is the id of the nominee that the paper is about, or empty.
	Nominee string
	Pages   int
	// Working tells a paper that the unit prints for its own use only.
	Working bool
	// Attached tells a document that was attached and not composed here.
	Attached bool
	// Hash identifies what the paper says now; a mark of another hash is of an
	// earlier wording.
	Hash string
	// Marks are what was done with it, each event once.
	Marks []PaperMark
}

// PaperStates tells of every paper and attached document of a dossier, in print
// order, and of the working papers after them.
func (w *Workspace) PaperStates(ctx context.Context, id string) ([]PaperState, error) {
	_, sheets, err := w.sheetsOf(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("papers of %s: %w", id, err)
	}
	marks, err := w.PaperMarks(ctx, id)
	if err != nil {
		return nil, err
	}
	marked := map[string][]PaperMark{}
	for _, m := range marks {
		marked[m.Paper] = append(marked[m.Paper], m)
	}
	states := make([]PaperState, len(sheets))
	for i, s := range sheets {
		states[i] = PaperState{
			ID: s.key(), Title: s.title(), Stem: s.Paper.Stem, Nominee: s.Paper.Nominee, Pages: s.pages(),
			Working: s.Paper.Kind.Working(), Attached: s.Attachment != nil, Hash: s.hash(), Marks: marked[s.key()],
		}
	}
	return states, nil
}

// sheetsOf collates a dossier, with its working papers at the end.
func (w *Workspace) sheetsOf(ctx context.Context, id string) (model.Dossier, []sheet, error) {
	d, err := w.Dossier(ctx, id)
	if err != nil {
		return d, nil, err
	}
	plan, err := w.Plan(ctx, d.Plan)
	if err != nil {
		return d, nil, err
	}
	sheets, err := w.collate(plan, d)
	if err != nil {
		return d, nil, err
	}
	working, err := workingSheets(plan, d)
	return d, append(sheets, working...), err
}

// key is the name that marks of the sheet are kept under.
func (s sheet) key() string {
	if s.inSet() {
		return s.Paper.ID
	}
	return s.ID()
}

// hash identifies what the sheet says.
func (s sheet) hash() string {
	if s.Attachment != nil {
		return s.Attachment.SHA256
	}
	return model.TextHash(s.Paper.Text())
}

// MakeSome draws the papers and attached documents with the given keys (see
// PaperState.ID), in print order: each as a PDF of its own, so that each begins
// on a sheet of its own when it is printed on both sides.
func (w *Workspace) MakeSome(ctx context.Context, id string, keys []string, progress Progress) ([]PaperFile, error) {
	d, sheets, err := w.sheetsOf(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("make papers of %s: %w", id, err)
	}
	var files []PaperFile
	for i, s := range sheets {
		if !slices.Contains(keys, s.key()) {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		progress("Làm "+s.title(), len(files), len(keys)+1)
		file, err := s.single(i+1, d)
		if err != nil {
			return nil, fmt.Errorf("make paper %s of %s: %w", s.key(), id, err)
		}
		files = append(files, file)
	}
	return files, nil
}

// single is file for any sheet: an attached picture becomes a page.
func (s sheet) single(n int, d model.Dossier) (PaperFile, error) {
	file, err := s.file(n, d)
	file.Paper.ID = s.key()
	if s.Paper.Kind.Working() {
		file.Name = s.Paper.Stem + ".pdf"
	}
	if err == nil && s.Attachment != nil && s.Attachment.Type != mediaTypes[pdf.PDF] {
		var page bytes.Buffer
		err = pdf.Join(&page, []pdf.Part{{Title: s.title(), Data: s.content}})
		file.PDF = page.Bytes()
	}
	return file, err
}

// SavePapers writes the papers and attached documents with the given keys as one
// file, whole or not at all, with a bookmark for each. The file's folder is made.
func (w *Workspace) SavePapers(ctx context.Context, id, file string, keys []string, progress Progress) error {
	made, err := w.MakeSome(ctx, id, keys, progress)
	if err != nil {
		return err
	}
	content, err := joinPapers(made)
	if err != nil {
		return fmt.Errorf("join papers of %s: %w", id, err)
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return explain(err)
	}
	return WriteFileAtomically(file, func(to io.Writer) error {
		_, err := to.Write(content)
		return err
	})
}

// joinPapers makes one file of papers; a single one stays as it is.
func joinPapers(made []PaperFile) ([]byte, error) {
	if len(made) == 1 {
		return made[0].PDF, nil
	}
	var parts []pdf.Part
	for _, f := range made {
		parts = append(parts, pdf.Part{Title: f.Paper.Title, Data: f.PDF})
	}
	var joined bytes.Buffer
	err := pdf.Join(&joined, parts)
	return joined.Bytes(), err
}

// MarkPapers records that something was done with papers of a dossier as they
// read now. Once every paper of the bundle has been printed as it reads, a draft
// is printed too (model.Printed).
func (w *Workspace) MarkPapers(ctx context.Context, id string, keys []string, event PaperEvent) error {
	states, err := w.PaperStates(ctx, id)
	if err != nil {
		return err
	}
	for _, s := range states {
		if !slices.Contains(keys, s.ID) {
			continue
		}
		if err := w.MarkPaper(ctx, id, s.ID, s.Hash, event); err != nil {
			return err
		}
	}
	if event != PaperPrinted || !allPrinted(states, keys) {
		return nil
	}
	return w.change(ctx, func(tx *sql.Tx) error { // what is saved meanwhile must stay
		_, d, err := loadDossier(ctx, tx, id)
		if err != nil || d.State != model.Draft {
			return err
		}
		d.State = model.Printed
		f, err := newDraft(d)
		if err != nil {
			return err
		}
		return saveDraft(ctx, tx, f, w.stamp())
	})
}

// allPrinted tells that no paper composed for the bundle waits to be printed,
// once those with the given keys are.
func allPrinted(states []PaperState, keys []string) bool {
	for _, s := range states {
		if s.Working || s.Attached || slices.Contains(keys, s.ID) {
			continue
		}
		if !slices.ContainsFunc(s.Marks, func(m PaperMark) bool { return m.Event == PaperPrinted && m.Hash == s.Hash }) {
			return false
		}
	}
	return true
}

// UnmarkPapers takes back that papers were printed or signed.
func (w *Workspace) UnmarkPapers(ctx context.Context, id string, keys []string) error {
	err := w.change(ctx, func(tx *sql.Tx) error {
		number, err := numberOf(ctx, tx, id)
		for _, key := range keys {
			if err == nil {
				_, err = tx.ExecContext(ctx, "DELETE FROM marks WHERE dossier = ? AND paper = ? AND event IN (?, ?)", number, key, PaperPrinted, PaperSigned)
			}
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("unmark papers of %s: %w", id, err)
	}
	return nil
}
