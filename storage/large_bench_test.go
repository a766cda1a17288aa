package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"hoso/assets"
	"hoso/model"
)

// A large workspace: what a city's busiest office might gather in its time.
const (
	largeDossiers   = 10_000
	dossiersAtOnce  = 200 // in a transaction
	largeFolder     = "HOSO_LARGE_WORKSPACE"
	largeIsComplete = "complete" // a file that says so
)

// largeWorkspace is the folder of a closed workspace of 10,000 dossiers and
// 50,000 nominees: the one that the environment names, which is filled the first
// time, or else a temporary one.
var largeWorkspace = sync.OnceValues(func() (string, error) {
	dir := os.Getenv(largeFolder)
	if dir == "" {
		var err error
		if dir, err = os.MkdirTemp("", "hoso-large-"); err != nil {
			return "", err
		}
		cleanUp = append(cleanUp, func() { os.RemoveAll(dir) })
	}
	complete := filepath.Join(dir, largeIsComplete)
	if _, err := os.Stat(complete); err == nil {
		return dir, nil
	}
	if err := fillLarge(dir); err != nil {
		return "", err
	}
	return dir, os.WriteFile(complete, nil, 0o600)
})

// cleanUp is done when the tests are over.
var cleanUp []func()

func fillLarge(dir string) error {
	ctx := context.Background()
	w, err := Open(ctx, dir, time.Now)
	if err != nil {
		return err
	}
	defer w.Close()
	sample, err := w.LoadSample(ctx, assets.FS, "unit")
	if err != nil {
		return err
	}
	campaign := sample[0]
	for _, d := range sample {
		if d.Kind == model.Campaign {
			campaign = d
		}
	}
	r := rand.New(rand.NewPCG(1, 2))
	for from := 0; from < largeDossiers; from += dossiersAtOnce {
		err := w.change(ctx, func(tx *sql.Tx) error {
			for n := from; n < from+dossiersAtOnce; n++ {
				f, err := newDraft(oneOfMany(campaign, n, r))
				if err != nil {
					return err
				}
				if err := saveDraft(ctx, tx, f, stampOf(time.Now().Add(-time.Duration(n)*time.Hour))); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// Made-up names, for the nominees of a large workspace.
var (
	families = []string{"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"}
	middles  = []string{"Văn", "Thị", "Đình", "Minh", "Ngọc", "Quang", "Thanh", "Hữu", "Đức", "Thu", "Xuân"}
	givens   = []string{"Mẫu", "Ví Dụ", "Minh Họa", "Giả Định", "Thử", "Nháp", "Đường", "Họa", "Thí Điểm", "Tượng Trưng", "Phỏng", "Ước"}
	streets  = []string{"Mẫu", "Thử Nghiệm", "Ví Dụ", "Minh Họa", "Nháp"}
)

// oneOfMany is the sample's campaign dossier with other people in it.
func oneOfMany(sample model.Dossier, n int, r *rand.Rand) model.Dossier {
	d := sample.Clone()
	d.ID = fmt.Sprintf("lon-%05d", n)
	d.Theme = []string{"2.1", "2.2", "2.3", "2.5"}[n%4]
	d.Attachments, d.Overrides = nil, nil
	d.State = []model.State{model.Draft, model.Draft, model.Draft, model.Printed, model.Packed, model.Submitted}[n%6]
	if d.State != model.Draft {
		d.Revision = 1
	}
	pick := func(words []string) string { return words[r.IntN(len(words))] }
	for i := range d.Nominees {
		nominee := &d.Nominees[i]
		if nominee.Type == model.Individual {
			nominee.Name = pick(families) + " " + pick(middles) + " " + pick(givens)
		} else {
			nominee.Name = fmt.Sprintf("Tổ dân phố số %d phường %s", r.IntN(900), pick(streets))
		}
		for s := range nominee.Report.Sections {
			nominee.Report.Sections[s].Text += fmt.Sprintf("\nHỗ trợ %d hộ ở phố %s %d.", r.IntN(500), pick(streets), r.IntN(10_000))
		}
	}
	return d
}

// openLarge opens the large workspace as the window does.
func openLarge(b *testing.B) *Workspace {
	b.Helper()
	dir, err := largeWorkspace()
	if err != nil {
		b.Fatal(err)
	}
	w, err := OpenAsLeft(context.Background(), dir, time.Now, nil)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { w.Close() })
	return w
}

// BenchmarkLargeOpen opens and closes the large workspace.
func BenchmarkLargeOpen(b *testing.B) {
	dir, err := largeWorkspace()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		w, err := OpenAsLeft(context.Background(), dir, time.Now, nil)
		if err == nil {
			err = w.Close()
		}
		if err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLargeHome asks what the home screen asks for: counts, quota, what
// passes it, and the first page.
func BenchmarkLargeHome(b *testing.B) {
	w := openLarge(b)
	ctx := context.Background()
	s, err := w.Settings(ctx)
	if err != nil {
		b.Fatal(err)
	}
	plan, _, err := w.PlanInForce(ctx, s.PlanID)
	if err != nil {
		b.Fatal(err)
	}
	quota, _ := plan.QuotaOf(s.Unit.Group)
	mine := Filter{Own: true, Current: true}
	for b.Loop() {
		_, counting := w.CountByHeadway(ctx, mine)
		_, using := w.QuotaUsed(ctx, s.Unit.ID, plan.ID, quota.Scope)
		_, passing := w.OverQuota(ctx, s.Unit.ID, plan.ID, quota)
		_, paging := w.DossierPage(ctx, mine, ByEdited, true, 0, 100)
		if err := errors.Join(counting, using, passing, paging); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLargePage reads a page of a hundred rows, by every order, far down
// the list.
func BenchmarkLargePage(b *testing.B) {
	w := openLarge(b)
	for order := range sortedBy {
		b.Run(string(order), func(b *testing.B) {
			for b.Loop() {
				rows, err := w.DossierPage(context.Background(), Filter{Own: true, Current: true}, order, true, 7000, 100)
				if err != nil || len(rows) != 100 {
					b.Fatal(len(rows), err)
				}
			}
		})
	}
}

// BenchmarkLargeSearch looks for what clerks look for, letter by letter too.
func BenchmarkLargeSearch(b *testing.B) {
	w := openLarge(b)
	for _, words := range []string{"n", "ng", "nguyen", "nguyen v", "nguyen van mau", "nguyễn đình đường", "giảm nghèo", "to dan pho so 77", "hoa noi vu giam ngheo 77", "hòa nội vụ giảm nghèo 77", "45/TTr", "khong co dau", "cua va cac cho"} {
		b.Run(words, func(b *testing.B) {
			reportCPU(b, func() error {
				_, err := w.Search(context.Background(), words)
				return err
			})
		})
	}
}

// BenchmarkLargeJudge checks one dossier among ten thousand.
func BenchmarkLargeJudge(b *testing.B) {
	w := openLarge(b)
	ctx := context.Background()
	for b.Loop() {
		if _, err := w.Judge(ctx, "lon-00077", time.Now(), sampleDay); err != nil {
			b.Fatal(err)
		}
	}
}
