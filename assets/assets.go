// Package assets holds the files that the program ships in itself, so that it
// needs no folder beside it: fonts, icon, plan packs, unit lists, sample data,
// words, help. It imports nothing of the program.
package assets

import "embed"

// FS is the tree of shipped files:
//
//	fonts/   Liberation Serif 2.1 in four styles, with its licence
//	plans/   plan packs, format "hoso-plan/1"
//	units/   unit lists, format "hoso-units/1"
//	sample/  workspaces of made-up units: settings.json and dossiers
//	translations/  vi.json: every word of the window
//	licences.txt   the licences of all that the programs are made of (.ci/licences)
//
//go:embed fonts plans units sample translations licences.txt icon.svg icon.png
var FS embed.FS

// Help is what only the window shows: hosoctl goes without.
//
//	help/         the pages of the help, in the order of their names
//	shots/        pictures that the help and README show, by make shots
//
//go:embed help shots
var Help embed.FS
