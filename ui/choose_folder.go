package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
)

// chooseFolder asks for a folder by the toolkit's own dialog.
func (n *notices) chooseFolder(_ string, chosen func(dir string)) {
	d := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		switch {
		case err != nil:
			n.showError(err)
		case u != nil:
			chosen(u.Path())
		}
	}, n.window)
	n.show(d, nil)
}
