package ui

import (
	"context"
	"time"

	"hoso/model"
)

// keysStore keeps the unit's own keys and those that others have handed in.
type keysStore interface {
	OwnKeys(ctx context.Context) (OwnKeys, error)
	// MakeKey makes the key for a use where there is none; renew makes it anew.
	MakeKey(ctx context.Context, use KeyUse, renew bool) error
	// WriteKeySlip writes the page that is handed in, a PDF, WriteKeyCard the same
	// keys as a file for another program of this kind. Both make the receiving
	// key where there is none.
	WriteKeySlip(ctx context.Context, file string, today model.Date) error
	WriteKeyCard(ctx context.Context, file string) error
	// ReadKeyCard reads what WriteKeyCard writes. The unit has its own name,
	// whatever the file says.
	ReadKeyCard(ctx context.Context, file string) (KeyCard, error)
	// EnrolledKeys lists keys of other units, those of a unit together.
	EnrolledKeys(ctx context.Context) ([]EnrolledKey, error)
	// EnrolKeys records that a signing key, by its code, and a receiving key are
	// the unit's; either may be empty. With an error neither is recorded.
	EnrolKeys(ctx context.Context, unit, signing, receiving string) error
	RevokeKey(ctx context.Context, code string) error
	// KeyGroups judges the code of a key as far as it is typed, ReceivingCode is
	// that of a whole receiving key. Both are fast.
	KeyGroups(typed string) []KeyGroup
	ReceivingCode(public string) (groups []string, ok bool)
	// UnitsToChoose are those that a key can be enrolled for on a day.
	UnitsToChoose(ctx context.Context, day model.Date) ([]model.Unit, error)
}

// KeyUse is what a key is for.
type KeyUse string

const (
	SigningKey   KeyUse = "signing"
	ReceivingKey KeyUse = "receiving"
)

// OwnKeys are the workspace's keys, as far as others may know them.
type OwnKeys struct {
	Signing, Receiving *OwnKey // nil where none was made
}

// OwnKey is a key of the workspace.
type OwnKey struct {
	Groups []string // of its code
	Public string   // of a receiving key: what a sender encrypts for
	Made   time.Time
}

// EnrolledKey is a key of another unit.
type EnrolledKey struct {
	Code     string
	Groups   []string // of the code
	Use      KeyUse
	Public   string // of a receiving key
	Unit     string // id
	Name     string // of the unit
	Enrolled time.Time
	Revoked  time.Time // zero while it holds
}

// KeyCard is a unit's keys from a file.
type KeyCard struct {
	Unit, Name      string
	Signing         string // code; empty where the unit has none
	SigningGroups   []string
	Receiving       string
	ReceivingGroups []string
}

// KeyGroup is a group of a code as far as it is typed.
type KeyGroup struct {
	Letters      string
	Whole, Right bool
}
