package storage

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func TestSaveDossier(t *testing.T) {
	w, _ := newWorkspace(t)
	d := sampleDossier("hs-1")
	save(t, w, d)
	if diff := cmp.Diff(d, load(t, w, "hs-1")); diff != "" {
		t.Errorf("dossier (-want +got):\n%s", diff)
	}
	d.Nominees = d.Nominees[:2]
	d.Theme = "2.4"
	save(t, w, d)
	if diff := cmp.Diff(d, load(t, w, "hs-1")); diff != "" {
		t.Errorf("overwritten dossier (-want +got):\n%s", diff)
	}
	if _, err := w.Dossier(t.Context(), "hs-2"); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("got %v, want %v", err, model.ErrNotFound)
	}
	if got := examine(t, w); len(got) > 0 {
		t.Errorf("got findings %v, want none", got)
	}
}

func TestSaveDossier_refused(t *testing.T) {
	w, _ := newWorkspace(t)
	twice := sampleDossier("hs-1")
	twice.Nominees[1].ID = "n1"
	for name, d := range map[string]model.Dossier{
		"no id": sampleDossier(""), "an id that is a path": sampleDossier("../hs"), "a nominee's id twice": twice,
	} {
		t.Run(name, func(t *testing.T) {
			if err := w.SaveDossier(t.Context(), d); err == nil {
				t.Error("got no error")
			}
		})
	}
	if entries, err := w.Dossiers(t.Context(), Filter{}); err != nil || len(entries) > 0 {
		t.Errorf("got %v, %v, want nothing saved", entries, err)
	}
}

// What a clerk pastes is saved composed, and the caller's copy stays as it is.
func TestSaveDossier_cleans(t *testing.T) {
	w, _ := newWorkspace(t)
	d := sampleDossier("hs-1")
	const pasted = "Nguye\u0302\u0303n\u00a0Va\u0306n\u200b Ma\u0302\u0303u \xff"
	d.Nominees[1].Name = pasted
	save(t, w, d)
	if d.Nominees[1].Name != pasted {
		t.Errorf("the caller's dossier became %q", d.Nominees[1].Name)
	}
	got := load(t, w, "hs-1")
	if want := "Nguyễn Văn Mẫu \ufffd"; got.Nominees[1].Name != want {
		t.Errorf("got %q, want %q", got.Nominees[1].Name, want)
	}
	if len(got.Cleaned) != 1 || got.Cleaned[0].Path != "nominees/n2/name" {
		t.Errorf("got cleaned %v, want the name", got.Cleaned)
	}
}

func TestSaveDossier_cancelled(t *testing.T) {
	w, _ := newWorkspace(t)
	save(t, w, sampleDossier("hs-1"))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	d := sampleDossier("hs-1")
	d.Theme = "2.9"
	if err := w.SaveDossier(ctx, d); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
	if got := load(t, w, "hs-1").Theme; got != "2.3" {
		t.Errorf("got theme %s, want the old one", got)
	}
	save(t, w, d)
}

func TestSaveDossier_unchanged(t *testing.T) {
	w, clock := newWorkspace(t)
	save(t, w, sampleDossier("hs-1"))
	clock.pass(time.Hour)
	save(t, w, sampleDossier("hs-1"))
	entries, err := w.Dossiers(t.Context(), Filter{})
	must(t, err)
	if got := entries[0].Edited; !got.Equal(newClock().at) {
		t.Errorf("got edited %v, want the time of the first save", got)
	}
}

func TestSaveDossier_large(t *testing.T) {
	w, _ := newWorkspace(t)
	d := sampleDossier("hs-1")
	d.Nominees = nil
	for i := range 500 {
		d.Nominees = append(d.Nominees, model.Nominee{
			ID: fmt.Sprintf("n%d", i), Type: model.Individual, Name: fmt.Sprintf("Nguyễn Văn Mẫu %d", i), Person: &model.Person{},
			Report: model.Report{Sections: []model.Section{{Prompt: "results", Text: strings.Repeat("Hỗ trợ hộ nghèo. ", 300)}}},
		})
	}
	save(t, w, d)
	if diff := cmp.Diff(d, load(t, w, "hs-1")); diff != "" {
		t.Error("the dossier came back otherwise")
	}
	if got := examine(t, w); len(got) > 0 {
		t.Errorf("got findings %v, want none", got)
	}
}

// clerkDossier is as long as clerks write: reports of two pages.
func clerkDossier(n int) model.Dossier {
	d := sampleDossier(fmt.Sprintf("hs-%d", n))
	d.Proposer.ID = fmt.Sprintf("don-vi-%d", n%300)
	page := strings.Repeat("Tham mưu triển khai các chương trình giảm nghèo bền vững trên địa bàn quận, hỗ trợ hội viên vay vốn phát triển kinh tế. ", 12)
	for i := range d.Nominees {
		d.Nominees[i].Report.Sections = nil
		for s := range 4 {
			d.Nominees[i].Report.Sections = append(d.Nominees[i].Report.Sections, model.Section{Prompt: fmt.Sprintf("s%d", s), Text: fmt.Sprintf("%s %d %d", page, n, s)})
		}
	}
	return d
}

func fill(b *testing.B, w *Workspace, dossiers int) {
	b.Helper()
	for n := range dossiers {
		if err := w.SaveDossier(context.Background(), clerkDossier(n)); err != nil {
			b.Fatal(err)
		}
	}
}

func benchWorkspace(b *testing.B, dossiers int) *Workspace {
	b.Helper()
	w, err := Open(context.Background(), b.TempDir(), newClock().now)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { w.Close() })
	fill(b, w, dossiers)
	return w
}

func BenchmarkSaveDossier(b *testing.B) {
	w := benchWorkspace(b, 100)
	d := clerkDossier(50)
	for n := 0; b.Loop(); n++ {
		d.Nominees[1].Report.Sections[0].Text = fmt.Sprintf("Một dòng mới %d. %s", n, d.Nominees[1].Report.Sections[0].Text[20:])
		if err := w.SaveDossier(context.Background(), d); err != nil {
			b.Fatal(err)
		}
	}
}
