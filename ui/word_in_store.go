package ui

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"hoso/model"
	"hoso/model/paper"
)

// wordInStore reads files of a word processor.
type wordInStore interface {
	// ReadWord reads a Word file and compares it with the papers of a dossier as
	// it stands; without a plan it is not compared. Nothing is taken of it.
	ReadWord(ctx context.Context, file string, plan *model.Plan, d model.Dossier) (WordRead, error)
}

// WordRead is a Word file as read.
type WordRead struct {
	File model.WordFile
	// Own tells that the file is an edited copy of the dossier's own papers:
	// Edits are the changes, Same counts the blocks that are as they were.
	Own   bool
	Same  int
	Edits []paper.Edit
}

func remarksOf(read WordRead) string { return strings.Join(read.File.Remarks, " ") }

// wordTitle heads what is asked and told of a Word file.
func wordTitle(file string) string { return textf("word.title", filepath.Base(file)) }

// wordKinds are the extensions of a word processor's files. What cannot be read
// of them is told one by one.
var wordKinds = []string{".docx", ".docm", ".doc", ".dot", ".dotx", ".odt", ".rtf"}

func isWordFile(file string) bool {
	return slices.Contains(wordKinds, strings.ToLower(filepath.Ext(file)))
}

// wordQuestion asks for a Word file.
func wordQuestion() FileQuestion {
	q := FileQuestion{Title: titleOf(text("word.import")), Kinds: text("word.kinds")}
	for _, kind := range wordKinds {
		q.Patterns = append(q.Patterns, "*"+kind, "*"+strings.ToUpper(kind))
	}
	return q
}

// wordTables are tables of a Word file that look like a list of nominees.
type wordTables struct {
	file    model.WordFile
	numbers []int // in the file, from 1
}

// Sheets are the tables, by their numbers.
func (t wordTables) Sheets() []string {
	var names []string
	for _, n := range t.numbers {
		names = append(names, textf("word.table", n))
	}
	return names
}

// Encoding is that of the whole file.
func (t wordTables) Encoding() string { return strings.Join(t.file.Encodings, ", ") }

// rows are those of the table with a name, the first where there is none.
func (t wordTables) rows(name, encoding string) ([][]string, TableSheet) {
	file, number := t.file, t.numbers[0]
	if i := slices.Index(t.Sheets(), name); i >= 0 {
		number = t.numbers[i]
	}
	if encoding == "" {
		file = file.AsWritten()
	}
	return file.Tables()[number-1], TableSheet{Name: textf("word.table", number), Remarks: file.Remarks}
}

// Roster reads a table as nominees.
func (t wordTables) Roster(name, encoding string, d model.Dossier) (model.Roster, TableSheet) {
	rows, sheet := t.rows(name, encoding)
	return model.ReadRoster(rows, d), sheet
}

// Council reads a table as members of a council.
func (t wordTables) Council(name, encoding string, known []model.CouncilMember) (model.CouncilRoster, TableSheet) {
	rows, sheet := t.rows(name, encoding)
	return model.ReadCouncil(rows, known), sheet
}
