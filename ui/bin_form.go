package ui

import (
	"context"
	"time"

	"hoso/model"
)

// binDays is the number of days for which a deleted dossier can be taken back.
const binDays = 30

type binStore interface {
	// Bin lists the dossiers in the bin, the one last deleted first.
	Bin(ctx context.Context) ([]Entry, error)
	CountBin(ctx context.Context) (int, error)
	UndeleteDossier(ctx context.Context, id string) error
	// EraseDossier removes a dossier for good, from backups too.
	EraseDossier(ctx context.Context, id string) error
}

// binForm is what the bin knows.
type binForm struct {
	store   binStore
	today   model.Date
	zone    *time.Location
	name    func(Entry) string // its theme, or its title
	about   func(Entry) string // its nominees, and its plan where that is not the main one
	entries []Entry
}

func (f *binForm) load(ctx context.Context) (err error) {
	f.entries, err = f.store.Bin(ctx)
	return err
}

// daysLeft is how long a dossier can still be taken back.
func (f *binForm) daysLeft(e Entry) int {
	left := f.today.DaysUntil(model.NewDate(e.Deleted.In(f.zone)).AddDays(binDays))
	return max(0, min(binDays, left)) // the day of work may be another one than the clock's
}

// left says so in words.
func (f *binForm) left(e Entry) string {
	if days := f.daysLeft(e); days > 0 {
		return textf("bin.left", days)
	}
	return text("bin.last")
}
