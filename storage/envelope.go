package storage

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"

	"filippo.io/age"
	"golang.org/x/text/unicode/norm"

	"hoso/model"
)

// Envelope is what a package travels in by e-mail: a file of the age format
// (age-encryption.org/v1) that only its addressee can open. The program age
// opens it too, and what that writes is opened here.
type Envelope struct{ to age.Recipient }

// EnvelopeExtension stands behind the name of the file inside.
const EnvelopeExtension = ".age"

const (
	// passphraseCost and MaxPassphraseCost are the scrypt work of a passphrase
	// as powers of two, when writing and at most when reading. 18 is what age
	// writes: about a second and 256 MB. A program that measures the machine may
	// go one beyond; what asks for more is meant to stop the reader's PC.
	passphraseCost    = 18
	MaxPassphraseCost = 19

	// MaxPackageBytes is the size of a package as a file, in an envelope or not:
	// the 2 GiB of bag.MaxTotalBytes, whatever they do not shrink by, and 64 MiB
	// for the zip around them.
	MaxPackageBytes = 2<<30 + 64<<20
)

// EnvelopeFor addresses a public key, "age1…".
func EnvelopeFor(key string) (Envelope, error) {
	recipient, err := age.ParseX25519Recipient(key)
	if err != nil {
		return Envelope{}, ErrReceivingKey // age's error repeats what was given, which may be a secret key
	}
	return Envelope{recipient}, nil
}

// EnvelopeWith closes with a passphrase, which is composed (NFC): Vietnamese
// keyboards give the same letters in two forms.
func EnvelopeWith(passphrase string) (Envelope, error) {
	passphrase = norm.NFC.String(passphrase)
	if len([]rune(passphrase)) < model.MinPassphrase {
		return Envelope{}, ErrShortPassphrase
	}
	recipient, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return Envelope{}, fmt.Errorf("passphrase: %w", err)
	}
	recipient.SetWorkFactor(passphraseCost)
	return Envelope{recipient}, nil
}

// seal encrypts from into the new file to, reads that back, and returns its
// SHA-256.
func (e Envelope) seal(ctx context.Context, from, to string) (string, error) {
	sum := sha256.New()
	if err := encryptFile(ctx, from, to, e.to, sum); err != nil {
		return "", err
	}
	want := hex.EncodeToString(sum.Sum(nil))
	if got, _, err := hashFile(ctx, to); err != nil || got != want {
		return "", fmt.Errorf("envelope read back: got SHA-256 %s, %w", got, errors.Join(ErrEnvelopeDamaged, err))
	}
	return want, nil
}

// encryptFile encrypts from into the new file to, and adds to sum what it
// writes.
func encryptFile(ctx context.Context, from, to string, recipient age.Recipient, sum hash.Hash) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	w, err := age.Encrypt(io.MultiWriter(out, sum), recipient)
	if err == nil {
		_, err = io.Copy(w, &contextReader{ctx, in})
	}
	if err == nil {
		err = w.Close()
	}
	return errors.Join(err, out.Close())
}
