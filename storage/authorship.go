package storage

import (
	"context"
	"errors"
	"fmt"

	"hoso/model"
	"hoso/storage/bag"
)

// Author is what a workspace can say about who made a package.
type Author string

const (
	Unsigned    Author = "unsigned"     // no signature, and none was to be expected
	Signed      Author = "signed"       // by a key of the proposing unit
	Stripped    Author = "key-unused"   // no signature, but the unit has a key
	UnknownKey  Author = "key-unknown"  // by a key that nobody has enrolled
	RevokedKey  Author = "key-revoked"  // by a key that has been revoked
	ForeignKey  Author = "key-foreign"  // by a key of another unit
	NotCompared Author = "not-compared" // signed, but no workspace to compare with
)

// Authorship is the answer for one package.
type Authorship struct {
	Author Author  `json:"author"`
	Code   KeyCode `json:"key,omitempty"` // of the key that it was signed with
	// Unit names the unit that the key is enrolled for.
	Unit string `json:"unit,omitempty"`
	// Finding is the same for the clerk; zero for Unsigned and NotCompared.
	Finding model.Finding `json:"-"`
}

func authorFinding(code string, args ...any) model.Finding {
	return ownFinding(code, "bag-info.txt", args...)
}

// authorshipUnknown is the answer where there is no workspace to ask.
func authorshipUnknown(r bag.Report) Authorship {
	if !r.Ours || r.Signer == nil {
		return Authorship{Author: Unsigned}
	}
	return Authorship{Author: NotCompared, Code: codeOfKey(SigningKey, r.Signer)}
}

// Authorship says who made a package that has been verified, as far as the keys
// that units have enrolled in this workspace tell.
func (w *Workspace) Authorship(ctx context.Context, r bag.Report) (Authorship, error) {
	a := authorshipUnknown(r)
	var err error
	switch {
	case !r.Ours:
	case r.Signer == nil:
		err = w.missing(ctx, r.Dossier.Unit, &a)
	default:
		err = w.compare(ctx, r, &a)
	}
	if err != nil {
		return a, fmt.Errorf("find author of package %s: %w", r.Code, err)
	}
	return a, nil
}

// missing says whether a package of the unit should have been signed.
func (w *Workspace) missing(ctx context.Context, unit string, a *Authorship) error {
	keys, err := w.keysWhere(ctx, w.read, "unit = ? AND revoked = '' AND code NOT LIKE ?", unit, receivingPrefix+"%")
	if err == nil && len(keys) > 0 {
		a.Author, a.Unit = Stripped, keys[0].Name
		a.Finding = authorFinding("package-key-unused", keys[0].Name)
	}
	return err
}

// compare compares the key of a signature with those enrolled.
func (w *Workspace) compare(ctx context.Context, r bag.Report, a *Authorship) error {
	key, err := w.ownerOf(ctx, r.Signer)
	if errors.Is(err, model.ErrNotFound) {
		a.Author, a.Finding = UnknownKey, authorFinding("package-key-unknown", a.Code)
		return nil
	}
	if err != nil {
		return err
	}
	a.Unit = key.Name
	switch {
	case key.Unit != r.Dossier.Unit:
		a.Author, a.Finding = ForeignKey, authorFinding("package-key-foreign", key.Name)
	case !key.Revoked.IsZero():
		a.Author, a.Finding = RevokedKey, authorFinding("package-key-revoked", key.Name, model.NewDate(key.Revoked))
	default:
		a.Author, a.Finding = Signed, authorFinding("package-signed", key.Name, model.NewDate(key.Enrolled))
	}
	return nil
}
