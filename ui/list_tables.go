package ui

import (
	"context"

	"fyne.io/fyne/v2"
)

// onPasteRoster reads the table in the clipboard and shows it before anything
// is taken.
func (v *dossierView) onPasteRoster() { v.pasteRoster(fyne.CurrentApp().Clipboard().Content()) }

func (v *dossierView) pasteRoster(pasted string) {
	v.tables.paste(text("list.paste"), text("roster.none"), pasted, v.nominees(), v.takeRoster)
}

// onImportRoster asks for a workbook or Word file with nominees.
func (v *dossierView) onImportRoster() {
	v.files.open(tableQuestion(), func(files []string) {
		if isWordFile(files[0]) {
			v.readWord(files[0])
			return
		}
		v.readRoster(files[0])
	})
}

// readRoster reads nominees from a workbook.
func (v *dossierView) readRoster(file string) { v.tables.read(file, v.nominees(), v.takeRoster) }

// nominees is the dossier as a table is compared with it.
func (v *dossierView) nominees() nomineeList { return nomineeList{v.form.d.Clone(), v.form.today} }

// takeRoster takes the rows chosen, with a way back.
func (v *dossierView) takeRoster(r *rosterForm) {
	taken := chosen(r, r.nominees)
	v.form.takeRoster(taken)
	v.show(partList, "")
	v.recheck()
	v.notices.offer(textf("roster.taken", len(taken)), text("list.undo"), v.undo)
}

// onExportList writes the nominees as a workbook.
func (v *dossierView) onExportList() {
	id, title := v.form.d.ID, titleOf(text("table.export"))
	v.tables.ask(title, "danh-sach-de-nghi-"+id, func(file string) {
		v.job(title, func(ctx context.Context, progress Progress) error {
			return v.form.store.SaveList(ctx, id, file)
		}, func(err error) { v.tables.told(title, file, "", err) })
	})
}
