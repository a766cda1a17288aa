package ui

import (
	"cmp"
	"context"
	"slices"
	"time"
)

// backupsForm knows the copies of the workspace and what one of them would
// bring back.
type backupsForm struct {
	store backupStore
	list  []Backup
}

// read reads the list of copies. It may be called on any thread.
func (f *backupsForm) read(ctx context.Context) ([]Backup, error) { return f.store.Backups(ctx) }

// backUpNow makes a copy and reads the list again, on any thread.
func (f *backupsForm) backUpNow(ctx context.Context) ([]Backup, error) {
	if err := f.store.BackUp(ctx); err != nil {
		return nil, err
	}
	return f.read(ctx)
}

// compare reads a copy and the present, on any thread, and tells what the one
// would make of the other.
func (f *backupsForm) compare(ctx context.Context, b Backup) (backupChanges, error) {
	then, err := f.store.BackedUp(ctx, b.File)
	if err != nil {
		return backupChanges{}, err
	}
	now, err := f.store.BackedUp(ctx, "")
	if err != nil {
		return backupChanges{}, err
	}
	return changesBy(then, now), nil
}

// fate is what a restored copy makes of a dossier.
type fate int

const (
	lost    fate = iota // it is not in the copy
	older               // the copy has an earlier state
	back                // it is in the copy only
	newer               // the copy has a later state: an earlier one was restored since
	unmoved             // both are the same
)

// backupChange is a dossier with its last edit in the copy and now; zero where
// it is not there.
type backupChange struct {
	unit, title string
	then, now   time.Time
	fate        fate
}

// backupChanges are all dossiers of a copy and of the present, those that
// would lose something first.
type backupChanges struct {
	lines []backupChange
	count [unmoved + 1]int // by fate
}

func changesBy(then, now []BackupDossier) backupChanges {
	inCopy := map[string]BackupDossier{}
	for _, d := range then {
		inCopy[d.ID] = d
	}
	var c backupChanges
	for _, d := range now {
		old, there := inCopy[d.ID]
		delete(inCopy, d.ID)
		c.add(backupChange{d.Unit, d.Title, old.Edited, d.Edited, fateOf(there, old.Edited.Compare(d.Edited))})
	}
	for _, d := range then {
		if _, alone := inCopy[d.ID]; alone {
			c.add(backupChange{d.Unit, d.Title, d.Edited, time.Time{}, back})
		}
	}
	slices.SortStableFunc(c.lines, func(a, b backupChange) int { return cmp.Compare(a.fate, b.fate) })
	return c
}

func (c *backupChanges) add(line backupChange) {
	c.lines = append(c.lines, line)
	c.count[line.fate]++
}

// fateOf takes how the copy's last edit compares with the present one.
func fateOf(inCopy bool, compared int) fate {
	switch {
	case !inCopy:
		return lost
	case compared < 0:
		return older
	case compared > 0:
		return newer
	}
	return unmoved
}
