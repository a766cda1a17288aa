package storage

import (
	"path/filepath"
	"testing"

	"hoso/model"
)

// BenchmarkPoolSummary sums up a pool of 1,000 packages with 5,000 nominees,
// from 200 units, and draws the page.
func BenchmarkPoolSummary(b *testing.B) {
	w := poolOfMany(b)
	file := filepath.Join(b.TempDir(), "tong-hop.pdf")
	b.ReportAllocs()
	for b.Loop() {
		s, err := w.PoolSummary(b.Context(), "", "2024-08-20", nil)
		if err != nil || s.Nominees != (model.Headcount{Collectives: 2_000, Individuals: 3_000}) {
			b.Fatal(s.Nominees, err)
		}
		if err := w.WritePoolSummary(b.Context(), file, s); err != nil {
			b.Fatal(err)
		}
	}
}
