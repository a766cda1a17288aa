package ui

import (
	"context"

	"hoso/model"
)

// membersIn are the council's members in the tables of a Word file, before any
// of them is taken; nil where no table looks like a list of members.
func membersIn(file model.WordFile, known memberList) *rosterForm {
	tables := file.CouncilTables()
	if len(tables) == 0 {
		return nil
	}
	return newRosterForm(wordTables{file, tables}, known)
}

// readMembers shows the members in a Word file before any of them is taken.
func (t *tableDoor) readMembers(file string, known memberList, take func(*rosterForm)) {
	var form *rosterForm
	title := wordTitle(file)
	t.notices.jobShown(noticeable, t.back, title, func(ctx context.Context, _ Progress) error {
		read, err := t.words.ReadWord(ctx, file, nil, model.Dossier{})
		if err == nil {
			form = membersIn(read.File, known)
		}
		return err
	}, func(err error) {
		switch {
		case t.notices.cancelled(err):
		case err != nil:
			t.notices.showErrorOf(title, err)
		case form == nil:
			t.notices.inform(title, text("council.word.none"))
		default:
			t.notices.askRoster(title, form, t.back, take)
		}
	})
}
