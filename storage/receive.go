package storage

import (
	"context"

	"hoso/model"
	"hoso/storage/bag"
)

// Received is the outcome for one package.
type Received struct {
	File string // as it was given
	ID   string // of the dossier in the pool
	Code bag.Code
	// New is false for a package that was here already; then nothing changed.
	New bool
	// Older tells that a later package of the same dossier is here: this one is
	// kept and does not touch the pool.
	Older bool
	// Replaced is the code of the package whose place it took.
	Replaced string
	// Author says who made it, as far as enrolled keys tell.
	Author Authorship
	// Bag tells of a file that is refused that it is a valid BagIt bag all the
	// same, of another program.
	Bag bool
	// Findings are the verifier's for a package that is refused, else those of
	// the dossier's check as its receiver, the Author's, and the verifier's
	// warnings.
	Findings []model.Finding
	// Checked tells that the dossier of a package that was received has been
	// checked: without it, no findings mean nothing.
	Checked bool
	// Err is why the package was not received: an *UnsoundError for a file that
	// is no sound package of ours.
	Err error
}

// Receive is ReceiveAll for one file; its error is that of Received.
func (w *Workspace) Receive(ctx context.Context, file string, today model.Date) (Received, error) {
	all, err := w.ReceiveAll(ctx, []string{file}, today, func(string, int, int) {})
	if err != nil {
		return Received{File: file}, err
	}
	return all[0], all[0].Err
}
