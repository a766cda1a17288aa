package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// wrappingWidth is the room of the choice of how a package is closed.
const wrappingWidth = 320

// wrappingRow lets the clerk sign and close the next package. It stands above
// the button that makes it.
func (h *handoverView) wrappingRow() fyne.CanvasObject {
	v, f := h.dossier, h.wrapping
	around := nowhere{v.keys}
	var row []fyne.CanvasObject
	if f.canSign {
		row = append(row, newTickBox(around, text("enclose.sign"), f.sign, func(on bool) { f.sign = on }))
	}
	row = append(row, newTickBox(around, text("enclose.word"), f.word, func(on bool) {
		f.word = on
		v.system.kept.packWord(on)
	}))
	choice := newChoice(around, f.ways(), &f.to, func() {})
	row = append(row, container.New(fixedWidth(wrappingWidth), choice))
	return container.New(flow{v.page}, row...)
}

// wrapped asks for the passphrase where the clerk wants one, and goes on with
// how the package is to travel.
func (h *handoverView) wrapped(then func(Wrapping)) {
	f := h.wrapping
	if f.to != byPassphrase {
		then(f.wrapping(""))
		return
	}
	h.dossier.notices.newPassphrase(text("passphrase.title"), text("handover.pack.do"), func(passphrase string) { then(f.wrapping(passphrase)) })
}
