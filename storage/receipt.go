package storage

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/bag"
	"hoso/storage/pdf"
)

// ReceiptSuffix ends the name of a receipt's file.
const ReceiptSuffix = ".hoso-receipt.json"

// Acknowledged is a receipt as it goes back to the unit.
type Acknowledged struct {
	Receipt model.Receipt
	File    string // path of the file that the unit's program reads
	Page    string // path of the phiếu tiếp nhận
}

// Acknowledge writes the receipt for a received package into a folder: a small
// file for the unit's program and a page for people, both with the code, the
// time at which it came, and what the rules say of it today. The error is
// model.ErrNotFound for a package that was not received here.
func (w *Workspace) Acknowledge(ctx context.Context, code, dir string, today model.Date) (Acknowledged, error) {
	a, err := w.acknowledge(ctx, code, dir, today)
	if err != nil {
		return Acknowledged{}, fmt.Errorf("acknowledge package %.8s: %w", code, err)
	}
	return a, nil
}

func (w *Workspace) acknowledge(ctx context.Context, code, dir string, today model.Date) (Acknowledged, error) {
	r, err := w.receivedPackage(ctx, code)
	if err != nil {
		return Acknowledged{}, err
	}
	settings, err := w.Settings(ctx)
	if err != nil {
		return Acknowledged{}, err
	}
	findings, err := w.findingsOn(ctx, code, r.id, today)
	if err != nil {
		return Acknowledged{}, err
	}
	a := Acknowledged{Receipt: model.Receipt{
		Package: code, Dossier: r.dossier.ID, Unit: r.dossier.Proposer.ID, Revision: r.dossier.Revision,
		Receiver: settings.Unit.ID, ReceiverName: settings.Unit.Body, Received: r.came.Format(time.RFC3339), Findings: findings,
	}}
	content, err := model.EncodeReceipt(a.Receipt)
	if err != nil {
		return Acknowledged{}, err
	}
	plan, _, err := w.planAtHand(ctx, r.dossier.Plan)
	if err != nil {
		return Acknowledged{}, err
	}
	page, err := drawAcceptance(plan, r.dossier, settings.Unit, a.Receipt, r.came)
	if err != nil {
		return Acknowledged{}, err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return Acknowledged{}, explain(err)
	}
	a.File, a.Page = filepath.Join(dir, r.name+ReceiptSuffix), filepath.Join(dir, r.name+acceptanceSuffix(a.Receipt))
	for path, bytes := range map[string][]byte{a.File: content, a.Page: page} {
		if err := WriteFileAtomically(path, func(to io.Writer) error {
			_, err := to.Write(bytes)
			return err
		}); err != nil {
			return Acknowledged{}, err
		}
	}
	return a, nil
}

// acceptanceSuffix ends the name of the page for people.
func acceptanceSuffix(r model.Receipt) string {
	if r.Answer() == model.Returned {
		return "-phieu-tra-lai.pdf"
	}
	return "-phieu-tiep-nhan.pdf"
}

// receivedPackage is what is known of a package that came.
type receivedPackage struct {
	id      string // of the dossier in the pool
	name    string // of the package
	came    time.Time
	dossier model.Dossier // as it is in the package
}

func (w *Workspace) receivedPackage(ctx context.Context, code string) (receivedPackage, error) {
	var p receivedPackage
	var stored string
	err := w.read.QueryRowContext(ctx, `SELECT d.id, r.stored FROM received r JOIN dossiers d ON d.number = r.dossier
		WHERE r.code = ? AND d.deleted = ''`, code).Scan(&p.id, &stored)
	if err != nil {
		return p, explain(err)
	}
	p.came = w.timeOf(stored)
	r, err := bag.Open(w.ReceivedFile(code))
	if err != nil {
		return p, err
	}
	defer r.Close()
	p.name = r.Name()
	p.dossier, err = readDossier(r)
	return p, err
}

// findingsOn is what the rules say of a package: of its dossier in the pool, or,
// where a later package is there, that it is.
func (w *Workspace) findingsOn(ctx context.Context, code, id string, today model.Date) ([]model.Finding, error) {
	d, err := w.Dossier(ctx, id)
	if err != nil {
		return nil, err
	}
	if d.Origin != code {
		return w.checkOlder(ctx, code, today)
	}
	return w.Check(ctx, id, today)
}

// drawAcceptance draws the page. It tells as many findings as a single page
// holds; the file has them all.
func drawAcceptance(plan *model.Plan, d model.Dossier, receiver model.Unit, r model.Receipt, came time.Time) ([]byte, error) {
	if plan == nil {
		plan = &model.Plan{}
	}
	for most := min(len(r.Findings), paper.MaxAcceptanceFindings); ; most-- {
		sheet := paper.Acceptance(plan, d, receiver, r, came, bag.Code(r.Package).Groups(), most)
		doc, err := pdf.Layout(sheet)
		if err != nil {
			return nil, err
		}
		if len(doc.Pages) == 1 || most <= 0 {
			d.Proposer = receiver // who issues the page
			return drawPaper(d, doc)
		}
	}
}
