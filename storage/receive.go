package storage

import (
	"context"
	"fmt"
	"os"

	"hoso/model"
	"hoso/storage/bag"
)

// Received is the outcome for one package.
type Received struct {
	ID   string // of the dossier in the pool
	Code bag.Code
	// New is false for a package that was here already; then nothing changed.
	New bool
	// Findings are the verifier's for a package that is refused, else those of
	// the dossier's check as its receiver.
	Findings []model.Finding
}

// Receive verifies a package and puts its dossier into the pool. The same
// package twice is once. A file that is not a sound package of ours is an
// *UnsoundError, with the findings in Received, and changes nothing.
func (w *Workspace) Receive(ctx context.Context, file string, today model.Date) (Received, error) {
	report := VerifyPackage(ctx, file)
	got := Received{Code: report.Code, Findings: report.Findings}
	if report.Err != nil {
		return got, fmt.Errorf("receive %s: %w", file, explain(report.Err))
	}
	if !report.Ours {
		return got, &UnsoundError{File: file, Findings: report.Findings}
	}
	d, err := packageDossier(file)
	if err != nil {
		return got, fmt.Errorf("receive %s: %w", file, err)
	}
	f, err := os.Open(file)
	if err != nil {
		return got, explain(err)
	}
	defer f.Close()
	got.ID, got.New, err = w.StoreReceived(ctx, string(report.Code), f, d)
	if err != nil {
		return got, err
	}
	got.Findings, err = w.Check(ctx, got.ID, today)
	return got, err
}

func packageDossier(file string) (model.Dossier, error) {
	r, err := bag.Open(file)
	if err != nil {
		return model.Dossier{}, err
	}
	defer r.Close()
	return readDossier(r)
}
