package storage

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"os"
	"path/filepath"

	"hoso/storage/bag"
)

// Wrapping is how a package is made ready to travel. The zero value signs it
// where the workspace has a key, and leaves it open to everybody.
type Wrapping struct {
	// Unsigned leaves the signature off although there is a key.
	Unsigned bool
	// Envelope is what the package travels in; the zero value is none.
	Envelope Envelope
	// Word lays the papers into the package as Word files too, below data/word/.
	Word bool
	// Clickable names the file .hoso, which the program opens by a double click,
	// and not .zip. A package in an envelope is named as one all the same.
	Clickable bool
}

func (w Wrapping) enveloped() bool { return w.Envelope.to != nil }

// The endings of a package's file; what is inside is the same.
const (
	packageExtension   = ".zip"
	clickableExtension = ".hoso"
)

// extension ends the name of the file that travels.
func (w Wrapping) extension() string {
	switch {
	case w.enveloped():
		return packageExtension + EnvelopeExtension
	case w.Clickable:
		return clickableExtension
	}
	return packageExtension
}

// signer is the key that the package is signed with; nil for none.
func (p *packing) signer(ctx context.Context) (ed25519.PrivateKey, error) {
	if p.wrapping.Unsigned {
		return nil, nil
	}
	return p.w.signer(ctx)
}

// enclose writes the package into an envelope. What is inside never lies in the
// folder of what is sent, not even where the program is stopped half-way: it is
// made in the workspace, which is tidied.
func (p *packing) enclose(ctx context.Context, file string, payload []bag.Source, key ed25519.PrivateKey, progress Progress) (bag.Code, error) {
	inside := filepath.Join(p.w.path(receivedName), TempPrefix+rand.Text())
	defer os.Remove(inside)
	code, err := p.writeZip(ctx, inside, payload, key, progress)
	if err != nil {
		return "", err
	}
	progress("Mã hóa gói", len(payload), len(payload)+1)
	p.envelope, err = p.wrapping.Envelope.seal(ctx, inside, file)
	return code, err
}

// envelopeMark is the mark of a dossier's last envelope, which nobody but its
// addressee can look into: package code and SHA-256.
const envelopeMark = "envelope"
