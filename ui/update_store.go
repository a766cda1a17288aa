package ui

import (
	"context"
	"time"

	"hoso/model"
)

// updateStore takes newer plans and unit lists in.
type updateStore interface {
	// LooksLikeUpdate tells a plan or a unit list, sound or not, from other files.
	LooksLikeUpdate(file string) bool
	// ReadUpdate reads one and tells what it changes; nothing is taken yet.
	ReadUpdate(ctx context.Context, file string) (Update, error)
	// Kept lists the versions that the workspace keeps: plans before unit lists,
	// those in force before earlier ones of their id.
	Kept(ctx context.Context) ([]Kept, error)
	// KeptUpdate is one of them, to be taken again.
	KeptUpdate(ctx context.Context, k Kept) (Update, error)
	// UsePlan makes a plan the one that the settings go by.
	UsePlan(ctx context.Context, id string) error
	// PutPlanAside has no new dossier made under a plan, or offers it again.
	PutPlanAside(ctx context.Context, id string, back bool) error
}

// otherPlansStore knows the plans beside one that dossiers can be made under.
type otherPlansStore interface {
	// OtherPlans are the plans in force without the one whose file has a hash.
	OtherPlans(ctx context.Context, hash string) ([]model.PlanVersion, error)
	// Unit is a unit of the lists that the workspace keeps.
	Unit(ctx context.Context, id string) (model.Unit, error)
}

// Update is a plan or a unit list that may be taken in.
type Update struct {
	Units   bool // else a plan
	ID      string
	Name    string
	Version string // of a unit list only where it has one
	Hash    string // of the file
	// Was is the version in force that it takes the place of, Since when that was
	// taken in; empty where there is none.
	Was   string
	Since time.Time
	// Base is the plan that a plan of its own is compared with.
	Base string
	// Main tells that it is of the plan that the settings go by, Known that it is
	// in force already.
	Main, Known bool
	Changes     []model.PartChanges
	Warnings    []string
	// Take takes it in; with asMain the settings go by the plan.
	Take func(ctx context.Context, asMain bool) error
}

// Kept is a version of a plan or a unit list in the workspace.
type Kept struct {
	Units         bool // else a plan
	ID            string
	Name, Version string // a unit list may have no version
	Hash          string // of its file
	Saved         time.Time
	InForce       bool // the newest of its id
	Main          bool // the plan that the settings go by
	Aside         bool // no new dossier is made under it
}
