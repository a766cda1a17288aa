package storage

import (
	"context"
	"errors"
	"fmt"
	"os"

	"hoso/model"
	"hoso/storage/bag"
)

// AskPassphrase is asked for the passphrase of a file. wrong tells that the one
// given last for it was not right; an error ends the asking, and the file is not
// opened.
type AskPassphrase func(file string, wrong bool) (string, error)

// SetAskPassphrase sets whom the workspace asks for a passphrase when a file that
// is received wants one; nobody at first. It is to be called before the work
// begins. ask may be called from several goroutines.
func (w *Workspace) SetAskPassphrase(ask AskPassphrase) { w.passphrase = ask }

// bringIn is openParcel for a file that may be in an envelope, which is opened
// with the workspace's keys, and says who made the package.
func (w *Workspace) bringIn(ctx context.Context, file string) (*parcel, bag.Report, Authorship, error) {
	inside, done, err := w.takeOut(ctx, file)
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
	inside, done, err := w.takeOut(ctx, file)
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
	return report, AuthorshipUnknown(report)
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

// takeOut is OpenEnvelope with what the workspace opens envelopes with.
func (w *Workspace) takeOut(ctx context.Context, file string) (inside string, done func(), err error) {
	if !IsEnvelope(file) {
		return file, func() {}, nil
	}
	opener, err := w.Opener(ctx, nil)
	if err != nil {
		return "", nil, err
	}
	asking := &asking{ask: w.passphrase, file: file}
	if w.passphrase != nil {
		opener.Passphrase = asking.passphrase
	}
	for {
		inside, done, err = OpenEnvelope(ctx, file, w.path(receivedName), opener)
		if !errors.Is(err, ErrWrongPassphrase) || asking.ended || ctx.Err() != nil {
			return inside, done, err
		}
		asking.wrong = true
	}
}

// asking asks for the passphrase of one file until it is right or nobody knows.
type asking struct {
	ask          AskPassphrase
	file         string
	wrong, ended bool
}

func (a *asking) passphrase() (string, error) {
	words, err := a.ask(a.file, a.wrong)
	a.ended = err != nil
	return words, err
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
