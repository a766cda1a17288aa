package main

import (
	"context"
	"errors"
	"log"
	"os"

	"hoso/storage"
	"hoso/ui"
)

// reopen closes the workspace, does what needs it closed aside, and begins
// again in the same window, whether that went well or not.
func (p *program) reopen(what ui.Waiting, do func(context.Context, storage.Progress) error) {
	p.endWork()
	ctx, cancel := context.WithCancel(context.Background())
	told := ui.ShowWaiting(p.window, what, cancel)
	progress := func(step string, done, total int) { p.aside.Do(func() { told(step, done, total) }) }
	p.aside.Go(func() {
		err := p.closeWorkspace()
		if err == nil {
			err = do(ctx, progress)
		}
		p.aside.Do(func() {
			cancel()
			p.startThen(func() { p.sayReopened(what, err) })
		})
	})
}

// sayReopened tells how it went, in the window of the workspace.
func (p *program) sayReopened(what ui.Waiting, err error) {
	switch {
	case p.shown == nil: // the window tells why the workspace does not open
		p.log(err)
	case errors.Is(err, context.Canceled):
		p.shown.SayCancelled(what)
	case err != nil:
		p.shown.ShowError(err)
	default:
		p.shown.SayDone(what, p.paths.workspace)
	}
}

// closeWorkspace ends the work with the workspace and its log.
func (p *program) closeWorkspace() error {
	p.settling.end()
	w := p.workspace
	p.workspace, p.shown, p.settling = nil, nil, nil
	p.log(p.paths.removeViews())
	err := w.Close()
	if p.logFile != nil {
		log.SetOutput(os.Stderr)
		p.logFile.Close()
		p.logFile = nil
	}
	return err
}
