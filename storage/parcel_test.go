package storage

import (
	"context"
	"fmt"
	"io"

	"hoso/model"
)

// StoreReceived stores a package of any bytes, as openParcel would bring it
// after verifying.
func (w *Workspace) StoreReceived(ctx context.Context, code string, src io.Reader, d model.Dossier) (id string, isNew bool, err error) {
	if !hashForm.MatchString(code) {
		return "", false, fmt.Errorf("store package: %q is no package code", code)
	}
	read, err := newDraft(d)
	if err != nil {
		return "", false, err
	}
	p := &parcel{code: code, dossier: read.dossier}
	there, err := w.hasWhole(ctx, p)
	if err == nil && !there {
		err = explain(w.copyInto(ctx, p, src))
	}
	if err == nil {
		defer p.drop()
		p.draft, err = p.draftAs(d.ID)
	}
	if err != nil {
		return "", false, err
	}
	stored, err := w.storeParcels(ctx, []*parcel{p})
	if err == nil {
		err = stored[0].err
	}
	if err != nil {
		return "", false, err
	}
	return stored[0].id, stored[0].isNew, nil
}
