package main

import (
	"context"
	"testing"
	"time"

	"hoso/assets"
	"hoso/model"
	"hoso/storage"
)

// packedSamples are the packages of sample units.
func packedSamples(t testing.TB, units ...string) []string {
	t.Helper()
	var files []string
	for _, unit := range units {
		w, err := storage.Open(context.Background(), t.TempDir(), func() time.Time { return time.Date(2024, 8, 20, 9, 0, 0, 0, time.Local) })
		if err != nil {
			t.Fatal(err)
		}
		defer w.Close()
		dossiers, err := w.LoadSample(t.Context(), assets.FS, unit)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range dossiers {
			if d.Kind != model.Campaign {
				continue
			}
			packed, err := w.Pack(t.Context(), d.ID, t.TempDir(), "2024-08-20", func(string, int, int) {})
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, packed.File)
		}
	}
	return files
}
