package storage

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"filippo.io/age"

	"hoso/model"
)

// OwnKey is the public half of a key of the workspace. The secret half is in
// the database, as it is in copies of it: who has the workspace or a backup can
// sign in the unit's name and read what is encrypted for it.
type OwnKey struct {
	Use KeyUse `json:"use"`
	// Public is "age1…" of a receiving key, 64 hexadecimal digits of a signing
	// one.
	Public string    `json:"public"`
	Code   KeyCode   `json:"code"`
	Made   time.Time `json:"made"`
}

// MakeKey returns the workspace's key for a use, and makes it where there is
// none yet.
func (w *Workspace) MakeKey(ctx context.Context, use KeyUse) (OwnKey, error) {
	return w.makeKey(ctx, use, false)
}

// RenewKey makes a new key in the place of the present one, if there is one. An
// old receiving key goes on opening what was sent to it; an old signing key is
// deleted, and the units that enrolled it should be told to revoke it.
func (w *Workspace) RenewKey(ctx context.Context, use KeyUse) (OwnKey, error) {
	return w.makeKey(ctx, use, true)
}

func (w *Workspace) makeKey(ctx context.Context, use KeyUse, renew bool) (key OwnKey, err error) {
	err = w.change(ctx, func(tx *sql.Tx) error {
		if renew {
			if err := retireKey(ctx, tx, use, w.stamp()); err != nil {
				return err
			}
		} else if key, err = w.presentKey(ctx, tx, use); !errors.Is(err, model.ErrNotFound) {
			return err
		}
		secret, err := newSecret(use)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "INSERT INTO own_keys (use, secret, made) VALUES (?, ?, ?)", string(use), secret, w.stamp())
		if err == nil {
			key, err = w.presentKey(ctx, tx, use)
		}
		return err
	})
	if err != nil {
		return OwnKey{}, fmt.Errorf("make key %s: %w", use, err)
	}
	return key, nil
}

// retireKey puts the present key away, if there is one.
func retireKey(ctx context.Context, tx *sql.Tx, use KeyUse, now string) (err error) {
	if use == SigningKey {
		_, err = tx.ExecContext(ctx, "DELETE FROM own_keys WHERE use = ?", string(use))
	} else {
		_, err = tx.ExecContext(ctx, "UPDATE own_keys SET retired = ? WHERE use = ? AND retired = ''", now, string(use))
	}
	return err
}

// newSecret makes the secret half of a key, as the database has it.
func newSecret(use KeyUse) (string, error) {
	if use == SigningKey {
		seed := make([]byte, ed25519.SeedSize)
		_, _ = rand.Read(seed) // never fails
		return hex.EncodeToString(seed), nil
	}
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		return "", err
	}
	return identity.String(), nil
}

// OwnKey returns the workspace's present key for a use; model.ErrNotFound where
// none was made.
func (w *Workspace) OwnKey(ctx context.Context, use KeyUse) (OwnKey, error) {
	key, err := w.presentKey(ctx, w.read, use)
	if err != nil {
		return OwnKey{}, fmt.Errorf("read key %s: %w", use, err)
	}
	return key, nil
}

func (w *Workspace) presentKey(ctx context.Context, q querier, use KeyUse) (OwnKey, error) {
	var secret, made string
	err := q.QueryRowContext(ctx, "SELECT secret, made FROM own_keys WHERE use = ? AND retired = ''", string(use)).Scan(&secret, &made)
	if err != nil {
		return OwnKey{}, explain(err)
	}
	key := OwnKey{Use: use, Made: w.timeOf(made)}
	if use == SigningKey {
		private, err := signingKey(secret)
		if err != nil {
			return OwnKey{}, err
		}
		public := private.Public().(ed25519.PublicKey)
		key.Public, key.Code = hex.EncodeToString(public), codeOfKey(use, public)
		return key, nil
	}
	identity, err := age.ParseX25519Identity(secret)
	if err != nil {
		return OwnKey{}, errSecret
	}
	key.Public = identity.Recipient().String()
	key.Code = codeOfKey(use, []byte(key.Public))
	return key, nil
}

// errSecret says nothing of what was found: it may be most of a secret.
var errSecret = errors.New("a secret key in the database cannot be read")

func signingKey(secret string) (ed25519.PrivateKey, error) {
	seed, err := hex.DecodeString(secret)
	if err != nil || len(seed) != ed25519.SeedSize {
		return nil, errSecret
	}
	return ed25519.NewKeyFromSeed(seed), nil
}

// signer is the key that packages are signed with; nil where the workspace has
// none, as signing is optional.
func (w *Workspace) signer(ctx context.Context) (ed25519.PrivateKey, error) {
	secrets, err := firstColumn(ctx, w.read, "SELECT secret FROM own_keys WHERE use = ? AND retired = ''", string(SigningKey))
	if err != nil || len(secrets) == 0 {
		return nil, err
	}
	return signingKey(secrets[0])
}

// Opener returns what opens envelopes addressed to this workspace, to a present
// or a retired key; passphrase asks for one and may be nil.
func (w *Workspace) Opener(ctx context.Context, passphrase func() (string, error)) (Opener, error) {
	keys, err := firstColumn(ctx, w.read, "SELECT secret FROM own_keys WHERE use = ? ORDER BY number DESC", string(ReceivingKey))
	if err != nil {
		return Opener{}, fmt.Errorf("read receiving keys: %w", err)
	}
	return Opener{Keys: keys, Passphrase: passphrase}, nil
}

// CodeOfReceivingKey returns the code of a public key "age1…", for comparison
// with the paper of whom it belongs to.
func CodeOfReceivingKey(public string) KeyCode { return codeOfKey(ReceivingKey, []byte(public)) }
