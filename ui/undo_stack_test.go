package ui

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

// typed feeds steps with a text as it grows key by key.
func typed(s *undoStack, d *model.Dossier, texts ...string) {
	for _, text := range texts {
		d.Proposal.Reason = text
		s.note(d, partProposal)
	}
}

func undoAll(s *undoStack) []string {
	var states []string
	for {
		taken, ok := s.undo()
		if !ok {
			return states
		}
		states = append(states, taken.state.Proposal.Reason)
	}
}

func TestUndoStack_typing(t *testing.T) {
	for name, c := range map[string]struct {
		do   func(s *undoStack, d *model.Dossier)
		want []string // states on the way back
	}{
		"a word is one step": {
			func(s *undoStack, d *model.Dossier) { typed(s, d, "g", "gi", "giu", "giúp") },
			[]string{""},
		},
		"as a typing program sends it": {
			func(s *undoStack, d *model.Dossier) { typed(s, d, "g", "gi", "giu", "gi", "giú", "giúp") },
			[]string{""},
		},
		"each word is a step of its own": {
			func(s *undoStack, d *model.Dossier) { typed(s, d, "đã", "đã ", "đã g", "đã giúp") },
			[]string{"đã", ""},
		},
		"a pause begins a step": {
			func(s *undoStack, d *model.Dossier) {
				typed(s, d, "g", "gi")
				s.pause()
				typed(s, d, "giú")
			},
			[]string{"gi", ""},
		},
		"another field begins a step": {
			func(s *undoStack, d *model.Dossier) {
				typed(s, d, "g")
				d.Proposal.Number = "4"
				s.note(d, partProposal)
				typed(s, d, "gi")
			},
			[]string{"g", "g", ""},
		},
		"what was typed and taken away is none": {
			func(s *undoStack, d *model.Dossier) { typed(s, d, "g", "") },
			nil,
		},
		"a pasted sentence is one step": {
			func(s *undoStack, d *model.Dossier) { typed(s, d, "g", "gđã giúp 12 hộ") },
			[]string{"g", ""},
		},
		"what is not told in words is none": {
			func(s *undoStack, d *model.Dossier) { d.State = model.Printed; s.note(d, partProposal) },
			nil,
		},
	} {
		t.Run(name, func(t *testing.T) {
			var d model.Dossier
			s := newUndoStack(d)
			c.do(s, &d)
			if diff := cmp.Diff(c.want, undoAll(s)); diff != "" {
				t.Errorf("states on the way back (-want +got):\n%s", diff)
			}
		})
	}
}

func TestUndoStack_redoEndsWithTheNextChange(t *testing.T) {
	var d model.Dossier
	s := newUndoStack(d)
	typed(s, &d, "đã", "đã giúp")
	s.undo()
	if _, redo := s.names(); redo != "sửa lý do đề nghị trong tờ trình" {
		t.Errorf("to do again: got %q", redo)
	}
	taken, ok := s.redo()
	if !ok || taken.state.Proposal.Reason != "đã giúp" {
		t.Errorf("done again: got %q", taken.state.Proposal.Reason)
	}
	taken, _ = s.undo()
	d = taken.state.Clone()
	typed(s, &d, "đã cứu")
	if _, ok := s.redo(); ok {
		t.Error("what was undone can be done again over a later change")
	}
}

func TestUndoStack_bounded(t *testing.T) {
	d := model.Dossier{Nominees: make([]model.Nominee, 500)}
	s := newUndoStack(d)
	for i := range 100 {
		d.Proposal.Number = itoa(i + 1)
		s.pause()
		s.note(&d, partProposal)
	}
	if got := len(undoAll(s)); got != 20 {
		t.Errorf("got %d steps of a dossier of 500, want 20", got)
	}
}

func BenchmarkUndoStack_keystroke(b *testing.B) {
	f, _ := func() (*dossierForm, *memory) { var c clock; return sampleForm(&testing.T{}, &c) }()
	text := &f.d.Nominees[2].Report.Sections[0].Text
	for len(*text) < 10_000 {
		*text += "Đã giúp 12 hộ thoát nghèo bền vững. "
	}
	f.touch()
	b.ReportAllocs()
	for b.Loop() {
		*text += "a"
		f.touch()
	}
}
