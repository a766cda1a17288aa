package ui

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// tableDoor is how tables come into the program and go out of it.
type tableDoor struct {
	store   tableStore
	words   wordInStore
	notices *notices
	back    Background
	files   *fileAsker
	open    func(path string) error
}

func newTableDoor(o Options, n *notices) *tableDoor {
	s := newSystem(o)
	return &tableDoor{store: o.Store, words: o.Store, notices: n, back: o.Background, open: s.open, files: &fileAsker{system: s.files, notices: n, back: o.Background}}
}

// read shows what is in a file before any of it is taken.
func (t *tableDoor) read(file string, list rosterList, take func(*rosterForm)) {
	title := textf("table.import.title", filepath.Base(file))
	var form *rosterForm
	t.notices.jobShown(noticeable, t.back, title, func(ctx context.Context, _ Progress) error {
		table, err := t.store.ReadTable(ctx, file)
		if err == nil {
			form = newRosterForm(table, list)
		}
		return err
	}, func(err error) {
		switch {
		case t.notices.cancelled(err):
		case err != nil:
			t.notices.showErrorOf(title, err)
		case len(form.rows) == 0 && len(form.table.Sheets()) < 2:
			t.notices.inform(title, text("table.import.none"))
		default:
			t.notices.askRoster(title, form, t.back, take)
		}
	})
}

// paste shows what is in a table that was copied; none says what to do where
// that is nothing.
func (t *tableDoor) paste(title, none, copied string, list rosterList, take func(*rosterForm)) {
	fetch(t.back, func() (*rosterForm, error) { return newRosterForm(pastedTable(copied), list), nil }, func(f *rosterForm, _ error) {
		if len(f.rows) == 0 {
			t.notices.inform(title, none)
			return
		}
		t.notices.askRoster(title, f, t.back, take)
	})
}

// template asks where to put a workbook to fill in, and writes it.
func (t *tableDoor) template(council bool) {
	title, name := titleOf(text("table.template")), "mau-danh-sach-de-nghi"
	if council {
		name = "mau-danh-sach-hoi-dong"
	}
	t.ask(title, name, func(file string) {
		t.back.run(func() error { return t.store.SaveTemplate(file, council) }, func(err error) { t.told(title, file, text("table.template.guide"), err) })
	})
}

// workbook is the extension of what is written.
const workbook = ".xlsx"

// ask asks where to put a workbook.
func (t *tableDoor) ask(title, name string, write func(file string)) {
	t.files.saveAs(FileQuestion{Title: title, Name: name + workbook, Kinds: text("table.workbook"), Patterns: []string{"*" + workbook}}, workbook, write)
}

// told says that a workbook is written, with ways to it, or why it is not.
func (t *tableDoor) told(title, file, guide string, err error) {
	switch {
	case t.notices.cancelled(err):
		return
	case err != nil:
		t.notices.showErrorOf(title, err)
		return
	}
	words := container.NewVBox(newWords(textf("table.saved", filepath.Base(file), filepath.Dir(file))))
	if guide != "" {
		words.Add(newGuide(guide))
	}
	way := func(words string, icon fyne.Resource, path string) *button {
		return newButton(nowhere{t.notices.dialogKey}, words, icon, func() { t.show(path) })
	}
	t.notices.tell(title, text("notice.ok"), container.New(fixedWidth(560), words),
		way(text("handover.open-folder"), theme.FolderOpenIcon(), filepath.Dir(file)), way(text("table.open"), theme.DocumentIcon(), file))
}

// show opens a file or folder with the system's program for it.
func (t *tableDoor) show(path string) {
	t.back.run(func() error { return t.open(path) }, func(err error) {
		if err != nil {
			t.notices.log(err)
			t.notices.inform(text("table.open"), textf("table.open.failed", path))
		}
	})
}
