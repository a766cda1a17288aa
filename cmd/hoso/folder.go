package main

import (
	"context"
	"os"
	"path/filepath"
	"strconv"

	"hoso/storage"
	"hoso/ui"
)

// Folder tells where the workspace lies.
func (p *program) Folder() ui.Folder {
	return ui.Folder{
		Dir:   p.paths.workspace,
		Fixed: p.args.sample || p.args.workspace != "",
		Risks: risksOf(p.paths.workspace, kindOfDisk),
	}
}

// FolderAt tells what a folder is like that the workspace might go to.
func (p *program) FolderAt(_ context.Context, dir string) (ui.Target, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return ui.Target{}, err
	}
	t := targetIn(dir)
	t.Risks = risksOf(t.Dir, func(dir string) diskKind { return kindOfDisk(nearest(dir, isThere)) })
	return t, nil
}

// movedName is the folder that a workspace is moved to, below the one chosen.
const movedName = "Du lieu Ho So Thi Dua"

// targetIn is the workspace in a folder or just below it, or else a free name
// below it.
func targetIn(dir string) ui.Target {
	if storage.HoldsWorkspace(dir) {
		return ui.Target{Dir: dir, Holds: true}
	}
	below := filepath.Join(dir, movedName)
	for n := 2; isThere(below); n++ {
		if storage.HoldsWorkspace(below) {
			return ui.Target{Dir: below, Holds: true}
		}
		below = filepath.Join(dir, movedName+" "+strconv.Itoa(n))
	}
	return ui.Target{Dir: below}
}

func isThere(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// MoveTo goes on in another folder, which gets a copy of the workspace where
// it holds none. The old one is left as it is.
func (p *program) MoveTo(t ui.Target) {
	old := p.paths.workspace
	p.reopen(ui.MovingWorkspace, func(ctx context.Context, progress storage.Progress) error {
		if !t.Holds {
			if err := storage.CopyWorkspace(ctx, old, t.Dir, p.now, progress); err != nil {
				return err
			}
		}
		if err := writeLocation(p.paths.config, t.Dir); err != nil {
			return err
		}
		p.paths.workspace, p.paths.moved = t.Dir, true
		return nil
	})
}

// Restore puts a backup in the place of the workspace's database.
func (p *program) Restore(b ui.Backup) {
	p.reopen(ui.RestoringBackup, func(ctx context.Context, _ storage.Progress) error {
		return storage.Restore(ctx, p.paths.workspace, b.File, p.now)
	})
}
