package ui

import "fyne.io/fyne/v2/widget"

// Open receives files, or takes in a plan or a unit list, that the clerk has opened outside the window, by a double
// click for instance. While something is asked it says what to do first.
func (v *Window) Open(files []string) {
	switch {
	case len(files) == 0:
	case v.notices.asking():
		v.notices.say(text("open.asking"), widget.WarningImportance)
	case v.setup != nil:
		v.openAtSetup(files)
	default:
		v.update(files, func() { v.receive(files) })
	}
}
