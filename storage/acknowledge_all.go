package storage

import (
	"context"
	"database/sql"

	"hoso/model"
)

// receiptMark is what the mark of a written receipt stands under, in the place
// of a paper.
const receiptMark = "receipt"

// AcknowledgeAll is Acknowledge for several packages, and notes for which of
// them receipts were written: those are what it returns, also with an error.
func (w *Workspace) AcknowledgeAll(ctx context.Context, codes []string, dir string, today model.Date, progress Progress) ([]Acknowledged, error) {
	var written []Acknowledged
	var err error
	for i, code := range codes {
		if err = ctx.Err(); err != nil {
			break
		}
		progress("Xuất phiếu tiếp nhận", i, len(codes))
		var a Acknowledged
		if a, err = w.Acknowledge(ctx, code, dir, today); err != nil {
			break
		}
		written = append(written, a)
	}
	if marking := w.noteReceipts(context.WithoutCancel(ctx), written); err == nil {
		err = marking
	}
	return written, err
}

// noteReceipts marks packages of the pool as acknowledged.
func (w *Workspace) noteReceipts(ctx context.Context, written []Acknowledged) error {
	if len(written) == 0 {
		return nil
	}
	return w.change(ctx, func(tx *sql.Tx) error {
		for _, a := range written {
			_, err := tx.ExecContext(ctx, `INSERT INTO marks (dossier, paper, event, hash, made)
				SELECT number, ?, ?, origin, ? FROM dossiers WHERE origin = ? AND deleted = ''
				ON CONFLICT DO UPDATE SET hash = excluded.hash, made = excluded.made`, receiptMark, ReceiptMade, w.stamp(), a.Receipt.Package)
			if err != nil {
				return err
			}
		}
		return nil
	})
}
