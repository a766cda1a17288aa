package storage

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/docx"
)

// WordRead is what a Word file says, and what it says otherwise than the papers
// of a dossier where it is an edited copy of them.
type WordRead struct {
	File   model.WordFile
	Edited docx.Edited
}

// ReadWord reads a Word file and compares it with a dossier as it stands. An
// *docx.Error tells why the file cannot be read; it is never changed. Without a
// plan it is not compared.
func ReadWord(ctx context.Context, file string, plan *model.Plan, d model.Dossier) (WordRead, error) {
	read, err := docx.ReadFile(ctx, file)
	if err != nil {
		return WordRead{}, explain(err)
	}
	if plan == nil {
		return WordRead{File: read}, nil
	}
	edited, err := docx.Compare(ctx, read, plan, d)
	if edited.Elsewhere {
		read.Remarks = slices.Insert(read.Remarks, 0, elsewhere)
	}
	return WordRead{File: read, Edited: edited}, err
}

// elsewhere says that a file was made by the program for another dossier.
const elsewhere = "Tệp do chương trình làm cho một hồ sơ khác, không phải bản đã sửa của hồ sơ này: chỉ lấy đoạn văn như từ một báo cáo ngoài, không sửa văn bản nào theo tệp."

// Own tells that the file is an edited copy of the dossier's papers: it says so
// itself, or has their marks with at least half of what stands at them as it was.
// Files of the first versions do not say, and papers of another dossier have the
// same marks.
func (r WordRead) Own() bool {
	return len(r.Edited.Papers) > 0 && (r.Edited.Said || r.Edited.Same >= len(r.Edited.Edits))
}

// AfterWord says that a revision was closed because words came from a Word file.
const AfterWord = "word"

// WordTaken is what was taken of a Word file.
type WordTaken struct {
	WordRead
	// Placed are the file's lines with their sections, where it is no copy of the
	// dossier's own papers.
	Placed []model.PlacedText
	// Prompts are the sections that the nominee's report has.
	Prompts []model.SectionPrompt
	// Left are the edits that were not taken: words gone from the file, what is to
	// be changed where its facts are entered, and what is in doubt.
	Left []paper.Edit
}

// TakeWord takes a Word file into a nominee's report: its lines go to the
// sections that their headings match, below what stands there. Of an edited copy
// of the dossier's own papers the changed words are taken instead, those aside
// that are gone from it or in doubt. A trial changes nothing. The error is ErrNotOwnDraft
// for a dossier that takes nothing, and model.ErrNotFound without the nominee.
func (w *Workspace) TakeWord(ctx context.Context, id, nominee, file string, trial bool) (WordTaken, error) {
	d, err := w.Dossier(ctx, id)
	if err != nil {
		return WordTaken{}, err
	}
	plan, err := w.Plan(ctx, d.Plan)
	if err != nil {
		return WordTaken{}, err
	}
	if _, ok := d.NomineeByID(nominee); !ok {
		return WordTaken{}, fmt.Errorf("take a Word file for nominee %s of %s: %w", nominee, id, model.ErrNotFound)
	}
	read, err := ReadWord(ctx, file, plan, d)
	if err != nil {
		return WordTaken{}, err
	}
	taken := WordTaken{WordRead: read}
	if trial {
		return taken, taken.into(&d, plan, nominee)
	}
	err = w.change(ctx, func(tx *sql.Tx) error {
		d, err := takeDraft(ctx, tx, id, w.stamp())
		if err != nil {
			return err
		}
		if err := taken.into(&d, plan, nominee); err != nil {
			return err
		}
		return putDraft(ctx, tx, d, AfterWord, w.stamp())
	})
	if err != nil {
		return WordTaken{}, fmt.Errorf("take a Word file into %s: %w", id, err)
	}
	return taken, nil
}

// into puts what is taken into d.
func (t *WordTaken) into(d *model.Dossier, plan *model.Plan, nominee string) error {
	if t.Own() {
		var edits []paper.Edit
		t.Left = nil
		for _, e := range t.Edited.Edits {
			if e.Plain() {
				edits = append(edits, e)
			} else {
				t.Left = append(t.Left, e)
			}
		}
		paper.TakeEdits(d, edits)
		return nil
	}
	n, ok := d.NomineeByID(nominee)
	if !ok {
		return model.ErrNotFound
	}
	t.Prompts = plan.PromptsFor(d.Kind, n.Type)
	t.Placed = model.PlaceInReport(t.File, t.Prompts)
	d.TakeReport(nominee, t.Placed, false)
	return nil
}
