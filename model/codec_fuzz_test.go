package model

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// addFiles gives a fuzz target the files of the patterns as seeds, and fails
// where a pattern finds none.
func addFiles(f *testing.F, patterns ...string) {
	f.Helper()
	for _, pattern := range patterns {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			f.Fatalf("seeds %s: found %d files, %v", pattern, len(files), err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
}

// FuzzDecode reads whatever comes as a dossier. What is taken must come out
// again as it is, and be fit for the rules.
func FuzzDecode(f *testing.F) {
	addFiles(f, "../assets/sample/unit*/*.json", "../assets/sample/lead/dossier.json")
	f.Add([]byte(`{"format":"hoso-dossier/1","nominees":[{"id":"n1","type":"individual"}],"council":{"members":[{"id":"m1"}]}}`))
	f.Add([]byte(`{"format":"hoso-dossier/2"}`))
	plan := samplePlan()
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Decode("hồ sơ", data)
		if err != nil {
			return
		}
		once, err := Encode(d)
		if err != nil {
			t.Fatal(err)
		}
		again, err := Decode("hồ sơ", once)
		if err != nil {
			t.Fatalf("what was written cannot be read: %v", err)
		}
		if twice, err := Encode(again); err != nil || !bytes.Equal(once, twice) {
			t.Errorf("got other bytes the second time (%v):\n%s\n%s", err, once, twice)
		}
		Check(Case{Plan: plan, Dossier: d, Today: sampleToday, Role: Preparing})
	})
}
