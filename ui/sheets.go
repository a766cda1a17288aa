package ui

import (
	"context"
	"image"

	"hoso/model"
)

// sheetsStore lays out papers for the pane at the right of the dossier screen.
type sheetsStore interface {
	// Sheets lays out papers of a dossier as it is given, saved or not: those
	// with the ids, or without ids the whole set in print order. A paper that
	// the dossier does not make has no sheets. It may be called on any thread
	// and takes its time.
	Sheets(ctx context.Context, plan *model.Plan, d model.Dossier, papers []string) ([]Sheet, error)
}

// Sheet is one side of paper as it will print.
type Sheet struct {
	Paper      string // its id: "report/n1"
	Title      string // of the paper
	Number, Of int    // place in the paper, from 1
	// Width and Height are in millimetres.
	Width, Height float64
	// Looks is the same for two sheets that look the same.
	Looks uint64
	// Blocks tells what each block covers on the sheet, by its id.
	Blocks map[string]SheetArea
	// Face is nil for a document that is not drawn here.
	Face SheetFace
}

// SheetArea is a part of a sheet, in millimetres from its top left corner.
type SheetArea struct{ Left, Top, Right, Bottom float64 }

// SheetFace is what is printed on a sheet. Its methods may be called on any
// thread.
type SheetFace interface {
	// Draw draws the sheet so many pixels wide.
	Draw(width int) (*image.RGBA, error)
	// BlockAt is the block that a click means, in millimetres from the sheet's
	// top left corner.
	BlockAt(x, y float64) (block string, ok bool)
}
