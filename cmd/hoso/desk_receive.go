package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"hoso/model"
	"hoso/storage"
	"hoso/ui"
)

// Receive verifies files, takes packages into the pool and receipts to the
// dossiers that they are for.
func (d *desk) Receive(ctx context.Context, files []string, today model.Date, progress ui.Progress) (found []ui.Arrival, err error) {
	given, err := storage.FindGiven(ctx, files)
	if err != nil {
		return nil, err
	}
	given, others := withoutOthers(given)
	isPackage := func(g storage.Given) bool { return g.Kind == storage.GivenPackage }
	if slices.ContainsFunc(given, isPackage) { // first, so that an error has changed nothing
		if _, err := d.KeepBackup(ctx, storage.BeforeImport); err != nil {
			return nil, err
		}
	}
	arrivals := make([]ui.Arrival, len(given), len(given)+1)
	if len(others) > 0 && len(given) > 0 {
		defer func() {
			if len(found) > 0 {
				found = append(found, ui.Arrival{File: files[0], Outcome: ui.Skipped, Skipped: others})
			}
		}()
	}
	var packages []string
	var places []int // of the packages among the arrivals
	for i, g := range given {
		switch {
		case isPackage(g):
			packages, places = append(packages, g.Path), append(places, i)
		case ctx.Err() != nil:
			arrivals[i] = ui.Arrival{File: g.Path, Outcome: ui.Stopped}
		case g.Kind == storage.GivenReceipt:
			arrivals[i] = d.takeReceipt(ctx, g.Path)
		default:
			arrivals[i] = d.verifyFolder(ctx, g.Path)
		}
	}
	if len(packages) == 0 {
		return arrivals, nil
	}
	// What ends it is told of each package that was not received, or not checked.
	all, err := d.ReceiveAll(ctx, packages, today, storage.Progress(progress))
	entries, unnamed := d.entriesByID(context.WithoutCancel(ctx))
	for i, r := range all {
		arrivals[places[i]] = arrivalOf(r, entries[r.ID])
		if r.Replaced != "" {
			leads, failed := d.LeadsFrom(context.WithoutCancel(ctx), r.ID)
			arrivals[places[i]].Leads, unnamed = leads, errors.Join(unnamed, failed)
		}
	}
	return arrivals, errors.Join(err, unnamed)
}

// withoutOthers takes out what is nothing of ours, by name.
func withoutOthers(given []storage.Given) (ours []storage.Given, others []string) {
	for _, g := range given {
		if g.Kind == storage.GivenOther {
			others = append(others, filepath.Base(g.Path))
		} else {
			ours = append(ours, g)
		}
	}
	return ours, others
}

// entriesByID are the received dossiers.
func (d *desk) entriesByID(ctx context.Context) (map[string]storage.Entry, error) {
	found := map[string]storage.Entry{}
	entries, err := d.Dossiers(ctx, storage.Filter{Received: true})
	for _, e := range entries {
		found[e.ID] = e
	}
	return found, err
}

func arrivalOf(r storage.Received, e storage.Entry) ui.Arrival {
	a := ui.Arrival{
		File: r.File, Outcome: outcomeOf(r), Code: string(r.Code), UnitName: e.UnitName, Title: e.Title,
		Collectives: e.Collectives, Individuals: e.Individuals, Signature: signatureOf(r.Author), Findings: r.Findings, Err: r.Err,
		Unchecked: r.ID != "" && !r.Checked,
	}
	return a
}

func outcomeOf(r storage.Received) ui.Outcome {
	var unsound *storage.UnsoundError
	switch {
	case errors.Is(r.Err, context.Canceled):
		return ui.Stopped
	case errors.As(r.Err, &unsound) && r.Bag:
		return ui.Foreign
	case errors.As(r.Err, &unsound):
		return ui.Refused
	case r.Err != nil:
		return ui.Failed
	case !r.New:
		return ui.Known
	case r.Older:
		return ui.Outdated
	case r.Replaced != "":
		return ui.Replaced
	}
	return ui.Arrived
}

// verifyFolder judges a bag that lies unpacked; it is never taken.
func (d *desk) verifyFolder(ctx context.Context, path string) ui.Arrival {
	report := storage.VerifyPackage(ctx, path)
	a := ui.Arrival{File: path, Outcome: ui.Refused, Code: string(report.Code), Findings: report.Findings, Err: report.Err}
	switch {
	case errors.Is(report.Err, context.Canceled):
		a.Outcome = ui.Stopped
	case report.Err != nil:
		a.Outcome = ui.Failed
	case report.Ours:
		a.Outcome, a.Err = ui.Failed, &storage.FolderError{Folder: path}
	case report.Bag:
		a.Outcome = ui.Foreign
	}
	return a
}

// takeReceipt reads a receipt that came back.
func (d *desk) takeReceipt(ctx context.Context, path string) ui.Arrival {
	t, err := d.TakeReceipt(ctx, path)
	if err != nil {
		return ui.Arrival{File: path, Outcome: ui.Failed, Err: err}
	}
	a := ui.Arrival{
		File: path, Outcome: ui.ReceiptTaken, Code: t.Package, Findings: t.Findings,
		Received: fmt.Sprintf("%s, %s ngày %s", t.ReceiverName, t.Time().Format("15:04"), t.Day()),
	}
	switch {
	case !t.New:
		a.Outcome = ui.ReceiptKnown
	case !t.Last:
		a.Outcome = ui.ReceiptEarlier
	}
	if e, err := d.Dossiers(ctx, storage.Filter{IDs: []string{t.ID}}); err == nil && len(e) == 1 {
		a.UnitName, a.Title, a.Collectives, a.Individuals = e[0].UnitName, e[0].Title, e[0].Collectives, e[0].Individuals
	}
	return a
}

// Rule explains a rule of dossiers, of packages, or of who made them.
func (d *desk) Rule(code string) (explanation, source string, ok bool) {
	r, ok := storage.RuleByCode(code)
	return r.Explanation, r.Source, ok
}
