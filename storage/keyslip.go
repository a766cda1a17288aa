package storage

import (
	"context"
	"errors"
	"fmt"
	"io"

	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/pdf"
)

// WriteKeySlip writes the phiếu đăng ký khóa of the workspace's unit as a PDF of
// one page. A receiving key is made where there is none; a signing key is not.
func (w *Workspace) WriteKeySlip(ctx context.Context, file string, today model.Date) error {
	settings, err := w.Settings(ctx)
	if err != nil {
		return fmt.Errorf("key slip: %w", err)
	}
	slip, err := w.keySlip(ctx, today)
	if err != nil {
		return fmt.Errorf("key slip: %w", err)
	}
	doc, err := pdf.Layout(paper.KeyRegistration(settings.Unit, slip))
	if err != nil {
		return fmt.Errorf("key slip: %w", err)
	}
	content, err := drawPaper(model.Dossier{Proposer: settings.Unit}, doc)
	if err != nil {
		return fmt.Errorf("key slip: %w", err)
	}
	return WriteFileAtomically(file, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
}

func (w *Workspace) keySlip(ctx context.Context, today model.Date) (paper.KeySlip, error) {
	receiving, err := w.MakeKey(ctx, ReceivingKey)
	if err != nil {
		return paper.KeySlip{}, err
	}
	slip := paper.KeySlip{Receiving: receiving.Public, ReceivingCode: receiving.Code.Groups(), Date: today}
	if slip.QR, err = qrModules(receiving.Public); err != nil {
		return paper.KeySlip{}, err
	}
	signing, err := w.OwnKey(ctx, SigningKey)
	switch {
	case errors.Is(err, model.ErrNotFound):
	case err != nil:
		return paper.KeySlip{}, err
	default:
		slip.Signing, slip.SigningMade = signing.Code.Groups(), model.NewDate(signing.Made)
	}
	return slip, nil
}
