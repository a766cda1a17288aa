package storage

import (
	"slices"
	"testing"

	"hoso/assets"
	"hoso/model"
	"hoso/model/paper"
)

// BenchmarkPack makes and verifies the package of the sample campaign dossier.
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

// samplePapers composes the papers of the sample campaign dossier.
func samplePapers() (model.Dossier, []paper.Paper, error) {
	const planFile, dossierFile = "plans/hanoi-2024.json", "sample/unit/campaign.json"
	data, err := assets.FS.ReadFile(planFile)
	if err != nil {
		return model.Dossier{}, nil, err
	}
	plan, err := model.ReadPlan(planFile, data)
	if err != nil {
		return model.Dossier{}, nil, err
	}
	if data, err = assets.FS.ReadFile(dossierFile); err != nil {
		return model.Dossier{}, nil, err
	}
	d, err := model.Decode(dossierFile, data)
	return d, paper.Compose(plan, d), err
}

func reportAmong(papers []paper.Paper) paper.Paper {
	return papers[slices.IndexFunc(papers, func(p paper.Paper) bool { return p.Kind == model.ReportPaper })]
}
