package ui

import (
	"context"
	"strings"
)

// keysForm knows the keys that the settings show.
type keysForm struct {
	store    keysStore
	own      OwnKeys
	enrolled []EnrolledKey
}

// read reads all keys. It may be called on any thread.
func (f *keysForm) read(ctx context.Context) (*keysForm, error) {
	own, err := f.store.OwnKeys(ctx)
	if err != nil {
		return nil, err
	}
	enrolled, err := f.store.EnrolledKeys(ctx)
	return &keysForm{store: f.store, own: own, enrolled: enrolled}, err
}

// after does something with keys and reads them again, on any thread.
func (f *keysForm) after(ctx context.Context, do func(context.Context) error) (*keysForm, error) {
	if err := do(ctx); err != nil {
		return nil, err
	}
	return f.read(ctx)
}

// receivers are the keys that a package can be encrypted for: of each unit the
// one enrolled last.
func receivers(enrolled []EnrolledKey) []EnrolledKey {
	var list []EnrolledKey
	for _, k := range enrolled { // those of a unit stand together, the oldest first
		if k.Use != ReceivingKey || !k.Revoked.IsZero() {
			continue
		}
		if n := len(list); n > 0 && list[n-1].Unit == k.Unit {
			list[n-1] = k
			continue
		}
		list = append(list, k)
	}
	return list
}

// groupWords are the groups of a code as they are printed.
func groupWords(groups []string) string { return strings.Join(groups, "-") }

// useName is what a key is called on paper.
func useName(u KeyUse) string {
	if u == SigningKey {
		return text("keys.signing.name")
	}
	return text("keys.receiving.name")
}
