package storage

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func TestSummaries(t *testing.T) {
	w, _ := newWorkspace(t)
	other := sampleDossier("hs-4")
	other.Proposer.ID = "quan-khac"
	save(t, w, sampleDossier("hs-1"), sampleDossier("hs-2"), sampleDossier("hs-3"), other)
	must(t, w.DeleteDossier(t.Context(), "hs-3"))

	got, err := w.Summaries(t.Context(), "hs-1")
	must(t, err)
	if diff := cmp.Diff([]model.Summary{model.Summarise(sampleDossier("hs-2"))}, got); diff != "" {
		t.Errorf("summaries (-want +got):\n%s", diff)
	}
	if _, err := w.Summaries(t.Context(), "hs-5"); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("got %v, want %v", err, model.ErrNotFound)
	}
}

// A unit that leads a theme receives its own package too.
func TestSummaries_ownPackage(t *testing.T) {
	w, _ := newWorkspace(t)
	save(t, w, sampleDossier("hs-1"), sampleDossier("hs-2"))
	twin, _, err := w.StoreReceived(t.Context(), codeOf("a"), strings.NewReader("zip"), sampleDossier("hs-1"))
	must(t, err)
	for asked, want := range map[string][]string{"hs-1": {"hs-2"}, "hs-2": {"hs-1"}, twin: {"hs-2"}} {
		summaries, err := w.Summaries(t.Context(), asked)
		must(t, err)
		var got []string
		for _, s := range summaries {
			got = append(got, s.ID)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("beside %s (-want +got):\n%s", asked, diff)
		}
	}
}

func BenchmarkSummaries(b *testing.B) {
	w := benchWorkspace(b, 1)
	for n := range 20 {
		d := clerkDossier(300 * (n + 1))
		if err := w.SaveDossier(context.Background(), d); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		if summaries, err := w.Summaries(context.Background(), "hs-0"); err != nil || len(summaries) != 20 {
			b.Fatal(len(summaries), err)
		}
	}
}
