package ui

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// tellUnopened says that the computer has no program for a file of a package,
// where the file is, and offers to save it elsewhere.
func (v *receivedView) tellUnopened(code string, file ReceivedFile, path string) {
	title := text("received.unopened.title")
	words := textf("received.unopened", strings.ToUpper(strings.TrimPrefix(filepath.Ext(path), ".")), path)
	box := container.New(fixedWidth(620), container.NewVBox(newWords(words)))
	save := v.notices.button(text("received.save"), nil)
	d := v.notices.tell(title, text("notice.ok"), box, save)
	save.OnTapped = func() {
		d.Hide()
		v.saveOut(code, file)
	}
}

// saveOut writes a file of a package into a folder that the clerk chooses.
func (v *receivedView) saveOut(code string, file ReceivedFile) {
	files := &fileAsker{system: v.system.files, notices: v.notices, back: v.back}
	q := FileQuestion{Title: titleOf(text("received.save"))}
	files.folder(q, func(dir string) {
		files.unlessThere(q, filepath.Join(dir, filepath.Base(file.Path)), func(string) {
			store := v.form.store
			fetch(v.back, func() (string, error) { return store.ExtractReceived(context.Background(), code, file.Path, dir) }, func(path string, err error) {
				if err != nil {
					v.notices.showError(err)
					return
				}
				v.notices.say(textf("received.saved", path), widget.MediumImportance)
			})
		})
	})
}
