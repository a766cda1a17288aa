package storage

import (
	"context"
	"database/sql"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"hoso/model"
	"hoso/storage/bag"
)

// UnknownPackageError: a receipt is for a package that was not made here.
type UnknownPackageError struct{ Code string }

func (e *UnknownPackageError) Error() string {
	return fmt.Sprintf("package %.8s was not made here", e.Code)
}

// Hint says where the receipt belongs.
func (e *UnknownPackageError) Hint() string {
	return fmt.Sprintf("Phiếu này cho gói có mã bắt đầu bằng %s, không phải gói đóng tại đây; dữ liệu đang có giữ nguyên. Hãy kiểm tra lại tệp, hoặc mở ở máy đã đóng gói đó.", bag.Code(e.Code).Short())
}

// Taken is a receipt that came back for a package of this workspace.
type Taken struct {
	model.Receipt
	// ID is the dossier here.
	ID string
	// New is false for a receipt that was here already.
	New bool
	// Last tells that it is for the dossier's last package.
	Last bool
	// At is when it was taken.
	At time.Time
}

// TakeReceipt reads the file of a receipt and keeps it with the dossier whose
// package it is for. One that was packed and not worked on since is handed in
// from now on, on the day of the receipt, unless that says that the package is
// returned. A later receipt of the same receiver
// for the same package takes the place of an earlier one.
//
// The error is an *UnknownPackageError for a package that was not made here,
// model.ErrNewerVersion for a receipt of a newer program, and a
// *model.PackError for a file that is none; then nothing is changed.
func (w *Workspace) TakeReceipt(ctx context.Context, file string) (Taken, error) {
	data, err := readReceipt(file)
	if err != nil {
		return Taken{}, err
	}
	r, err := model.DecodeReceipt(filepath.Base(file), data)
	if err != nil {
		return Taken{}, err
	}
	t := Taken{Receipt: r}
	err = w.change(ctx, func(tx *sql.Tx) error { return t.keep(ctx, tx, w.stamp()) })
	if err != nil {
		return Taken{}, fmt.Errorf("take receipt for %.8s: %w", r.Package, err)
	}
	return t, nil
}

// readReceipt reads no more than a receipt may have.
func readReceipt(file string) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, explain(err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, model.MaxReceiptBytes+1))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", filepath.Base(file), explain(err))
	}
	return data, nil
}

// keep stores the receipt beside its package.
func (t *Taken) keep(ctx context.Context, tx *sql.Tx, now string) error {
	found, err := firstColumn(ctx, tx, "SELECT d.id FROM sent s JOIN dossiers d ON d.number = s.dossier WHERE s.code = ? AND d.unit = ?", t.Package, t.Unit)
	if err != nil {
		return err
	}
	if len(found) == 0 {
		return &UnknownPackageError{Code: t.Package}
	}
	t.ID = found[0]
	body, err := model.EncodeReceipt(t.Receipt)
	if err != nil {
		return err
	}
	before, err := firstColumn(ctx, tx, "SELECT body FROM receipts WHERE code = ? AND receiver = ?", t.Package, t.Receiver)
	if err != nil {
		return err
	}
	_, d, err := loadDossier(ctx, tx, t.ID)
	if err != nil {
		return err
	}
	t.Last = d.Supersedes == t.Package
	if len(before) > 0 {
		kept, err := model.DecodeReceipt("receipt", []byte(before[0]))
		if err == nil && (before[0] == string(body) || kept.Time().After(t.Time())) {
			return nil
		}
	}
	t.New = true
	_, err = tx.ExecContext(ctx, `INSERT INTO receipts (code, receiver, taken, body) VALUES (?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET taken = excluded.taken, body = excluded.body`, t.Package, t.Receiver, now, string(body))
	if err != nil || !t.Last || d.State != model.Packed || t.Answer() == model.Returned {
		return err
	}
	return submit(ctx, tx, t.ID, t.Day())
}

// Receipts lists the receipts that came back for a dossier's packages, the
// oldest first.
func (w *Workspace) Receipts(ctx context.Context, id string) ([]Taken, error) {
	taken, err := w.receiptsWhere(ctx, "d.id = ?", id)
	if err != nil {
		return nil, fmt.Errorf("list receipts of %s: %w", id, err)
	}
	return taken, nil
}

func (w *Workspace) receiptsWhere(ctx context.Context, term, arg string) ([]Taken, error) {
	taken := []Taken{}
	err := eachRow(ctx, w.read, func(row *sql.Rows) error {
		var t Taken
		var at, body string
		var last int
		if err := row.Scan(&t.ID, &at, &body, &last); err != nil {
			return err
		}
		r, err := model.DecodeReceipt("receipt", []byte(body))
		t.Receipt, t.At, t.Last = r, w.timeOf(at), last == 1
		taken = append(taken, t)
		return err
	}, `SELECT d.id, r.taken, r.body, s.revision = (SELECT max(revision) FROM sent l WHERE l.dossier = s.dossier)
		FROM sent s JOIN dossiers d ON d.number = s.dossier JOIN receipts r ON r.code = s.code WHERE `+term+` ORDER BY s.revision, r.taken, r.receiver`, arg)
	return taken, err
}
