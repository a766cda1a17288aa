package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"hoso/model"
	excel "hoso/storage/sheet"
)

// WriteTemplate writes a workbook to fill in: with nominees, or with the
// members of a council. It is written whole or not at all; an *ExtensionError
// tells a name that Excel would not open.
func WriteTemplate(file string, council bool) error {
	write := excel.NomineeTemplate
	if council {
		write = excel.CouncilTemplate
	}
	return writeWorkbook(file, write)
}

// WriteList writes the nominees of a dossier as a workbook that can be read
// back, whole or not at all.
func (w *Workspace) WriteList(ctx context.Context, id, file string) error {
	d, err := w.Dossier(ctx, id)
	if err != nil {
		return err
	}
	var notes []string
	if plan, err := w.Plan(ctx, d.Plan); err == nil { // without its plan a list has no theme to name
		if t, ok := plan.ThemeByID(d.Theme); ok {
			notes = append(notes, "Chuyên đề "+t.ID+": "+t.Title)
		}
	}
	return writeWorkbook(file, func(to io.Writer) error { return excel.WriteNominees(to, d, notes...) })
}

func writeWorkbook(file string, write func(io.Writer) error) error {
	if !strings.EqualFold(filepath.Ext(file), TableExtension) {
		return &ExtensionError{File: file, Want: TableExtension}
	}
	if err := replaceable(file); err != nil {
		return err
	}
	return WriteFileAtomically(file, write)
}

// replaceable tells whether a file may be written over, where there is one. Of a
// file that is open in Excel, Windows says at the renaming that access is denied,
// as of a folder without the right to write; asked to open it, that another
// program holds it.
func replaceable(file string) error {
	f, err := os.OpenFile(file, os.O_RDWR, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("replace %s: %w", filepath.Base(file), explain(err))
	}
	return f.Close()
}

// ReadWorkbook reads a workbook or a table of separated values, with texts of
// an old encoding as they are. An *excel.Error tells why it cannot be read; the
// file is never changed.
func ReadWorkbook(ctx context.Context, file string) (excel.Book, error) {
	book, err := excel.ReadFile(ctx, file)
	return book, explain(err)
}

// RosterTaken is what a roster holds and what was taken of it.
type RosterTaken struct {
	excel.Roster
	// Taken are the ids of the nominees that the dossier has got, by the rows'
	// places in Roster.Rows; empty in a trial.
	Taken map[int]string
}

// AfterRoster says that a revision was closed because nominees came from a
// workbook.
const AfterRoster = "roster"

// TakeRoster takes the nominees of a workbook into a draft: those of the rows
// that may be taken without a second thought. Text of an old encoding is
// converted. A trial changes nothing. The error is ErrNotOwnDraft for a dossier
// that takes nobody.
func (w *Workspace) TakeRoster(ctx context.Context, id, file string, trial bool) (RosterTaken, error) {
	book, err := ReadWorkbook(ctx, file)
	if err != nil {
		return RosterTaken{}, err
	}
	if encoding := book.Encoding(); encoding != "" {
		book = book.ToUnicode(encoding)
	}
	d, err := w.Dossier(ctx, id)
	if err != nil {
		return RosterTaken{}, err
	}
	today := model.NewDate(w.now())
	taken := RosterTaken{Roster: book.Roster(d), Taken: map[int]string{}}
	taken.DoubtBirths(today)
	if trial {
		return taken, nil
	}
	plan, err := w.Plan(ctx, d.Plan)
	if err != nil {
		return RosterTaken{}, err
	}
	err = w.change(ctx, func(tx *sql.Tx) error {
		d, err := takeDraft(ctx, tx, id, w.stamp())
		if err != nil {
			return err
		}
		taken.Roster = book.Roster(d)
		taken.DoubtBirths(today)
		if !taken.add(&d, plan) {
			return nil
		}
		return putDraft(ctx, tx, d, AfterRoster, w.stamp())
	})
	if err != nil {
		return RosterTaken{}, fmt.Errorf("take a roster into %s: %w", id, err)
	}
	return taken, nil
}

// add adds the nominees of the rows that are fit to d, and tells whether there
// is any.
func (r *RosterTaken) add(d *model.Dossier, plan *model.Plan) bool {
	var nominees []model.Nominee
	var places []int
	for i, row := range r.Rows {
		if row.Fit() {
			nominees, places = append(nominees, row.Nominee), append(places, i)
		}
	}
	for i, id := range d.TakeNominees(plan, nominees) {
		r.Taken[places[i]] = id
	}
	return len(nominees) > 0
}
