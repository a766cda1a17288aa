package storage

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"hoso/assets"
	"hoso/model"
)

// poolOfMany is a workspace that has received 1,000 packages with 5,000
// nominees, from 200 units.
func poolOfMany(b *testing.B) *Workspace {
	b.Helper()
	ctx := b.Context()
	w, err := Open(ctx, b.TempDir(), newClock().now)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { w.Close() })
	sample, err := w.LoadSample(ctx, assets.FS, "unit")
	if err != nil {
		b.Fatal(err)
	}
	campaign := sample[0]
	for _, d := range sample {
		if d.Kind == model.Campaign {
			campaign = d
		}
	}
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 1_000 {
		d := oneOfMany(campaign, n, r)
		d.Proposer.ID, d.Proposer.Body = fmt.Sprintf("don-vi-%d", n%200), fmt.Sprintf("Đơn vị mẫu số %d", n%200)
		if _, _, err := w.StoreReceived(ctx, codeOf(d.ID), strings.NewReader("zip"), d); err != nil {
			b.Fatal(err)
		}
	}
	return w
}

// BenchmarkTable writes the tables of such a pool.
func BenchmarkTable(b *testing.B) {
	w := poolOfMany(b)
	file := filepath.Join(b.TempDir(), "bang.xlsx")
	b.ReportAllocs()
	for b.Loop() {
		t, err := w.WriteTable(b.Context(), file, Filter{}, "2024-08-20", nil)
		if err != nil || len(t.Nominees) != 5_000 {
			b.Fatal(len(t.Nominees), err)
		}
	}
}
