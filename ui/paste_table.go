package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"hoso/model"
)

// isTable tells that what was copied is a table: rows of several cells.
func isTable(copied string) bool {
	rows := model.SplitTable(copied)
	return len(rows) > 1 && len(rows[0]) > 1
}

// takePasteKey lets Ctrl+V outside any field do what the page's button for a
// table does. In a field the paste goes into the field.
func (v *Window) takePasteKey() {
	v.window.Canvas().AddShortcut(&fyne.ShortcutPaste{}, func(fyne.Shortcut) { v.onPasteTable() })
}

func (v *Window) onPasteTable() {
	if p := v.page(); p != nil && p.table != nil && !v.notices.asking() && fyne.CurrentApp().Clipboard().Content() != "" {
		p.table()
	}
}

// takeTableFile reads a table that was dropped on a page which has a use for one.
func (v *Window) takeTableFile(files []string) bool {
	p := v.page()
	if p == nil || p.tableFile == nil || !slices.ContainsFunc(files, isTableFile) {
		return false
	}
	if len(files) > 1 {
		v.notices.inform(titleOf(text("table.import")), text("table.import.one"))
		return true
	}
	p.tableFile(files[0])
	return true
}

// page is the page of fields that is open; nil where there is none.
func (v *Window) page() *page {
	switch {
	case v.dossier != nil:
		return v.dossier.page
	case v.settings != nil:
		return v.settings.page
	case v.setup != nil:
		return v.setup.page
	}
	return nil
}

// onNameTable offers to take a table pasted into a nominee's name as nominees.
func (v *dossierView) onNameTable(copied string) bool {
	if !isTable(copied) {
		return false
	}
	v.pasteRoster(copied)
	return true
}
