package storage

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// PaperEvent is what was done with a paper.
type PaperEvent string

const (
	PaperPrinted PaperEvent = "printed"
	PaperSigned  PaperEvent = "signed" // its signed scan was attached
	PaperPacked  PaperEvent = "packed"
	// ReceiptMade is for receiptMark: the receipt of a received package was
	// written; the hash is the package code.
	ReceiptMade PaperEvent = "receipt-made"
)

// PaperMark records what was done with a paper last, and what the paper said
// then: where Hash is not that of today's paper, it has changed since.
type PaperMark struct {
	Paper string     `json:"paper"` // paper.Paper.ID
	Event PaperEvent `json:"event"`
	Hash  string     `json:"hash"`
	Made  time.Time  `json:"made"`
}

// MarkPaper records that something was done with a paper of a dossier. hash
// identifies its content, in whatever way the caller compares by. It takes the
// place of an earlier mark of the same paper and event.
func (w *Workspace) MarkPaper(ctx context.Context, dossier, paper, hash string, event PaperEvent) error {
	err := w.change(ctx, func(tx *sql.Tx) error {
		number, err := numberOf(ctx, tx, dossier)
		if err != nil {
			return err
		}
		return markIn(ctx, tx, number, PaperMark{Paper: paper, Event: event, Hash: hash}, w.stamp())
	})
	if err != nil {
		return fmt.Errorf("mark paper %s of %s: %w", paper, dossier, err)
	}
	return nil
}

// markIn records a mark, made now, of the dossier with the number of its row.
func markIn(ctx context.Context, tx *sql.Tx, number int64, m PaperMark, now string) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO marks (dossier, paper, event, hash, made) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET hash = excluded.hash, made = excluded.made`, number, m.Paper, m.Event, m.Hash, now)
	return err
}

// PaperMarks returns a dossier's marks in the order of papers and events.
func (w *Workspace) PaperMarks(ctx context.Context, dossier string) ([]PaperMark, error) {
	number, err := numberOf(ctx, w.read, dossier)
	if err != nil {
		return nil, fmt.Errorf("read marks of %s: %w", dossier, err)
	}
	marks := []PaperMark{}
	err = eachRow(ctx, w.read, func(row *sql.Rows) error {
		var m PaperMark
		var made string
		err := row.Scan(&m.Paper, &m.Event, &m.Hash, &made)
		m.Made = w.timeOf(made)
		marks = append(marks, m)
		return err
	}, "SELECT paper, event, hash, made FROM marks WHERE dossier = ? ORDER BY paper, event", number)
	if err != nil {
		return nil, fmt.Errorf("read marks of %s: %w", dossier, err)
	}
	return marks, nil
}
