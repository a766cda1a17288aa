package ui

import "hoso/model"

// Store is all that the window asks of a workspace: what its screens ask for,
// each in an interface of its own.
type Store interface {
	setupStore
	homeStore
	poolStore
	receiveStore
	receivedStore
	acknowledgeStore
	summaryStore
	dossierStore
	settingsStore
	backupStore
	keysStore
	passphraseStore
	updateStore
	rechooseStore
}

// PaperFile is a paper that has been written to disk.
type PaperFile struct {
	// Paper is the paper's id, "report/n1"; empty for all papers in one file.
	Paper string
	Path  string
}

// Packed is a package as handed over, or the findings that hold it back.
type Packed struct {
	// Held tells that errors hold the package back; then only Findings is set.
	Held          bool
	File, Receipt string   // paths
	Encrypted     bool     // File is an envelope that its addressee alone can open
	Groups        []string // of the package code, four digits each
	QR            [][]bool // of the code: rows from the top, dark modules true
	Findings      []model.Finding
}

// Progress is told how far a job has come: done of total steps, and the
// present one in Vietnamese.
type Progress func(step string, done, total int)
