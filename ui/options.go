package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"hoso/model"
)

// Options are what the window needs from outside.
type Options struct {
	Store Store
	// Background is how work is done aside; NewBackground in a real window.
	Background Background
	// Today is the day of work.
	Today func() model.Date
	// Zone is the time zone that times are shown in.
	Zone *time.Location
	// Sample tells that the workspace holds made-up data; the window says so.
	Sample bool
	// OpenSample opens another window on the sample workspace.
	OpenSample func() error
	// Open shows a file or folder with the system's program for it.
	Open func(path string) error
	// Given are packages and receipts that the program was started with: they are
	// received when the first screen is there.
	Given []string
	// OutDir is the folder for a dossier's papers and packages.
	OutDir func(dossier string) string
	// Printing, Drives and Files are what the system has of printers, of sticks
	// and of dialogs that ask for files. Without Files the window asks itself.
	Printing Printing
	Drives   func() ([]Drive, error)
	Files    FileDialog
	// ViewDir makes a folder for papers that are only looked at.
	ViewDir func() (string, error)
	// Explain turns an error into one Vietnamese sentence: what happened, what
	// is safe, what to do.
	Explain func(error) string
	// Workspace tells this workspace's preferences from those of others.
	Workspace string
	// Preferences remember how the window was left: nothing that a dossier
	// needs.
	Preferences fyne.Preferences
	// Program does what concerns the program around the window.
	Program Program
	// Log keeps an error's details for whoever helps the clerk.
	Log func(error)
}
