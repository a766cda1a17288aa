package ui

import (
	"context"

	"hoso/model"
)

// receiveStore takes what others have sent.
type receiveStore interface {
	// Receive verifies files, of folders what is in them, and takes the packages
	// into the pool and receipts to the dossiers that they are for. It tells what
	// became of each. An error comes with what became of them before it; with no
	// arrivals, nothing was taken.
	Receive(ctx context.Context, files []string, today model.Date, progress Progress) ([]Arrival, error)
	// Rule explains a rule of any kind, a package's too.
	Rule(code string) (explanation, source string, ok bool)
}

// Arrival is what became of one file.
type Arrival struct {
	File    string // path
	Outcome Outcome
	// Code is the package's; empty where it has none.
	Code string
	// UnitName proposes; Title names the dossier beside it.
	UnitName, Title          string
	Collectives, Individuals int
	Signature                Signature
	// Received is, of a receipt, who received the package and when.
	Received string
	Findings []model.Finding
	// Unchecked tells that the package is here, but was not checked before the
	// clerk cancelled: no findings mean nothing.
	Unchecked bool
	// Leads are the titles of the own lead dossiers that were made from the package
	// whose place it took.
	Leads []string
	// Skipped are the names of files of a folder that were none of ours.
	Skipped []string
	// Err is why nothing could be done with the file.
	Err error
}

// Outcome is what became of a file.
type Outcome string

const (
	Arrived  Outcome = "arrived"
	Known    Outcome = "known"    // it was here already
	Replaced Outcome = "replaced" // it took the place of an earlier package
	Outdated Outcome = "outdated" // a later package of the dossier is here
	Refused  Outcome = "refused"  // no sound package of ours
	Foreign  Outcome = "foreign"  // a sound bag of another program
	Failed   Outcome = "failed"   // see Err
	Stopped  Outcome = "stopped"  // the clerk has cancelled before it
	Skipped  Outcome = "skipped"  // files of a folder that are none of ours

	ReceiptTaken   Outcome = "receipt"
	ReceiptKnown   Outcome = "receipt-known"
	ReceiptEarlier Outcome = "receipt-earlier" // for a package that another one followed
)
