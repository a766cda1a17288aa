package ui

import (
	"testing"

	"hoso/model"
)

func votingForm() *minutesForm {
	d := &model.Dossier{Nominees: []model.Nominee{{ID: "n1"}, {ID: "n2"}}}
	d.Council.Members = []model.CouncilMember{
		{ID: "m1", Role: model.Chair}, {ID: "m2", Role: model.Member}, {ID: "m3", Role: model.Member}, {ID: "m4", Role: model.Secretary},
	}
	return &minutesForm{d: d, changed: func() {}}
}

func TestMinutesForm_attendance(t *testing.T) {
	f := votingForm()
	f.tick("m2", model.AbsentWritten)
	f.attendance("m2").Opinion = "đồng ý"
	f.allPresent()
	present, written, absent, open := f.counts()
	if got, want := [4]int{present, written, absent, open}, [4]int{2, 1, 0, 0}; got != want {
		t.Errorf("got %v, want %v: the secretary is no member", got, want)
	}
	if got := f.d.Minutes.Attendance[1]; got.Member != "m2" || got.Opinion != "đồng ý" {
		t.Errorf("got %+v, want m2 second, as in the council, with the opinion kept", got)
	}
	f.tick("m2", model.Present)
	if got := f.attendance("m2").Opinion; got != "" {
		t.Errorf("opinion in writing of one who is there: got %q", got)
	}
}

func TestMinutesForm_votesAddUp(t *testing.T) {
	f := votingForm()
	f.allPresent()
	f.complete()
	for name, c := range map[string]struct {
		votes          model.Result
		share, verdict string
		right          bool
	}{
		"all for":      {model.Result{For: 3}, "3/3 = 100%", text("votes.right"), true},
		"one missing":  {model.Result{For: 1, Against: 1}, "1/3 = 33,3%", "thiếu 1 phiếu", false},
		"one too many": {model.Result{For: 2, Against: 1, Other: 1}, "2/3 = 66,7%", "thừa 1 phiếu", false},
	} {
		t.Run(name, func(t *testing.T) {
			share, verdict, right := f.sum(c.votes)
			if share != c.share || verdict != c.verdict || right != c.right {
				t.Errorf("got %q %q %v, want %q %q %v", share, verdict, right, c.share, c.verdict, c.right)
			}
		})
	}
	if _, verdict, right := f.sum(model.Result{}); right || verdict != text("votes.none") {
		t.Errorf("nothing entered: got %q %v", verdict, right)
	}
	f.d.Minutes.Attendance = nil
	if _, verdict, right := f.sum(model.Result{For: 3}); right || verdict != text("votes.no-attendance") {
		t.Errorf("nobody ticked: got %q %v", verdict, right)
	}
	f.allPresent()
	f.unanimous()
	if r, _ := f.d.Minutes.ResultOf("n2"); r.For != 3 {
		t.Errorf("all for: got %d votes, want 3", r.For)
	}
}

func TestMinutesForm_withoutCouncil_saysSo(t *testing.T) {
	f := &minutesForm{d: &model.Dossier{}, changed: func() {}}
	if _, verdict, right := f.sum(model.Result{For: 3}); right || verdict != text("votes.no-council") {
		t.Errorf("got %q %v", verdict, right)
	}
}
