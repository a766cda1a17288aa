package main

import (
	"context"

	"hoso/model"
	"hoso/storage"
	"hoso/storage/bag"
	"hoso/ui"
)

// Deliveries lists the packages that came for a dossier.
func (d *desk) Deliveries(ctx context.Context, id string) ([]ui.Delivery, error) {
	came, err := d.Workspace.Deliveries(ctx, id)
	if err != nil {
		return nil, err
	}
	var codes []string
	for _, c := range came {
		codes = append(codes, c.Code)
	}
	authors := d.PoolAuthors(ctx, codes)
	list := make([]ui.Delivery, len(came))
	for i, c := range came {
		list[i] = ui.Delivery{
			Code: c.Code, Groups: bag.Code(c.Code).Groups(), Revision: c.Revision, Came: c.Came, Current: c.Current,
			Signature: signatureOf(authors[c.Code]),
		}
	}
	return list, nil
}

// ReceivedFiles lists the papers and documents of a package.
func (d *desk) ReceivedFiles(ctx context.Context, code string) ([]ui.ReceivedFile, error) {
	found, err := d.Workspace.ReceivedFiles(ctx, code)
	list := make([]ui.ReceivedFile, len(found))
	for i, f := range found {
		list[i] = ui.ReceivedFile(f)
	}
	return list, err
}

// Supersession is what a package has changed against the one before it.
func (d *desk) Supersession(ctx context.Context, code string) (ui.Supersession, error) {
	s, err := d.Workspace.Supersession(ctx, code)
	if err != nil {
		return ui.Supersession{}, err
	}
	found := ui.Supersession{PreviousRevision: s.PreviousRevision, Before: s.Before, After: s.After, Other: s.Other}
	for _, n := range s.Nominees {
		found.Nominees = append(found.Nominees, ui.NomineeChange{Name: n.Name, Type: n.Type, Kind: n.Kind, Differences: n.Differences})
	}
	return found, nil
}

// Acknowledge writes receipts for packages into a folder.
func (d *desk) Acknowledge(ctx context.Context, codes []string, dir string, today model.Date, progress ui.Progress) ([]ui.WrittenReceipt, error) {
	written, err := d.AcknowledgeAll(ctx, codes, dir, today, storage.Progress(progress))
	list := make([]ui.WrittenReceipt, len(written))
	for i, a := range written {
		list[i] = ui.WrittenReceipt{File: a.File, Page: a.Page}
	}
	return list, err
}
