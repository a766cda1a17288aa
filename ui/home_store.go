package ui

import (
	"context"
	"time"

	"hoso/model"
)

type homeStore interface {
	Settings(ctx context.Context) (model.Settings, error)
	// PlanInForce is the newest plan of an id, with the hash of its file.
	PlanInForce(ctx context.Context, id string) (*model.Plan, string, error)
	// QuotaUse is what a unit has used of the quota of a plan.
	QuotaUse(ctx context.Context, unit, plan string, q model.Quota) (QuotaUse, error)
	NewID(ctx context.Context, words string) (string, error)
	SaveDossier(ctx context.Context, d model.Dossier) error
	entriesStore
	searchStore
	homeActs
	newsStore
	binStore
	otherPlansStore
	invitesStore
}

// entriesStore lists the unit's own dossiers.
type entriesStore interface {
	// Page lists up to limit dossiers from the offset-th on.
	Page(ctx context.Context, q ListQuery, offset, limit int) ([]Entry, error)
	// Counts counts what a query without its headway would list.
	Counts(ctx context.Context, q ListQuery) (map[model.Headway]int, error)
	// EntriesOf lists the dossiers of those ids that are still there.
	EntriesOf(ctx context.Context, ids []string) ([]Entry, error)
	// Judge runs the rules on a dossier as it was edited last, and keeps their
	// verdict for the list.
	Judge(ctx context.Context, id string, edited time.Time, today model.Date) (Verdict, error)
	// Unjudged lists dossiers that no verdict is kept for.
	Unjudged(ctx context.Context, limit int) ([]Entry, error)
}

// homeActs is what can be done with a dossier in the list.
type homeActs interface {
	CopyDossier(ctx context.Context, id string, scope model.CopyScope, today model.Date) (string, error)
	ArchiveDossier(ctx context.Context, id string) error
	UnarchiveDossier(ctx context.Context, id string) error
	// SubmitDossier notes the day a dossier was handed in, WithdrawDossier takes
	// that back.
	SubmitDossier(ctx context.Context, id string, day model.Date) error
	WithdrawDossier(ctx context.Context, id string) error
	// DeleteDossier puts a dossier into the bin, UndeleteDossier takes it out.
	DeleteDossier(ctx context.Context, id string) error
	UndeleteDossier(ctx context.Context, id string) error
}

type searchStore interface {
	// Search finds words in every dossier. It ends with its context.
	Search(ctx context.Context, words string) ([]Hit, error)
}

// ListQuery says which dossiers are listed, and in what order.
type ListQuery struct {
	Headway    model.Headway // empty: any
	Kind       model.Kind    // empty: any
	Stage      model.Stage   // with Kind
	Plan       string        // id; empty: any
	Theme      string        // empty: any
	Archived   bool          // those in the archive instead of the others
	Sort       SortBy
	Descending bool
}

// SortBy is a column of the list.
type SortBy string

const (
	SortEdited   SortBy = "edited"
	SortKind     SortBy = "kind"
	SortTheme    SortBy = "theme"
	SortNominees SortBy = "nominees"
	SortHeadway  SortBy = "headway"
	SortErrors   SortBy = "errors"
)

// Entry is a dossier as lists show it.
type Entry struct {
	ID                       string
	Kind                     model.Kind
	Stage                    model.Stage
	Theme                    string
	Plan                     string // id
	Unit                     string // id
	UnitName                 string
	Title                    string
	Names                    string // of the nominees
	Collectives, Individuals int
	Headway                  model.Headway
	Submitted                model.Date // when the last package was handed over
	Edited                   time.Time
	Deleted                  time.Time // when it was put into the bin
	Archived                 bool
	Verdict                  *Verdict // nil: not known
	// Receiver is who sent a receipt for the last package, ReceivedAt when it
	// came there; zero without a receipt.
	Receiver   string
	ReceivedAt time.Time
	// Answer is what that receipt comes to, Objection its first error.
	Answer    model.ReceiptAnswer
	Objection string
}

// Verdict is what the rules said of a dossier.
type Verdict struct {
	Errors, Warnings int
	Missing          string // the first of them in words
}

// QuotaUse is what a unit has used of a quota.
type QuotaUse struct {
	Themes []ThemeUse // one without a theme where the quota holds for all
	// Over are the dossiers in which it is passed.
	Over []OverQuota
}

// ThemeUse counts nominees: of dossiers that were packed or handed in, and of
// those still in work.
type ThemeUse struct {
	Theme                    string
	Collectives, Individuals Used
}

// Used is a number of nominees.
type Used struct{ Settled, Drafted int }

// OverQuota is a dossier that passes a quota, and by how many.
type OverQuota struct {
	Entry
	OverCollectives, OverIndividuals int
}

// Hit is an answer of a search.
type Hit struct {
	Dossier string // id
	Title   string
	Unit    string // name of the proposing unit
	Path    string // as model.EachText names fields
	Field   string // the field's Vietnamese name
	Whose   string // name of the nominee or council member that it is of
	Snippet string
	Marks   []Mark
}

// Mark is a run of bytes in a snippet that was looked for.
type Mark struct{ From, To int }
