package storage

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func TestPaperMarks(t *testing.T) {
	w, clock := newWorkspace(t)
	save(t, w, sampleDossier("hs-1"), sampleDossier("hs-2"))
	mark := func(dossier, paper, hash string, event PaperEvent) {
		t.Helper()
		must(t, w.MarkPaper(t.Context(), dossier, paper, hash, event))
	}
	mark("hs-1", "to-trinh", "cũ", PaperPrinted)
	mark("hs-2", "to-trinh", "khác", PaperPrinted)
	clock.pass(time.Minute)
	mark("hs-1", "to-trinh", "mới", PaperPrinted)
	mark("hs-1", "to-trinh", "mới", PaperSigned)
	mark("hs-1", "bien-ban", "b", PaperPacked)

	got, err := w.PaperMarks(t.Context(), "hs-1")
	must(t, err)
	want := []PaperMark{
		{"bien-ban", PaperPacked, "b", clock.at}, {"to-trinh", PaperPrinted, "mới", clock.at}, {"to-trinh", PaperSigned, "mới", clock.at},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("marks (-want +got):\n%s", diff)
	}
	if err := w.MarkPaper(t.Context(), "hs-9", "to-trinh", "", PaperPrinted); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("got %v, want %v", err, model.ErrNotFound)
	}
	if _, err := w.PaperMarks(t.Context(), "hs-9"); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("got %v, want %v", err, model.ErrNotFound)
	}
}
