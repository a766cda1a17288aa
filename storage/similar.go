package storage

import (
	"context"
	"fmt"

	"hoso/model"
)

// SimilarParagraphs lists the paragraphs of a dossier's reports that resemble
// some of its own or the unit's other dossiers.
func (w *Workspace) SimilarParagraphs(ctx context.Context, id string) ([]model.SimilarParagraph, error) {
	c, err := w.caseOf(ctx, id, "")
	if err != nil {
		return nil, fmt.Errorf("compare the reports of %s: %w", id, err)
	}
	return model.SimilarParagraphs(c), nil
}
