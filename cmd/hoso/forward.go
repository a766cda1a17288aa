package main

import "fyne.io/fyne/v2"

// handedOver lets the program that works on the workspace already come forward
// and open files. It reports false where none does.
func handedOver(workspace string, files []string) bool {
	socket, err := socketOf(workspace)
	return err == nil && handOver(socket, files)
}

// listen has the window come forward when the program is started once more on
// this workspace. Where it fails, a second start says who holds the workspace.
func (p *program) listen() {
	socket, err := socketOf(p.paths.workspace)
	if err == nil && p.bell.hears(socket) {
		return
	}
	p.bell.close() // the workspace is another one than before
	p.bell = nil
	if err == nil {
		p.bell, err = listen(socket, func(files []string) { fyne.DoAndWait(func() { p.take(files) }) })
	}
	p.log(err)
}

// take comes forward and receives files; where the workspace is being opened,
// when it is.
func (p *program) take(files []string) {
	p.comeForward()
	if p.shown == nil {
		p.args.files = append(p.args.files, files...)
		return
	}
	p.shown.Open(files)
}

// comeForward puts the window in front, out of its icon if need be.
func (p *program) comeForward() {
	restore(p.window)
	p.window.RequestFocus()
}
