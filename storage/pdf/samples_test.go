package pdf

import (
	"strings"
	"testing"

	"hoso/assets"
	"hoso/model"
	"hoso/model/paper"
)

func shipped(t testing.TB, name string) []byte {
	t.Helper()
	data, err := assets.FS.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func samplePlan(t testing.TB) *model.Plan {
	t.Helper()
	plan, err := model.ReadPlan("hanoi-2024.json", shipped(t, "plans/hanoi-2024.json"))
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

// sampleDossiers are the dossiers that the program ships as examples.
func sampleDossiers(t testing.TB) []model.Dossier {
	t.Helper()
	var dossiers []model.Dossier
	for _, name := range []string{"unit/campaign", "unit/ad-hoc", "unit-2/campaign", "unit-3/campaign"} {
		d, err := model.Decode(name, shipped(t, "sample/"+name+".json"))
		if err != nil {
			t.Fatal(err)
		}
		d.ID = strings.ReplaceAll(name, "/", "-")
		dossiers = append(dossiers, d)
	}
	return dossiers
}

// campaignDocuments are the pages of the campaign dossier among them.
func campaignDocuments(t testing.TB) []Document {
	t.Helper()
	var docs []Document
	for _, p := range paper.Compose(samplePlan(t), sampleDossiers(t)[0]) {
		docs = append(docs, layOut(t, p))
	}
	return docs
}
