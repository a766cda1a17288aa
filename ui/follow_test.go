package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hoso/model"
)

func TestFollower_goesThroughErrorsThenWarnings(t *testing.T) {
	spots := map[string]spot{"a": {0, 1}, "b": {0, 3}, "above": {0, 2}, "c": {1, 0}, "w": {0, 1}}
	at := func(g model.Finding) spot { return spots[g.Rule] }
	errors := func(rules ...string) (list []model.Finding) {
		for _, r := range rules {
			list = append(list, model.Finding{Rule: r, Grade: model.Error})
		}
		return append(list, model.Finding{Rule: "w", Grade: model.Warning})
	}
	var f follower
	for i, step := range []struct {
		findings []model.Finding
		here     int
		want     string
	}{
		{errors("c", "b", "a"), 0, "a"}, {errors("c", "b", "a"), 0, "b"},
		{errors("c", "b", "above", "a"), 0, "above"}, // this page first, though it stands higher
		{errors("c", "b", "above", "a"), 0, "c"},
		{errors("c", "b", "above", "a"), 1, "a"}, // from the beginning
		{errors("c", "b"), 0, "b"},               // a is mended
		{errors("c", "b", "a"), 1, "c"},          // the clerk went there alone
		{errors(), 0, "w"},
	} {
		g, ok := f.next(pending(step.findings), step.here, at)
		if !ok || g.Rule != step.want {
			t.Errorf("step %d: got %q %v, want %q", i, g.Rule, ok, step.want)
		}
		f.follow(g)
	}
	if !f.stands(errors()) || f.stands(nil) {
		t.Error("a finding stands as long as it is found")
	}
	if _, ok := f.next(nil, 0, at); ok || f.started {
		t.Error("nothing is left, and still something was followed")
	}
}

func TestDossier_findingIsRepeatedAtItsField(t *testing.T) {
	d, _ := openSample(t, "report/n4")
	d.write(t, "nominees/n4/person/workplace", "")
	d.dossier.show(partCheck, "")
	d.key(&fyne.KeyEvent{Name: fyne.KeyF8})
	if got := d.window.Canvas().Focused(); got != d.field(t, "nominees/n4/person/workplace") {
		t.Fatalf("F8 led to part %s", d.dossier.part)
	}
	sentence := d.dossier.follower.at.Message
	mark := d.dossier.page.marks["nominees/n4/person/workplace"]
	if d.dossier.bar.words.Text != sentence || strings.Join(shown(mark.box), "|") != sentence || !mark.box.Visible() || !d.dossier.bar.box.Visible() {
		t.Errorf("got %q above and %q below the field, want %q", d.dossier.bar.words.Text, shown(mark.box), sentence)
	}
	d.write(t, "nominees/n4/person/workplace", "Trường Mẫu")
	d.window.Canvas().FocusNext()
	if d.dossier.bar.words.Text != text("check.mended") || mark.box.Visible() {
		t.Errorf("mended: got %q above, below the field %v", d.dossier.bar.words.Text, mark.box.Visible())
	}
	d.dossier.show(partGeneral, "")
	if d.dossier.bar.box.Visible() {
		t.Error("another part shows it too")
	}
}

func TestDates_thatExistAndAreWrong(t *testing.T) {
	var c clock
	f, _ := sampleForm(t, &c)
	f.d.Proposal.Date = ""
	for name, got := range map[string]string{
		"birth tomorrow":   f.birthMessage("2024-08-21"),
		"meeting tomorrow": f.meetingMessage("2024-08-21"),
		"no day":           f.birthMessage("31/2/2024"),
	} {
		if got == "" {
			t.Errorf("%s: nothing is said", name)
		}
	}
	for name, got := range map[string]string{"birth": f.birthMessage("1980"), "meeting": f.meetingMessage("2024-08-20"), "blank": f.birthMessage("")} {
		if got != "" {
			t.Errorf("%s: got %q, want nothing", name, got)
		}
	}
	f.d.Proposal.Date = "2024-08-10"
	if got := f.meetingMessage("2024-08-12"); !strings.Contains(got, "10/8/2024") {
		t.Errorf("after the proposal: got %q", got)
	}
}

func TestDossier_futureBirthIsSaidOnLeaving(t *testing.T) {
	d, _ := openSample(t, "report/n3")
	d.write(t, "nominees/n3/person/birth", "1/1/2031")
	d.window.Canvas().FocusNext()
	if got := d.dossier.page.marks["nominees/n3/person/birth"].message.Text; got != textf("date.birth-future", "1/1/2031") {
		t.Errorf("got %q", got)
	}
}
