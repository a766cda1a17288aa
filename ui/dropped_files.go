package ui

import (
	"slices"

	"fyne.io/fyne/v2"
)

// onDropped takes files that were dropped on the window.
func (v *Window) onDropped(_ fyne.Position, dropped []fyne.URI) {
	if v.notices.asking() {
		return
	}
	var files []string
	for _, u := range dropped {
		files = append(files, u.Path())
	}
	v.takeFiles(files)
}

// takeFiles reads a table where the page shown has a use for one, and a Word file
// where a dossier is open, attaches other files where a dossier is open, and
// receives the rest.
func (v *Window) takeFiles(files []string) {
	switch {
	case v.takeTableFile(files), v.takeWordFile(files):
	case v.setup != nil:
		v.openAtSetup(files)
	case mayBeUpdate(files):
		v.update(files, func() { v.takeDropped(files) })
	default:
		v.takeDropped(files)
	}
}

// takeDropped attaches files to the dossier that is open, or receives them.
func (v *Window) takeDropped(files []string) {
	switch {
	case v.dossier != nil && !slices.ContainsFunc(files, looksLikeReceipt):
		v.dossier.onDropped(files)
	default:
		v.receive(files)
	}
}
