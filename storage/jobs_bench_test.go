package storage

import (
	"testing"

	"hoso/model"
)

// BenchmarkMakePapers draws every paper of the sample campaign dossier and the
// joined file.
func BenchmarkMakePapers(b *testing.B) {
	w, dossiers := sampleWorkspace(b, "unit")
	pages := 0
	for b.Loop() {
		set, err := w.MakePapers(b.Context(), campaignOf(b, dossiers).ID, silent)
		if err != nil {
			b.Fatal(err)
		}
		pages = set.JoinedPages
	}
	b.ReportMetric(float64(pages), "pages")
}

// BenchmarkPack makes and verifies the package of the same dossier.
func BenchmarkPack(b *testing.B) {
	w, dossiers := sampleWorkspace(b, "unit")
	for b.Loop() {
		if _, err := w.Pack(b.Context(), campaignOf(b, dossiers).ID, b.TempDir(), sampleDay, silent); err != nil {
			b.Fatal(err)
		}
	}
}

func campaignOf(b *testing.B, dossiers []model.Dossier) model.Dossier {
	b.Helper()
	for _, d := range dossiers {
		if d.Kind == model.Campaign {
			return d
		}
	}
	b.Fatal("no campaign dossier among the samples")
	return model.Dossier{}
}
