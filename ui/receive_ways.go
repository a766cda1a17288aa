package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// packageQuestion asks for packages and receipts.
func packageQuestion() FileQuestion {
	q := FileQuestion{Title: titleOf(text("receive.do")), Many: true, Kinds: text("receive.kinds")}
	for _, kind := range []string{"zip", "hoso", "age", "json"} {
		q.Patterns = append(q.Patterns, "*."+kind, "*."+strings.ToUpper(kind))
	}
	return q
}

// receiveButtons ask for packages, or for a folder of them.
func (v *poolView) receiveButtons() []fyne.CanvasObject {
	v.first = newButton(nowhere{v.keys}, text("receive.do"), theme.MoveDownIcon(), v.onReceive).main()
	return []fyne.CanvasObject{
		v.first,
		newButton(nowhere{v.keys}, text("receive.folder"), theme.FolderIcon(), v.onReceiveFolder),
	}
}

func (v *poolView) onReceive() { v.files.open(packageQuestion(), v.ways.receive) }

func (v *poolView) onReceiveFolder() {
	v.files.folder(FileQuestion{Title: titleOf(text("receive.folder"))}, func(dir string) { v.ways.receive([]string{dir}) })
}

// receive takes files that others have sent, and then shows what has changed by
// that. A dossier that is open is saved first: a receipt may be for it.
func (v *Window) receive(files []string) {
	if v.dossier == nil {
		v.receiveNow(files)
		return
	}
	v.dossier.form.saver.flush(func(err error) {
		if err == nil {
			v.receiveNow(files)
		}
	})
}

func (v *Window) receiveNow(files []string) {
	v.notices.receive(v.options, files, func(f *receiveForm) {
		switch {
		case v.dossier != nil && f.hasReceipt():
			v.dossier.onReceipts()
		case v.dossier != nil, v.settings != nil:
		case v.pool != nil:
			v.pool.reload(f.first())
		case f.first() != "":
			v.openPoolAt(f.first())
		case v.home != nil: // a receipt may have come
			v.reloadHome(nil)
		}
	})
}
