package ui

import (
	"testing"

	"hoso/model"
)

func TestNumber_whatIsNoNumberIsKept(t *testing.T) {
	d, m := openSample(t, "report/n1")
	const path = "nominees/n1/group/members"
	d.write(t, path, "mười hai")
	d.window.Canvas().FocusNext()
	d.clock.tick()
	saved := m.dossiers[campaign]
	if n, _ := saved.NomineeByID("n1"); saved.UnreadAt(path) != "mười hai" || n.Group.Members != 0 {
		t.Errorf("saved: got %q and %d", saved.UnreadAt(path), n.Group.Members)
	}
	d.dossier.show(partGeneral, "")
	d.dossier.show("report/n1", "")
	e, mark := d.field(t, path).(*lineEntry), d.dossier.page.marks[path]
	if e.Text != "mười hai" || mark.message.Text != textf("number.wrong", "mười hai") {
		t.Errorf("shown again: got %q with %q", e.Text, mark.message.Text)
	}
	if !mark.box.Visible() || mark.message.Visible() {
		t.Error("the finding and what the field says of itself are not one sentence")
	}
	d.write(t, path, "12")
	d.window.Canvas().FocusNext()
	d.clock.tick()
	saved = m.dossiers[campaign]
	if n, _ := saved.NomineeByID("n1"); saved.UnreadAt(path) != "" || n.Group.Members != 12 || mark.message.Visible() || mark.box.Visible() {
		t.Errorf("mended: got %q and %d", saved.UnreadAt(path), n.Group.Members)
	}
}

func TestNumber_ofARemovedNomineeGoesAndComesBack(t *testing.T) {
	var c clock
	f, _ := sampleForm(t, &c)
	paths := []string{"nominees/n1/group/women", "minutes/results/n1/for"}
	for _, p := range paths {
		f.d.SetUnread(p, "hai")
	}
	f.d.SetUnread("nominees/n2/group/women", "ba")
	f.touch()
	f.removeNominee("n1")
	if len(f.d.Unread) != 1 {
		t.Errorf("got %v, want that of n2 alone", f.d.Unread)
	}
	f.cross(f.steps.undo)
	for _, p := range paths {
		if f.d.UnreadAt(p) != "hai" {
			t.Errorf("%s did not come back", p)
		}
	}
}

func TestVotes_unanimousAsksBeforeItOverwrites(t *testing.T) {
	d, _ := openSample(t, partMinutes)
	f := &minutesForm{d: d.dossier.form.d, changed: d.dossier.form.touch}
	v := &minutesView{form: f, page: d.dossier.page, notices: d.notices, rebuild: d.dossier.rebuild}
	d.write(t, "minutes/results/n3/for", "7")
	votes := func() model.Result { r, _ := f.d.Minutes.ResultOf("n3"); return r }
	v.onUnanimous()
	if !d.notices.asking() || votes().For != 7 {
		t.Errorf("got %+v, asked %v; want a question first", votes(), d.notices.asking())
	}
	d.notices.open[0].dialog.Dismiss()
	f.d.Minutes.Attendance = nil
	v.onUnanimous()
	if !d.notices.asking() || votes().For != 7 {
		t.Errorf("nobody ticked: got %+v, told %v", votes(), d.notices.asking())
	}
}
