package storage

import (
	"context"
	"sync"
)

// AskPassphrase is asked for the passphrase of a file. wrong tells that the one
// given last for it was not right; an error ends the asking, and the file is not
// opened. It is to come back when ctx ends.
type AskPassphrase func(ctx context.Context, file string, wrong bool) (string, error)

// SetAskPassphrase sets whom the workspace asks for a passphrase when a file that
// is received wants one; nobody at first. It is to be called before the work
// begins. One question at a time is asked of files that are received together.
func (w *Workspace) SetAskPassphrase(ask AskPassphrase) { w.passphrase = ask }

// passphrases opens files that come together. Whoever sends several closes them
// alike as a rule, so that what opened the last one is tried on the next before
// anybody is asked. It is known for no longer than the files are being read, and
// never written down.
type passphrases struct {
	ask AskPassphrase // may be nil
	// turn is for one file at a time: what opens it may open those that wait.
	turn  sync.Mutex
	right string // what opened the last file; empty where none was
}

// asking finds the passphrase of one file.
type asking struct {
	of    *passphrases
	ctx   context.Context
	file  string
	begun bool   // it has the turn
	tried string // last
	known bool   // tried is that of another file
	wrong bool   // what was answered was not right
	ended bool   // nobody knows it
}

// passphrase is the next one to try.
func (a *asking) passphrase() (words string, err error) {
	if !a.begun {
		a.of.turn.Lock()
		a.begun = true
		a.tried, a.known = a.of.right, a.of.right != ""
		if a.known {
			return a.tried, nil
		}
	}
	if err = a.ctx.Err(); err == nil {
		words, err = a.of.ask(a.ctx, a.file, a.wrong)
	}
	a.tried, a.known, a.ended = words, false, err != nil
	return words, err
}

// failed notes that the last one was not right.
func (a *asking) failed() { a.wrong = !a.known }

// end gives the turn to the next file. opened tells that the last passphrase
// tried was right.
func (a *asking) end(opened bool) {
	if !a.begun {
		return
	}
	if opened {
		a.of.right = a.tried
	}
	a.of.turn.Unlock()
}
