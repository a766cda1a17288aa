package ui

import (
	"strings"
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
		"all for":       {model.Result{For: 3}, "3/3 = 100%", text("votes.right"), true},
		"one missing":   {model.Result{For: 1, Against: 1}, "1/3 = 33,3%", "thiếu 1 phiếu", false},
		"one too many":  {model.Result{For: 2, Against: 1, Other: 1}, "2/3 = 66,7%", "4 phiếu là không thể: Hội đồng chỉ có 3 thành viên", false},
		"for above all": {model.Result{For: 5}, "5/3", "5 phiếu là không thể: Hội đồng chỉ có 3 thành viên", false},
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

func TestMinutesForm_votesAboveThoseWhoTookPart(t *testing.T) {
	f := votingForm()
	f.tick("m1", model.Present)
	f.tick("m2", model.Present)
	f.tick("m3", model.Absent)
	if _, verdict, right := f.sum(model.Result{For: 3}); right || verdict != "thừa 1 phiếu" {
		t.Errorf("got %q %v", verdict, right)
	}
}

func TestMinutesForm_unanimousWaitsForAttendance(t *testing.T) {
	f := votingForm()
	f.complete()
	if got, want := f.notUnanimous(), textf("votes.unanimous.open", 3); got != want {
		t.Errorf("nobody ticked: got %q, want %q", got, want)
	}
	f.tick("m1", model.Present)
	if got, want := f.notUnanimous(), textf("votes.unanimous.open", 2); got != want {
		t.Errorf("one ticked: got %q, want %q", got, want)
	}
	f.allPresent()
	if got := f.notUnanimous(); got != "" {
		t.Errorf("all ticked: got %q, want nothing in the way", got)
	}
	for _, m := range f.d.Council.Members {
		f.tick(m.ID, model.Absent)
	}
	if got, want := f.notUnanimous(), text("votes.unanimous.nobody"); got != want {
		t.Errorf("all absent: got %q, want %q", got, want)
	}
}

func TestMinutesForm_unanimousTellsWhatItOverwrites(t *testing.T) {
	f := votingForm()
	f.allPresent()
	f.complete()
	if got := f.overwritten(); got != 0 {
		t.Errorf("nothing entered: got %d, want 0", got)
	}
	f.d.Minutes.Results[0].For = 3
	f.d.Minutes.Results[1].For, f.d.Minutes.Results[1].Against = 2, 1
	if got := f.overwritten(); got != 1 {
		t.Errorf("one differs: got %d, want 1", got)
	}
	f.d.Minutes.Results[1] = model.Result{Nominee: "n2"}
	f.d.SetUnread("minutes/results/n2/for", "ba")
	if got := f.overwritten(); got != 1 {
		t.Errorf("one is no number: got %d, want 1", got)
	}
	if _, verdict, right := f.sum(f.d.Minutes.Results[1]); right || !strings.Contains(verdict, "ba") {
		t.Errorf("what is no number: got %q %v", verdict, right)
	}
	f.unanimous()
	if got := f.d.UnreadAt("minutes/results/n2/for"); got != "" {
		t.Errorf("what was replaced is still kept: %q", got)
	}
}

func TestMinutesForm_chairAndSecretaryByRole(t *testing.T) {
	f := votingForm()
	f.tick("m1", model.Absent)
	f.tick("m4", model.Present)
	if m := f.d.Minutes; m.ChairID != "" || m.SecretaryID != "m4" {
		t.Errorf("with the chair away: got %q and %q, want nobody and m4", m.ChairID, m.SecretaryID)
	}
	f.d.Minutes.ChairID = "m2"
	f.tick("m1", model.Present)
	if got := f.d.Minutes.ChairID; got != "m2" {
		t.Errorf("the clerk's choice became %q", got)
	}
}

func TestMinutesForm_withoutCouncil_saysSo(t *testing.T) {
	f := &minutesForm{d: &model.Dossier{}, changed: func() {}}
	if _, verdict, right := f.sum(model.Result{For: 3}); right || verdict != text("votes.no-council") {
		t.Errorf("got %q %v", verdict, right)
	}
}
