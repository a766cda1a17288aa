package ui

import (
	"context"
	"image"
	"time"

	"hoso/model"
)

// fakeProgram is a program that only remembers what it was asked for.
type fakeProgram struct {
	folder   Folder
	target   Target
	moved    []Target
	restored []Backup
	drawn    []model.House
}

func (p *fakeProgram) Version() string { return "1.2" }

func (p *fakeProgram) SamplePage(_ context.Context, h model.House, _ float64) (image.Image, error) {
	p.drawn = append(p.drawn, h)
	return image.NewGray(image.Rect(0, 0, 210, 297)), nil
}

func (p *fakeProgram) Folder() Folder { return p.folder }

func (p *fakeProgram) FolderAt(_ context.Context, dir string) (Target, error) {
	p.target.Dir = dir
	return p.target, nil
}

func (p *fakeProgram) MoveTo(t Target) { p.moved = append(p.moved, t) }

func (p *fakeProgram) Restore(b Backup) { p.restored = append(p.restored, b) }

func (p *fakeProgram) ExportLog(context.Context) (string, error) { return "/out/nhat-ky.txt", nil }

func (p *fakeProgram) Licences() (string, error) { return "/view/giay-phep.txt", nil }

// backupTime is when the fake workspace's copies were made.
var backupTime = time.Date(2024, 8, 19, 17, 30, 0, 0, time.UTC)

func (m *memory) Backups(context.Context) ([]Backup, error) {
	return []Backup{{File: "daily.db", Made: backupTime, Why: "daily", Dossiers: 1, Size: 300 << 10}}, nil
}

func (m *memory) BackUp(context.Context) error { return m.failing }

// BackedUp holds one dossier that is there now too, with a later edit, and one
// that is gone.
func (m *memory) BackedUp(_ context.Context, file string) ([]BackupDossier, error) {
	if file == "" {
		return []BackupDossier{{campaign, "quận Ba Đình", "Chuyên đề 2.6", backupTime.Add(time.Hour)}}, nil
	}
	return []BackupDossier{
		{campaign, "quận Ba Đình", "Chuyên đề 2.6", backupTime},
		{"gone", "quận Ba Đình", "Khen thưởng đột xuất", backupTime},
	}, nil
}
