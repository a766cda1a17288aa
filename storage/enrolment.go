package storage

import (
	"context"
	"crypto/ed25519"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"hoso/model"
)

// EnrolledKey is a unit's signing key, by the code that the unit has handed in
// on paper (phiếu đăng ký khóa). The key itself comes with each package.
type EnrolledKey struct {
	Code     KeyCode   `json:"code"`
	Unit     string    `json:"unit"` // id
	Name     string    `json:"name"` // of the unit
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
	u, err := w.Unit(ctx, unit)
	if err != nil {
		return EnrolledKey{}, fmt.Errorf("enrol key: %w", err)
	}
	var key EnrolledKey
	err = w.change(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "INSERT INTO enrolled_keys (code, unit, name, enrolled) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
			string(code), u.ID, u.Body, w.stamp())
		if err == nil {
			key, err = w.enrolled(ctx, tx, code)
		}
		if err == nil && (key.Unit != unit || !key.Revoked.IsZero()) {
			err = &EnrolmentError{There: key}
		}
		return err
	})
	return key, err
}

// RevokeKey records that the key is not the unit's any more, because it was lost
// or renewed. The error is model.ErrNotFound for a key that was never enrolled.
func (w *Workspace) RevokeKey(ctx context.Context, code KeyCode) (key EnrolledKey, err error) {
	err = w.change(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "UPDATE enrolled_keys SET revoked = ? WHERE code = ? AND revoked = ''", w.stamp(), string(code))
		if err == nil {
			key, err = w.enrolled(ctx, tx, code)
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

// enrolled returns the key with a code; model.ErrNotFound for one that nobody
// has enrolled.
func (w *Workspace) enrolled(ctx context.Context, q querier, code KeyCode) (EnrolledKey, error) {
	keys, err := w.keysWhere(ctx, q, "code = ?", string(code))
	if err == nil && len(keys) == 0 {
		err = fmt.Errorf("key %s: %w", code, model.ErrNotFound)
	}
	if err != nil {
		return EnrolledKey{Code: code}, err
	}
	return keys[0], nil
}

func (w *Workspace) keysWhere(ctx context.Context, q querier, condition string, args ...any) ([]EnrolledKey, error) {
	keys := []EnrolledKey{}
	err := eachRow(ctx, q, func(row *sql.Rows) error {
		var key EnrolledKey
		var enrolled, revoked string
		err := row.Scan(&key.Code, &key.Unit, &key.Name, &enrolled, &revoked)
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
	key, err := w.enrolled(ctx, w.read, code)
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
