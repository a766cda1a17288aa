package ui

import (
	"context"
	"image"
	"time"

	"hoso/model"
)

// Program is what the settings ask of the program around the window: its
// folder, its log, and what can only be done with the workspace closed.
type Program interface {
	// Version is that of the program.
	Version() string
	// SamplePage draws the first page of a made-up proposal in a look, at a
	// resolution.
	SamplePage(ctx context.Context, h model.House, dpi float64) (image.Image, error)
	// Folder tells where the workspace lies.
	Folder() Folder
	// FolderAt tells what a folder is like that the workspace might go to.
	FolderAt(ctx context.Context, dir string) (Target, error)
	// MoveTo closes the workspace, copies it, and goes on in the copy; the first
	// screen is shown anew. What goes wrong is told there.
	MoveTo(t Target)
	// Restore closes the workspace, puts a backup in the place of its database
	// and shows the first screen anew. What goes wrong is told there.
	Restore(b Backup)
	// ExportLog writes the log as one file that can be sent, and returns its
	// path.
	ExportLog(ctx context.Context) (string, error)
	// Licences writes the licences of what the program is made of to a file that
	// can be looked at, and returns its path.
	Licences() (string, error)
}

// Folder is where a workspace lies.
type Folder struct {
	Dir string
	// Fixed tells that it may not be moved: the sample's, or one that the
	// program was started with.
	Fixed bool
	// Risks says what speaks against a folder of this sort, a sentence each.
	Risks []FolderRisk
}

// FolderRisk is what speaks against keeping a workspace in a folder.
type FolderRisk string

// The risks.
const (
	// RiskNetwork: a folder of another computer.
	RiskNetwork FolderRisk = "network"
	// RiskCloud: a folder that a program copies to the internet.
	RiskCloud FolderRisk = "cloud"
	// RiskRemovable: a stick that can be pulled.
	RiskRemovable FolderRisk = "removable"
)

// Target is a folder that the workspace may be moved to.
type Target struct {
	// Dir is the folder itself; one below the folder asked about where that
	// holds other things.
	Dir string
	// Holds tells that there is a workspace already: going there means using
	// that one.
	Holds bool
	Risks []FolderRisk
}

// Backup is a copy of the workspace's database.
type Backup struct {
	File string
	Made time.Time
	// Why it was made, in storage's word: "daily", "closing" …
	Why      string
	Dossiers int
	Size     int64 // bytes
}

// BackupDossier is a dossier as a copy of the database, or the database
// itself, holds it.
type BackupDossier struct {
	ID, Unit, Title string
	Edited          time.Time
}

// backupStore keeps copies of the workspace.
type backupStore interface {
	// Backups lists the sound copies, the newest first.
	Backups(ctx context.Context) ([]Backup, error)
	// BackUp makes one.
	BackUp(ctx context.Context) error
	// BackedUp lists what a copy holds; what the workspace holds now where file
	// is empty.
	BackedUp(ctx context.Context, file string) ([]BackupDossier, error)
}
