package storage

import (
	"context"
	"slices"
	"strings"
)

// receivingPrefix begins the public half of a receiving key. The table of
// enrolled keys holds that whole, where it holds the code of a signing key.
const receivingPrefix = "age1"

// EnrolReceivingKey records that what is sent to a unit is to be encrypted for a
// public key, "age1…". Who calls has compared its code with the unit's paper.
// Doing it again changes nothing. The error is ErrReceivingKey for what is no
// such key, and as EnrolKey's otherwise.
func (w *Workspace) EnrolReceivingKey(ctx context.Context, unit, public string) (EnrolledKey, error) {
	public = TidyReceivingKey(public)
	if _, err := EnvelopeFor(public); err != nil {
		return EnrolledKey{}, err
	}
	return w.enrol(ctx, unit, public)
}

// TidyReceivingKey takes out what a key gathers on its way through paper, mail
// and clipboard: blanks, line breaks, capitals.
func TidyReceivingKey(typed string) string {
	return strings.ToLower(strings.Join(strings.Fields(typed), ""))
}

// Receivers returns the units that something can be encrypted for: their
// receiving keys, of each unit the one enrolled last, in the order of names.
func (w *Workspace) Receivers(ctx context.Context) ([]EnrolledKey, error) {
	keys, err := w.keysWhere(ctx, w.read, "code LIKE ? AND revoked = ''", receivingPrefix+"%")
	if err != nil {
		return nil, err
	}
	last := []EnrolledKey{}
	for i, key := range keys { // those of a unit stand together, the oldest first
		if i+1 == len(keys) || keys[i+1].Unit != key.Unit {
			last = append(last, key)
		}
	}
	slices.SortStableFunc(last, func(a, b EnrolledKey) int { return strings.Compare(a.Name, b.Name) })
	return last, nil
}

// storedKey is what the table has for an enrolled key of a code.
func (w *Workspace) storedKey(ctx context.Context, q querier, code KeyCode) (string, error) {
	if code.Use() == ReceivingKey {
		keys, err := w.keysWhere(ctx, q, "code LIKE ?", receivingPrefix+"%")
		if i := slices.IndexFunc(keys, func(k EnrolledKey) bool { return k.Code == code }); i >= 0 {
			return keys[i].Public, nil
		}
		return string(code), err
	}
	return string(code), nil
}
