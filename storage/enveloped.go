package storage

import (
	"context"
	"errors"
	"fmt"
	"os"

	"hoso/model"
	"hoso/storage/bag"
)

// bringIn is openParcel for a file that may be in an envelope, which is opened
// with the workspace's keys or a passphrase, and says who made the package.
func (w *Workspace) bringIn(ctx context.Context, file string, by *passphrases) (*parcel, bag.Report, Authorship, error) {
	inside, done, err := w.takeOut(ctx, file, by)
	if err != nil {
		return nil, bag.Report{File: file}, Authorship{}, err
	}
	defer done()
	p, report, err := w.openParcel(ctx, inside)
	report.File = file
	var unsound *UnsoundError
	if errors.As(err, &unsound) {
		unsound.File = file
	}
	if err != nil {
		return nil, report, Authorship{}, err
	}
	author, err := w.Authorship(ctx, report)
	if err != nil {
		p.drop()
		return nil, report, author, err
	}
	return p, report, author, nil
}

// VerifyPackage is VerifyPackage for a file that may be in an envelope, and says
// who made the package, which becomes a finding too.
func (w *Workspace) VerifyPackage(ctx context.Context, file string) (bag.Report, Authorship, error) {
	inside, done, err := w.takeOut(ctx, file, &passphrases{ask: w.passphrase})
	if err != nil {
		return unopened(file, err), Authorship{Author: Unsigned}, nil
	}
	defer done()
	report := VerifyPackage(ctx, inside)
	report.File = file
	author, err := w.Authorship(ctx, report)
	if author.Finding.Rule != "" {
		report.Findings = append(report.Findings, author.Finding)
	}
	return report, author, err
}

// VerifyEnveloped is VerifyPackage for a file that may be in an envelope, where
// there is no workspace whose keys could open it, or know who made it.
func VerifyEnveloped(ctx context.Context, file string, passphrase func() (string, error)) (bag.Report, Authorship) {
	inside, done, err := OpenEnvelope(ctx, file, os.TempDir(), Opener{Passphrase: passphrase})
	if err != nil {
		return unopened(file, err), Authorship{Author: Unsigned}
	}
	defer done()
	report := VerifyPackage(ctx, inside)
	report.File = file
	return report, authorshipUnknown(report)
}

// unopened is the answer for an envelope that was not opened: it is no package
// where that is the envelope's fault, and not known where a key is missing.
func unopened(file string, err error) bag.Report {
	report := bag.Report{File: file, Findings: []model.Finding{ownFinding("file-encrypted", "", clerkReason(err))}}
	if !errors.Is(err, ErrEnvelopeCut) && !errors.Is(err, ErrEnvelopeDamaged) && !errors.Is(err, ErrPassphraseCost) && !errors.Is(err, ErrEnvelopeSize) {
		report.Err = err
	}
	return report
}

// takeOut is OpenEnvelope with the workspace's keys, and with passphrases until
// one is right or nobody knows it.
func (w *Workspace) takeOut(ctx context.Context, file string, by *passphrases) (inside string, done func(), err error) {
	if !IsEnvelope(file) {
		return file, func() {}, nil
	}
	opener, err := w.Opener(ctx, nil)
	if err != nil {
		return "", nil, err
	}
	asking := &asking{of: by, ctx: ctx, file: file}
	if by.ask != nil {
		opener.Passphrase = asking.passphrase
	}
	defer func() { asking.end(err == nil) }()
	for {
		inside, done, err = OpenEnvelope(ctx, file, w.path(receivedName), opener)
		if !errors.Is(err, ErrWrongPassphrase) || asking.ended || ctx.Err() != nil {
			return inside, done, err
		}
		asking.failed()
	}
}

// PackageAuthorship says who made a package that the workspace has received. It
// is answered anew each time, because keys are enrolled and revoked.
func (w *Workspace) PackageAuthorship(ctx context.Context, code string) (Authorship, error) {
	s, err := w.signatureOf(code)
	if err != nil {
		return Authorship{}, fmt.Errorf("find author: %w", err)
	}
	return w.Authorship(ctx, bag.Report{
		Ours: true, Code: bag.Code(code), Signer: s.signer, Dossier: bag.DossierHead{Unit: s.unit},
	})
}
