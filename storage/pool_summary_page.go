package storage

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/pdf"
)

// WritePoolSummary writes a summary of the pool as a PDF, whole or not at all.
// A file without the extension of a PDF is an *ExtensionError.
func (w *Workspace) WritePoolSummary(ctx context.Context, file string, s model.PoolSummary) error {
	if !strings.EqualFold(filepath.Ext(file), ".pdf") {
		return &ExtensionError{File: file, Want: ".pdf"}
	}
	content, err := w.drawPoolSummary(ctx, s)
	if err != nil {
		return fmt.Errorf("page of the summary: %w", err)
	}
	return WriteFileAtomically(file, func(to io.Writer) error {
		_, err := to.Write(content)
		return err
	})
}

func (w *Workspace) drawPoolSummary(ctx context.Context, s model.PoolSummary) ([]byte, error) {
	settings, err := w.settingsIfAny(ctx)
	if err != nil {
		return nil, err
	}
	doc, err := pdf.LayoutFor(paper.PoolSummary(settings.Unit, s), settings.House)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = pdf.Write(&b, doc, pdf.Meta{Title: doc.Title, Author: s.Unit, Created: s.Taken})
	return b.Bytes(), err
}
