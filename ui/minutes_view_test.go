package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"hoso/model"
)

func key(name fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: name} }

func TestMinutes_attendanceByKeyboard(t *testing.T) {
	d, m := openSample(t, partMinutes)
	c := d.window.Canvas()
	c.Focus(d.field(t, "minutes/attendance/m1"))
	c.Focused().TypedKey(key(fyne.KeyDown))
	if c.Focused() != d.field(t, "minutes/attendance/m2") {
		t.Fatal("down does not go to the next member")
	}
	row := c.Focused().(*markRow)
	for range len(presences) {
		row.TypedKey(key(fyne.KeyRight))
	}
	row.TypedKey(key(fyne.KeyLeft))
	row.TypedKey(key(fyne.KeyReturn))
	if got := d.dossier.form.d.Minutes.PresenceOf("m2"); got != model.AbsentWritten {
		t.Fatalf("got %q, want absent with an opinion", got)
	}
	d.write(t, "minutes/attendance/m2/reason", "đi công tác")
	d.write(t, "minutes/attendance/m2/opinion", "đồng ý")
	row.TypedKey(key(fyne.KeyRight)) // another tick replaces the list
	d.write(t, "minutes/attendance/m2/reason", "đi công tác xa")
	d.clock.tick()
	saved := m.dossiers[campaign].Minutes.Attendance
	for _, a := range saved {
		if a.Member == "m2" && (a.Reason != "đi công tác xa" || a.Opinion != "đồng ý") {
			t.Errorf("saved: got %+v", a)
		}
	}
	row.TypedKey(key(fyne.KeySpace))
	if _, ok := d.dossier.page.fields["minutes/attendance/m2/opinion"]; ok {
		t.Error("absent without opinion: the field for the opinion stays")
	}
}

func TestMinutes_attendanceByMouse(t *testing.T) {
	d, _ := openSample(t, partMinutes)
	row := d.field(t, "minutes/attendance/m3").(*markRow)
	row.Resize(fyne.NewSize(264, 36))
	test.TapAt(row, fyne.NewPos(250, 10))
	if got := d.dossier.form.d.Minutes.PresenceOf("m3"); got != model.Absent {
		t.Errorf("got %q, want absent", got)
	}
	said := strings.Join(shown(d.dossier.page.box), "|")
	if want := textf("minutes.counts", 7, 1, 1, 0); !strings.Contains(said, want) {
		t.Errorf("the page does not say %q: %s", want, said)
	}
}

func TestVotes_keysGoThroughTheTable(t *testing.T) {
	d, _ := openSample(t, partMinutes)
	c := d.window.Canvas()
	at := func(path string) {
		t.Helper()
		if c.Focused() != d.field(t, "minutes/results/"+path) {
			t.Errorf("the cursor is not in %s", path)
		}
	}
	first, second := d.dossier.form.d.Nominees[0].ID, d.dossier.form.d.Nominees[1].ID
	c.Focus(d.field(t, "minutes/results/"+first+"/for"))
	c.Focused().TypedKey(key(fyne.KeyReturn))
	at(second + "/for")
	typeKeys(c, "7") // in the place of what is there
	if r, _ := d.dossier.form.d.Minutes.ResultOf(second); r.For != 7 {
		t.Errorf("typed into a cell: got %d votes, want 7", r.For)
	}
	c.Focused().TypedKey(key(fyne.KeyUp))
	at(first + "/for")
	c.Focused().TypedKey(key(fyne.KeyUp))
	at(first + "/for")
	c.FocusNext()
	at(first + "/against")
	c.Focused().TypedKey(key(fyne.KeyDown))
	at(second + "/against")
}

func TestVotes_aColumnFromExcelFillsDown(t *testing.T) {
	d, m := openSample(t, partMinutes)
	first, second := d.dossier.form.d.Nominees[0].ID, d.dossier.form.d.Nominees[1].ID
	e := d.field(t, "minutes/results/"+first+"/for").(*lineEntry)
	d.window.Canvas().Focus(e)
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard("8\t1\r\n7\thai\r\n")})
	d.clock.tick()
	saved := m.dossiers[campaign]
	one, _ := saved.Minutes.ResultOf(first)
	two, _ := saved.Minutes.ResultOf(second)
	if one.For != 8 || one.Against != 1 || two.For != 7 || two.Against != 0 {
		t.Errorf("got %+v and %+v", one, two)
	}
	if got := saved.UnreadAt("minutes/results/" + second + "/against"); got != "hai" {
		t.Errorf("what is no number: got %q, want it kept", got)
	}
}

func TestVotesTable_oneCellIsNone(t *testing.T) {
	for _, copied := range []string{"8", "8\n", "", "Đã họp và thống nhất\n8"} {
		if got := votesTable(copied); got != nil {
			t.Errorf("%q: got %v", copied, got)
		}
	}
}

func TestMinutesForm_fillEndsWithTheTable(t *testing.T) {
	f := votingForm()
	f.complete()
	if n := f.fill("n2", "other", [][]string{{"1", "2"}, {"3"}}); n != 1 {
		t.Errorf("got %d rows, want 1", n)
	}
	if r := f.d.Minutes.Results[1]; r.Other != 1 {
		t.Errorf("got %+v", r)
	}
	if n := f.fill("nobody", "for", [][]string{{"1"}}); n != 0 {
		t.Errorf("got %d rows, want none", n)
	}
}

func TestMinutesForm_unanimousLeavesTheRejected(t *testing.T) {
	f := votingForm()
	f.allPresent()
	f.complete()
	f.d.Minutes.Results[0] = model.Result{Nominee: "n1", For: 1, Against: 2, Rejected: true}
	if got := f.overwritten(); got != 0 {
		t.Errorf("got %d overwritten, want 0", got)
	}
	f.unanimous()
	if one, two := f.d.Minutes.Results[0], f.d.Minutes.Results[1]; one.For != 1 || one.Against != 2 || two.For != 3 {
		t.Errorf("got %+v and %+v", one, two)
	}
}

func TestMinutesForm_ballotSum(t *testing.T) {
	f := votingForm()
	f.allPresent()
	f.complete()
	for name, c := range map[string]struct {
		record model.BallotRecord
		want   string
		right  bool
	}{
		"nothing":        {model.BallotRecord{}, text("ballot.none"), false},
		"too many":       {model.BallotRecord{Issued: 4}, textf("ballot.issued.over", 4, 3), false},
		"more back":      {model.BallotRecord{Issued: 2, Returned: 3}, textf("ballot.returned.over", 3, 2), false},
		"does not sum":   {model.BallotRecord{Issued: 3, Returned: 3, Valid: 1, Invalid: 1}, textf("ballot.sum", 1, 1, 2, 3), false},
		"against votes":  {model.BallotRecord{Issued: 3, Returned: 3, Valid: 2, Invalid: 1}, textf("ballot.off", 1, 2), false},
		"all as counted": {model.BallotRecord{Issued: 3, Returned: 3, Valid: 3}, text("ballot.right"), true},
	} {
		t.Run(name, func(t *testing.T) {
			f.d.Minutes.Ballot = c.record
			f.d.Minutes.Results[0].For = 3
			if got, right := f.ballotSum(); got != c.want || right != c.right {
				t.Errorf("got %q %v, want %q %v", got, right, c.want, c.right)
			}
		})
	}
}

func TestTickBox_answersToEnter(t *testing.T) {
	d, _ := openSample(t, partMinutes)
	box := d.field(t, "minutes/secret").(*tickBox)
	d.window.Canvas().Focus(box)
	box.TypedKey(key(fyne.KeyReturn))
	if !d.dossier.form.d.Minutes.Secret {
		t.Error("Enter does not tick")
	}
	again := d.field(t, "minutes/secret").(*tickBox)
	again.TypedKey(key(fyne.KeySpace))
	if d.dossier.form.d.Minutes.Secret {
		t.Error("the space bar does not take the tick away")
	}
}
