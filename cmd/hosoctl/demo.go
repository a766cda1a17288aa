package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"hoso/assets"
	"hoso/model"
	"hoso/storage"
)

// demoDay is the day on which the demonstration takes place: the sample
// councils have met, and the plan's deadline is eleven days off.
const demoDay model.Date = "2024-08-20"

// demo walks through the whole procedure of the plan: three units make
// dossiers, the lead unit receives and consolidates them, the Board receives
// the result.
type demo struct {
	*call
	dir  string
	rows [][]string
}

func runDemo(ctx context.Context, c *call) error {
	if err := c.wantArgs(0, 0); err != nil {
		return err
	}
	c.today = demoDay
	d := &demo{call: c, dir: c.out, rows: [][]string{{"HỒ SƠ", "TẬP THỂ", "CÁ NHÂN", "VĂN BẢN", "TRANG", "GÓI (KB)", "PHÁT HIỆN", "KIỂM GÓI", "GIÂY"}}}
	if d.dir == "" {
		dir, err := os.MkdirTemp("", "hoso-demo-")
		if err != nil {
			return err
		}
		d.dir = dir
	} else if err := freshFolder(d.dir); err != nil {
		return err
	}
	if err := d.walk(ctx); err != nil {
		return err
	}
	printTable(c.stdout, d.rows)
	fmt.Fprintf(c.stdout, "\nKết quả nằm trong %s:\n", d.dir)
	for _, sub := range []string{"papers", "packages", "workspace-unit", "workspace-lead", "workspace-board"} {
		fmt.Fprintf(c.stdout, "  %s\n", filepath.Join(d.dir, sub))
	}
	return nil
}

// freshFolder makes the folder, or refuses one that holds anything.
func freshFolder(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	if len(entries) > 0 {
		return fmt.Errorf("thư mục %s không trống; hãy chọn thư mục khác", dir)
	}
	return nil
}

func (d *demo) walk(ctx context.Context) error {
	var forLead []string
	for _, unit := range []string{"unit", "unit-2", "unit-3"} {
		packages, err := d.unit(ctx, unit)
		if err != nil {
			return err
		}
		forLead = append(forLead, packages...)
	}
	consolidated, err := d.lead(ctx, forLead)
	if err != nil {
		return err
	}
	return d.board(ctx, consolidated)
}

// unit fills a unit's workspace and packs its dossiers. It returns the
// packages that go to the lead unit.
func (d *demo) unit(ctx context.Context, sample string) (forLead []string, err error) {
	d.say("Đơn vị %s: soạn, kiểm tra, đóng gói", sample)
	w, err := storage.Open(ctx, filepath.Join(d.dir, "workspace-"+sample), d.now)
	if err != nil {
		return nil, err
	}
	defer w.Close()
	dossiers, err := w.LoadSample(ctx, assets.FS, sample)
	if err != nil {
		return nil, err
	}
	for _, dossier := range dossiers {
		file, err := d.produce(ctx, w, dossier)
		if err != nil {
			return nil, err
		}
		if dossier.Kind == model.Campaign {
			forLead = append(forLead, file)
		}
	}
	return forLead, nil
}

// lead receives the units' packages and makes the consolidated dossier.
func (d *demo) lead(ctx context.Context, files []string) (string, error) {
	d.say("Đơn vị chủ trì: tiếp nhận, tổng hợp, đóng gói")
	w, err := storage.Open(ctx, filepath.Join(d.dir, "workspace-lead"), d.now)
	if err != nil {
		return "", err
	}
	defer w.Close()
	own, err := w.LoadSample(ctx, assets.FS, "lead")
	if err != nil {
		return "", err
	}
	if len(own) != 1 {
		return "", fmt.Errorf("sample lead: got %d dossiers, want 1", len(own))
	}
	codes, err := d.receive(ctx, w, files)
	if err != nil {
		return "", err
	}
	consolidated, err := w.Consolidate(ctx, own[0].Theme, codes, d.today, d.progress())
	if err != nil {
		return "", err
	}
	// The consolidated nominees join what the lead's own clerk has typed.
	dossier := own[0]
	dossier.Nominees, dossier.Sources = consolidated.Nominees, consolidated.Sources
	dossier.Attachments = consolidated.Attachments
	if err := w.DeleteDossier(ctx, consolidated.ID); err != nil {
		return "", err
	}
	if err := w.SaveDossier(ctx, dossier); err != nil {
		return "", err
	}
	return d.produce(ctx, w, dossier)
}

func (d *demo) board(ctx context.Context, file string) error {
	d.say("Ban Thi đua - Khen thưởng: kiểm tra, tiếp nhận")
	w, err := storage.Open(ctx, filepath.Join(d.dir, "workspace-board"), d.now)
	if err != nil {
		return err
	}
	defer w.Close()
	if _, err := w.SetUp(ctx, assets.FS, "ban-thi-dua-khen-thuong", nil); err != nil {
		return err
	}
	_, err = d.receive(ctx, w, []string{file})
	return err
}

// receive takes the files into w twice: the second time must change nothing.
func (d *demo) receive(ctx context.Context, w *storage.Workspace, files []string) ([]string, error) {
	var codes []string
	for _, isNew := range []bool{true, false} {
		all, err := w.ReceiveAll(ctx, files, d.today, d.progress())
		if err != nil {
			return nil, err
		}
		codes = nil
		for _, got := range all {
			if got.Err != nil {
				return nil, got.Err
			}
			if got.New != isNew {
				return nil, fmt.Errorf("receive %s: got new %t, want %t", got.File, got.New, isNew)
			}
			codes = append(codes, string(got.Code))
		}
	}
	return codes, nil
}

// produce checks a dossier, writes its papers, packs it, verifies the package
// and adds a row to the table. It returns the package's path.
func (d *demo) produce(ctx context.Context, w *storage.Workspace, dossier model.Dossier) (string, error) {
	start := time.Now()
	findings, err := w.Check(ctx, dossier.ID, d.today)
	if err != nil {
		return "", err
	}
	set, err := w.MakePapers(ctx, dossier.ID, d.progress())
	if err != nil {
		return "", err
	}
	if _, err := set.Write(filepath.Join(d.dir, "papers", dossier.ID)); err != nil {
		return "", err
	}
	packed, err := w.Pack(ctx, dossier.ID, filepath.Join(d.dir, "packages"), d.today, d.progress())
	var held *storage.HeldError
	if errors.As(err, &held) {
		d.printFindings(held.Findings)
	}
	if err != nil {
		return "", err
	}
	report := storage.VerifyPackage(ctx, packed.File)
	if !report.Ours || model.HasErrors(report.Findings) {
		d.printFindings(report.Findings)
		return "", fmt.Errorf("verify %s: not sound", packed.File)
	}
	d.rows = append(d.rows, []string{
		dossier.ID, fmt.Sprint(dossier.Collectives()), fmt.Sprint(dossier.Individuals()),
		fmt.Sprint(len(set.Files)), fmt.Sprint(set.JoinedPages), fmt.Sprint((packed.Size + 1023) / 1024),
		countFindings(findings), "nguyên vẹn", fmt.Sprintf("%.1f", time.Since(start).Seconds()),
	})
	return packed.File, nil
}
