package ui

import (
	"context"

	"hoso/model"
)

// summaryStore is what the screen "Tổng hợp" asks of a workspace.
type summaryStore interface {
	// PoolSummary sums up what was received under the plan of an id; empty for the
	// main one. progress hears of each dossier.
	PoolSummary(ctx context.Context, plan string, today model.Date, progress func(done, total int)) (model.PoolSummary, error)
	// WritePoolSummary writes a summary as a page, whole or not at all.
	WritePoolSummary(ctx context.Context, file string, s model.PoolSummary) error
}
