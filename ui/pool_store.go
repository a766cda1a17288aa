package ui

import (
	"context"
	"time"

	"hoso/model"
)

// poolStore is what the pool screen asks of a workspace.
type poolStore interface {
	Settings(ctx context.Context) (model.Settings, error)
	PlanInForce(ctx context.Context, id string) (*model.Plan, string, error)
	// Pool lists every dossier that was received, the one that came last first,
	// without what the rules say.
	Pool(ctx context.Context) ([]PoolEntry, error)
	// JudgePool is what the rules say of each of them beside all the others, and
	// who made their packages; by the package code.
	JudgePool(ctx context.Context, today model.Date, codes []string) (map[string]PoolVerdict, error)
	consolidateStore
	asideStore
}

// PoolEntry is a dossier of the pool.
type PoolEntry struct {
	Entry
	// OtherPlan is the name of its plan where that is not the main one.
	OtherPlan string
	Code      string // of the package that it came in last
	Group     string // id of the proposing unit's group
	Rank      int    // of the unit in the unit lists
	Award     string
	// Revision counts the packages of the dossier, from 1; Came is when this one
	// came.
	Revision      int
	Came          time.Time
	Consolidation Consolidation
	Acknowledged  bool // its receipt was written
	Nominees      []PoolNominee
	Judged        *PoolVerdict // nil: not known yet
}

// PoolNominee is a nominee of the pool.
type PoolNominee struct {
	ID        string
	Type      model.NomineeType
	Name      string
	Theme     string // empty: the dossier's
	Birth     model.Date
	Workplace string
}

// PoolVerdict is what the rules say of a package, and who made it.
type PoolVerdict struct {
	Verdict
	Signature Signature
	// Astray tells that the package is addressed to somebody else.
	Astray bool
}

// Consolidation says whether own lead dossiers have a received one in them.
type Consolidation string

const (
	NotConsolidated Consolidation = ""
	Consolidated    Consolidation = "consolidated"
	// ConsolidatedOlder: they have an earlier package of it.
	ConsolidatedOlder Consolidation = "older"
)

// Signature is what is known of who made a package.
type Signature struct {
	By   SignedBy
	Unit string // name of the unit that the key is enrolled for
}

// SignedBy is whose key a package was signed with.
type SignedBy string

const (
	SignedByNobody  SignedBy = "nobody"
	SignedByUnit    SignedBy = "unit"    // the proposing one
	SignedByUnknown SignedBy = "unknown" // a key that nobody has enrolled
	SignedByRevoked SignedBy = "revoked" // a key that was revoked
	SignedByOther   SignedBy = "other"   // a key of another unit
	SignedByUnread  SignedBy = "unread"  // the package here cannot be read any more
	// SignedByMissing: not signed, though the unit has enrolled a key.
	SignedByMissing SignedBy = "missing"
)
