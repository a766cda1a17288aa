package storage

import (
	"context"
	"crypto/ed25519"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"hoso/model"
)

// EnrolledKey is a key of another unit, as the unit has handed it in on paper
// (phiếu đăng ký khóa): a signing key by its code, as the key itself comes with
// each package; a receiving key whole.
type EnrolledKey struct {
	Code     KeyCode   `json:"code"`
	Public   string    `json:"public,omitempty"` // "age1…" of a receiving key
	Unit     string    `json:"unit"`             // id
	Name     string    `json:"name"`             // of the unit
	Enrolled time.Time `json:"enrolled"`
	Revoked  time.Time `json:"revoked,omitzero"`
}

// EnrolmentError says why a key cannot be enrolled.
type EnrolmentError struct {
	Use   KeyUse      // of the code, where it is no signing key's
	There EnrolledKey // that stands in the way otherwise
}

func (e *EnrolmentError) Error() string {
	return fmt.Sprintf("enrol key: use %q, there %s of %s", e.Use, e.There.Code, e.There.Unit)
}

// Hint tells the clerk which code is meant.
func (e *EnrolmentError) Hint() string {
	switch {
	case e.Use != "":
		return "Đây là mã khóa nhận, không phải mã khóa ký. Trên phiếu đăng ký khóa, mã khóa ký bắt đầu bằng chữ K."
	case !e.There.Revoked.IsZero():
		return fmt.Sprintf("Khóa này của %s đã bị thu hồi nên không đăng ký lại được. Hãy đề nghị đơn vị lập khóa mới.", e.There.Name)
	}
	return fmt.Sprintf("Mã khóa này đã đăng ký cho %s. Hãy đối chiếu lại mã với phiếu đăng ký khóa.", e.There.Name)
}

// EnrolKey records that the signing key with the code is the unit's. Who calls
// has the code from the unit's paper. Doing it again changes nothing; a unit may
// have several keys. The error is model.ErrNotFound for an unknown unit, else an
// *EnrolmentError.
func (w *Workspace) EnrolKey(ctx context.Context, unit string, code KeyCode) (EnrolledKey, error) {
	if code.Use() != SigningKey {
		return EnrolledKey{}, &EnrolmentError{Use: code.Use()}
	}
	return w.enrol(ctx, unit, string(code))
}

// EnrolKeys records that a signing key, by its code, and a receiving key are the
// unit's, either of which may be empty: both or, with the errors of EnrolKey and
// EnrolReceivingKey, none.
func (w *Workspace) EnrolKeys(ctx context.Context, unit string, signing KeyCode, receiving string) error {
	var stored []string
	if signing != "" {
		if signing.Use() != SigningKey {
			return &EnrolmentError{Use: signing.Use()}
		}
		stored = append(stored, string(signing))
	}
	if receiving = TidyReceivingKey(receiving); receiving != "" {
		if _, err := EnvelopeFor(receiving); err != nil {
			return err
		}
		stored = append(stored, receiving)
	}
	_, err := w.enrol(ctx, unit, stored...)
	return err
}

// enrol records that keys, as the table has them, are the unit's, and returns
// the last.
func (w *Workspace) enrol(ctx context.Context, unit string, stored ...string) (EnrolledKey, error) {
	u, err := w.Unit(ctx, unit)
	if err != nil {
		return EnrolledKey{}, fmt.Errorf("enrol key: %w", err)
	}
	var last EnrolledKey
	err = w.change(ctx, func(tx *sql.Tx) error {
		for _, key := range stored {
			if last, err = w.enrolOne(ctx, tx, u, key); err != nil {
				return err
			}
		}
		return nil
	})
	return last, err
}

func (w *Workspace) enrolOne(ctx context.Context, tx *sql.Tx, u model.Unit, stored string) (EnrolledKey, error) {
	_, err := tx.ExecContext(ctx, "INSERT INTO enrolled_keys (code, unit, name, enrolled) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
		stored, u.ID, u.Body, w.stamp())
	if err != nil {
		return EnrolledKey{}, err
	}
	key, err := w.enrolled(ctx, tx, stored)
	if err == nil && (key.Unit != u.ID || !key.Revoked.IsZero()) {
		err = &EnrolmentError{There: key}
	}
	return key, err
}

// RevokeKey records that the key is not the unit's any more, because it was lost
// or renewed. The error is model.ErrNotFound for a key that was never enrolled.
func (w *Workspace) RevokeKey(ctx context.Context, code KeyCode) (key EnrolledKey, err error) {
	err = w.change(ctx, func(tx *sql.Tx) error {
		stored, err := w.storedKey(ctx, tx, code)
		if err == nil {
			_, err = tx.ExecContext(ctx, "UPDATE enrolled_keys SET revoked = ? WHERE code = ? AND revoked = ''", w.stamp(), stored)
		}
		if err == nil {
			key, err = w.enrolled(ctx, tx, stored)
		}
		return err
	})
	if err != nil {
		return EnrolledKey{}, fmt.Errorf("revoke key %s: %w", code, err)
	}
	return key, nil
}

// EnrolledKeys returns all keys, those of a unit together, the oldest first.
func (w *Workspace) EnrolledKeys(ctx context.Context) ([]EnrolledKey, error) {
	return w.keysWhere(ctx, w.read, "true")
}

// enrolled returns a key by what the table has; model.ErrNotFound for one that
// nobody has enrolled.
func (w *Workspace) enrolled(ctx context.Context, q querier, stored string) (EnrolledKey, error) {
	keys, err := w.keysWhere(ctx, q, "code = ?", stored)
	if err == nil && len(keys) == 0 {
		err = fmt.Errorf("key %s: %w", stored, model.ErrNotFound)
	}
	if err != nil {
		return EnrolledKey{}, err
	}
	return keys[0], nil
}

func (w *Workspace) keysWhere(ctx context.Context, q querier, condition string, args ...any) ([]EnrolledKey, error) {
	keys := []EnrolledKey{}
	err := eachRow(ctx, q, func(row *sql.Rows) error {
		var key EnrolledKey
		var enrolled, revoked string
		err := row.Scan(&key.Code, &key.Unit, &key.Name, &enrolled, &revoked)
		if strings.HasPrefix(string(key.Code), receivingPrefix) {
			key.Public = string(key.Code)
			key.Code = CodeOfReceivingKey(key.Public)
		}
		key.Enrolled, key.Revoked = w.timeOf(enrolled), w.timeOf(revoked)
		keys = append(keys, key)
		return err
	}, "SELECT code, unit, name, enrolled, revoked FROM enrolled_keys WHERE "+condition+" ORDER BY unit, enrolled, code", args...)
	if err != nil {
		return nil, fmt.Errorf("read enrolled keys: %w", err)
	}
	return keys, nil
}

// ownerOf returns the enrolled key that a package was signed with; the
// workspace's own key counts as enrolled by its unit. It is model.ErrNotFound
// for a key that nobody has enrolled.
func (w *Workspace) ownerOf(ctx context.Context, public ed25519.PublicKey) (EnrolledKey, error) {
	code := codeOfKey(SigningKey, public)
	key, err := w.enrolled(ctx, w.read, string(code))
	if !errors.Is(err, model.ErrNotFound) {
		return key, err
	}
	own, err := w.OwnKey(ctx, SigningKey)
	if err != nil || own.Code != code {
		return EnrolledKey{Code: code}, fmt.Errorf("key %s: %w", code, model.ErrNotFound)
	}
	s, err := w.Settings(ctx)
	return EnrolledKey{Code: code, Unit: s.Unit.ID, Name: s.Unit.Body, Enrolled: own.Made}, err
}
