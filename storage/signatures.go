package storage

import (
	"crypto/ed25519"
	"fmt"
	"sync"

	"hoso/storage/bag"
)

// signature is what a package itself tells of who made it. It cannot change: the
// package's code is a checksum of it.
type signature struct {
	unit   string            // id of the proposing unit
	signer ed25519.PublicKey // nil for a package without a signature
}

// signatureCache keeps the signatures of received packages, some 100 bytes for
// each, so that each is opened once.
type signatureCache struct {
	mu     sync.Mutex
	byCode map[string]signature
}

func (c *signatureCache) look(code string) (s signature, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	s, ok = c.byCode[code]
	return s, ok
}

func (c *signatureCache) keep(code string, s signature) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.byCode == nil {
		c.byCode = map[string]signature{}
	}
	c.byCode[code] = s
}

// signatureOf is the signature of a received package.
func (w *Workspace) signatureOf(code string) (signature, error) {
	if s, ok := w.signatures.look(code); ok {
		return s, nil
	}
	r, err := bag.Open(w.ReceivedFile(code))
	if err != nil {
		return signature{}, fmt.Errorf("open package %s: %w", code, explain(err))
	}
	defer r.Close()
	d, err := readDossier(r)
	if err != nil {
		return signature{}, fmt.Errorf("read package %s: %w", code, err)
	}
	s := signature{unit: d.Proposer.ID, signer: r.Signer()}
	w.signatures.keep(code, s)
	return s, nil
}
