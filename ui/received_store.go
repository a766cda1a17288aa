package ui

import (
	"context"
	"time"

	"hoso/model"
)

// receivedStore is what the screen of a received dossier asks of a workspace.
type receivedStore interface {
	Dossier(ctx context.Context, id string) (model.Dossier, error)
	Plan(ctx context.Context, ref model.PlanRef) (*model.Plan, error)
	Check(ctx context.Context, id string, today model.Date) ([]model.Finding, error)
	Rule(code string) (explanation, source string, ok bool)
	// Deliveries lists the packages that came for a dossier, the latest revision
	// first.
	Deliveries(ctx context.Context, id string) ([]Delivery, error)
	// ReceivedFiles lists the papers and documents of a package.
	ReceivedFiles(ctx context.Context, code string) ([]ReceivedFile, error)
	// ExtractReceived writes one of them into a folder and returns its path.
	ExtractReceived(ctx context.Context, code, path, dir string) (string, error)
	// Supersession is what a package has changed against the one before it.
	Supersession(ctx context.Context, code string) (Supersession, error)
}

// Delivery is a package of a received dossier.
type Delivery struct {
	Code      string
	Groups    []string // of the code, four digits each
	Revision  int      // which package of the dossier it is, from 1
	Came      time.Time
	Current   bool // the pool has what is in it
	Signature Signature
}

// ReceivedFile is a paper or a document in a package.
type ReceivedFile struct {
	Path, Title string
	Size        int64 // bytes
}

// Supersession is what a package has changed against the one before it.
type Supersession struct {
	// PreviousRevision is 0 for the first package.
	PreviousRevision int
	Before, After    model.Dossier
	Nominees         []NomineeChange
	Other            []model.Difference // beside the nominees
}

// NomineeChange is what became of one nominee.
type NomineeChange struct {
	Name        string
	Type        model.NomineeType
	Kind        model.DifferenceKind // Added, Removed or Edited
	Differences []model.Difference
}
