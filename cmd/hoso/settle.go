package main

import (
	"context"
	"errors"
	"time"

	"hoso/storage"
	"hoso/ui"
)

// settleAfter is how long the window has the computer to itself before a large
// database is read.
const settleAfter = 4 * time.Second

// settling is what goes on aside when a workspace has just been opened.
type settling struct {
	stop context.CancelFunc
	done chan struct{}
}

// end stops it and waits until it has stopped.
func (s *settling) end() {
	if s != nil {
		s.stop()
		<-s.done
	}
}

// settle reads the whole database, tidies the workspace, and makes the copy that
// could not be made when the program last ended, all aside. A database that
// turns out damaged is closed, and the window says so; a copy that cannot be
// made is told.
func (p *program) settle(back ui.Background) {
	ctx, stop := context.WithCancel(context.Background())
	s := &settling{stop: stop, done: make(chan struct{})}
	w, shown := p.workspace, p.shown
	p.settling = s
	back.Go(func() {
		select {
		case <-ctx.Done():
		case <-time.After(settleAfter):
		}
		unsound := w.Settle(ctx)
		var uncopied error
		if unsound == nil && !p.args.sample {
			_, uncopied = w.BackUpEdited(ctx, storage.Daily)
		}
		stopped := ctx.Err() != nil
		close(s.done)
		back.Do(func() {
			switch {
			case stopped:
			case errors.Is(unsound, storage.ErrDamaged):
				p.giveUp(unsound)
			default:
				p.log(errors.Join(unsound, w.TidyError()))
				if uncopied != nil {
					shown.ShowError(uncopied)
				}
			}
		})
	})
}

// giveUp closes a workspace that cannot be trusted and shows why.
func (p *program) giveUp(err error) {
	p.log(err)
	p.endWork()
	p.log(p.closeWorkspace())
	p.showProblem(err)
}
