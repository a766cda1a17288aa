package storage

import (
	"bufio"
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"sync"

	"filippo.io/age"
	"filippo.io/age/armor"
	"golang.org/x/text/unicode/norm"
)

// Opener opens envelopes. The zero value has no means to.
type Opener struct {
	// Keys are the secret halves of the workspace's receiving keys,
	// "AGE-SECRET-KEY-1…".
	Keys []string
	// Passphrase asks for a passphrase when an envelope wants one; nil where
	// nobody can be asked.
	Passphrase func() (string, error)
}

const (
	envelopeStart = "age-encryption.org/v1\n"
	// maxEnvelopeHead is how far from the beginning of a file its head must end.
	// Each addressee takes some hundred bytes of it, those of later kinds 1.5 KB.
	maxEnvelopeHead = 64 << 10
)

// passphraseTurn lets one passphrase be tried at a time, however many envelopes
// are being opened: each takes 256 MB.
var passphraseTurn sync.Mutex

// IsEnvelope reports whether the file begins as an envelope does, as binary or
// as text; what it is called does not matter.
func IsEnvelope(file string) bool {
	f, err := os.Open(file)
	if err != nil {
		return false
	}
	defer f.Close()
	start := make([]byte, len(armor.Header))
	n, _ := io.ReadFull(f, start)
	return isEnvelope(start[:n])
}

func isEnvelope(start []byte) bool {
	return bytes.HasPrefix(start, []byte(envelopeStart)) || bytes.HasPrefix(start, []byte(armor.Header))
}

// OpenEnvelope returns the path of what is in a file that may be an envelope:
// the file itself where it is none, else a temporary one in dir, which only
// this user can read and which done removes. The error is one of the Err… of
// envelopes, with a sentence for the clerk.
func OpenEnvelope(ctx context.Context, file, dir string, o Opener) (inside string, done func(), err error) {
	if !IsEnvelope(file) {
		return file, func() {}, nil
	}
	inside = filepath.Join(dir, TempPrefix+rand.Text())
	f, err := os.OpenFile(inside, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return "", nil, fmt.Errorf("open envelope: %w", explain(err))
	}
	err = errors.Join(decryptFile(ctx, file, f, o), f.Close())
	if err != nil {
		os.Remove(inside)
		return "", nil, fmt.Errorf("open envelope %s: %w", filepath.Base(file), explain(err))
	}
	return inside, func() { os.Remove(inside) }, nil
}

func decryptFile(ctx context.Context, envelope string, w io.Writer, o Opener) error {
	f, err := os.Open(envelope)
	if err != nil {
		return err
	}
	defer f.Close()
	return decrypt(&contextReader{ctx, f}, w, o)
}

// decrypt writes what is in the envelope that comes from src.
func decrypt(src io.Reader, w io.Writer, o Opener) error {
	source := &endReader{src: src}
	in := bufio.NewReaderSize(source, maxEnvelopeHead)
	if start, _ := in.Peek(len(armor.Header)); bytes.HasPrefix(start, []byte(armor.Header)) {
		in = bufio.NewReaderSize(armor.NewReader(in), maxEnvelopeHead)
	}
	reader := &envelopeReader{opener: o}
	err := checkHead(in)
	var out io.Reader
	if err == nil {
		if out, err = age.Decrypt(in, reader); err != nil {
			err = reader.reason(err)
		}
	}
	if source.failed != nil {
		return source.failed // a disk that fails is what makes the envelope look cut
	}
	if err != nil {
		return err
	}
	n, err := io.Copy(w, io.LimitReader(&payloadReader{out, source}, MaxPackageBytes+1))
	if err == nil && n > MaxPackageBytes {
		err = ErrEnvelopeSize
	}
	return err
}

// checkHead looks for the end of the head, which age would read whatever its
// length.
func checkHead(in *bufio.Reader) error {
	head, err := in.Peek(maxEnvelopeHead)
	switch {
	case !isEnvelope(head):
		if err != nil && bytes.HasPrefix([]byte(envelopeStart), head) {
			return ErrEnvelopeCut
		}
		return ErrNoEnvelope
	case bytes.Contains(head, []byte("\n--- ")):
		return nil
	case err == io.EOF:
		return ErrEnvelopeCut
	case err != nil:
		return fmt.Errorf("%w: %w", ErrEnvelopeDamaged, err)
	}
	return ErrEnvelopeDamaged
}

// envelopeReader finds the key of an envelope (age.Identity), and remembers why
// there is none.
type envelopeReader struct {
	opener Opener
	why    error
}

// Unwrap is called once, with all that the envelope is addressed to.
func (r *envelopeReader) Unwrap(stanzas []*age.Stanza) ([]byte, error) {
	key, err := r.unwrap(stanzas)
	if err != nil {
		r.why = err
	}
	return key, err
}

func (r *envelopeReader) unwrap(stanzas []*age.Stanza) ([]byte, error) {
	if len(stanzas) == 1 && stanzas[0].Type == "scrypt" {
		return r.withPassphrase(stanzas)
	}
	if len(r.opener.Keys) == 0 {
		return nil, ErrNeedsKey
	}
	for _, secret := range r.opener.Keys {
		identity, err := age.ParseX25519Identity(secret)
		if err != nil {
			return nil, errors.New("a receiving key of the workspace cannot be read") // never with the key in it
		}
		key, err := identity.Unwrap(stanzas)
		if err == nil {
			return key, nil
		}
		if !errors.Is(err, age.ErrIncorrectIdentity) {
			return nil, fmt.Errorf("%w: %w", ErrEnvelopeDamaged, err)
		}
	}
	return nil, ErrOtherKey
}

func (r *envelopeReader) withPassphrase(stanzas []*age.Stanza) ([]byte, error) {
	if args := stanzas[0].Args; len(args) == 2 {
		if cost, err := strconv.Atoi(args[1]); err == nil && cost > MaxPassphraseCost {
			return nil, ErrPassphraseCost
		}
	}
	if r.opener.Passphrase == nil {
		return nil, ErrNeedsPassphrase
	}
	passphrase, err := r.opener.Passphrase()
	if err != nil {
		return nil, err
	}
	identity, err := age.NewScryptIdentity(norm.NFC.String(passphrase))
	if err != nil {
		return nil, ErrWrongPassphrase // an empty one
	}
	identity.SetMaxWorkFactor(MaxPassphraseCost)
	passphraseTurn.Lock()
	defer passphraseTurn.Unlock()
	key, err := identity.Unwrap(stanzas)
	switch {
	case errors.Is(err, age.ErrIncorrectIdentity):
		return nil, ErrWrongPassphrase
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrEnvelopeDamaged, err)
	}
	return key, nil
}

// reason is why age gave no content.
func (r *envelopeReader) reason(err error) error {
	switch {
	case r.why != nil:
		return r.why
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return fmt.Errorf("%w: %w", ErrEnvelopeCut, err)
	}
	return fmt.Errorf("%w: %w", ErrEnvelopeDamaged, err)
}

// payloadReader says of an error in the content what a clerk can be told: where
// the file has been read to its end, the end is missing or spoilt.
type payloadReader struct {
	from   io.Reader
	source *endReader
}

func (r *payloadReader) Read(p []byte) (int, error) {
	n, err := r.from.Read(p)
	switch {
	case err == nil || err == io.EOF:
	case r.source.failed != nil:
		err = r.source.failed
	case r.source.ended:
		err = fmt.Errorf("%w: %w", ErrEnvelopeCut, err)
	default:
		err = fmt.Errorf("%w: %w", ErrEnvelopeDamaged, err)
	}
	return n, err
}

// endReader remembers how reading a file ended.
type endReader struct {
	src    io.Reader
	ended  bool
	failed error
}

func (r *endReader) Read(p []byte) (int, error) {
	n, err := r.src.Read(p)
	if err == io.EOF {
		r.ended = true
	} else if err != nil {
		r.failed = err
	}
	return n, err
}
