package ui

import (
	"slices"
	"strings"
	"testing"
)

// TestChooseFiles_asDropped: whoever works by keyboard brings an edited copy of
// any paper back, which no page but a report's has a button for.
func TestChooseFiles_asDropped(t *testing.T) {
	d, _ := openWithWord(t, partProposal, reportLines)
	d.onChooseFiles()
	if got, want := d.dialogWords(), textf("word.title", "bao-cao.docx"); !strings.Contains(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	q := d.answers.asked[len(d.answers.asked)-1]
	for _, kind := range []string{"*.docx", "*.xlsx", "*.hoso", "*.json", "*.pdf"} {
		if !slices.Contains(q.Patterns, kind) {
			t.Errorf("%s cannot be chosen: %v", kind, q.Patterns)
		}
	}
	if !q.Many || len(slices.Compact(slices.Clone(q.Patterns))) != len(q.Patterns) {
		t.Errorf("asked %+v", q)
	}
}

func TestChooseFiles_attachesNothingWithoutADossier(t *testing.T) {
	if q := anyQuestion(false); slices.Contains(q.Patterns, "*.pdf") {
		t.Errorf("asked %v", q.Patterns)
	}
}

// TestChooseFiles_atSetup: the set-up goes on with a plan from a file, also for who
// works by keyboard.
func TestChooseFiles_atSetup(t *testing.T) {
	d := newDesk(t, newMemory(t))
	d.answers.files = []string{"/x/goi.hoso"}
	for _, i := range d.window.MainMenu().Items[0].Items {
		if strings.HasPrefix(i.Label, text("files.open")) && !i.Disabled {
			i.Action()
		}
	}
	if got := d.dialogWords(); !strings.Contains(got, "Đã giữ “goi.hoso”") {
		t.Errorf("got %q", got)
	}
}
