package main

import (
	"context"
	"time"

	"hoso/storage"
	"hoso/ui"
)

// readAtOnce is the size of a database, in bytes, that is read before the window
// is there: it takes a third of a second.
const readAtOnce = 32 << 20

// tellEvery is how often the window tells how much of a database is read.
const tellEvery = 200 * time.Millisecond

// opening is a workspace whose database is read aside before it opens: it was
// not closed, or is not as it was left.
type opening struct {
	stop   context.CancelFunc
	done   chan struct{}
	opened *storage.Workspace // once done
	err    error
}

// giveUp ends the reading, for the window was closed.
func (o *opening) giveUp() {
	if o == nil {
		return
	}
	o.stop()
	<-o.done
	if o.opened != nil {
		o.opened.Close()
	}
}

// openAside opens a workspace whose database has so many bytes, while the window
// tells how far that has come.
func (p *program) openAside(size int64, then func()) {
	ctx, stop := context.WithCancel(context.Background())
	o := &opening{stop: stop, done: make(chan struct{})}
	p.opening = o
	p.tellRead(o, size, ui.ShowOpening(p.window, !p.began))
	p.aside.Go(func() {
		o.opened, o.err = p.open(ctx, func() { p.aside.Do(func() { p.listenTo(o) }) })
		close(o.done)
		p.aside.Do(func() {
			if p.opening != o {
				return
			}
			stop()
			p.opening = nil
			p.opened(o.opened, o.err)
			then()
		})
	})
}

// listenTo has a second start bring this window forward while the database is
// read: who holds the workspace would be no answer, for this window tells what
// goes on.
func (p *program) listenTo(o *opening) {
	if p.opening == o {
		p.listen()
	}
}

// tellRead tells from time to time how much of a database is read: as many of
// its bytes as the program has read since.
func (p *program) tellRead(o *opening, size int64, told func(part float64)) {
	before, known := bytesRead()
	if !known {
		return
	}
	var tell func()
	tell = func() {
		if p.opening != o {
			return
		}
		if now, known := bytesRead(); known {
			told(float64(now-before) / float64(size))
		}
		p.aside.After(tellEvery, tell)
	}
	p.aside.After(tellEvery, tell)
}
