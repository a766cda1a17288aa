package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hoso/model"
)

func ctrlZ(t *testing.T, d *desk) {
	t.Helper()
	d.onUndo()
}

func TestUndo_acrossFieldsAndParts(t *testing.T) {
	d, m := openSample(t, partProposal)
	before := m.dossiers[campaign].Clone()
	c := d.window.Canvas()
	c.Focus(d.field(t, "proposal/number"))
	typeKeys(c, "9")
	d.dossier.show("report/n3", "")
	c.Focus(d.field(t, "nominees/n3/person/workplace"))
	typeKeys(c, "X")
	d.dossier.show(partCheck, "")

	ctrlZ(t, d)
	if d.dossier.part != "report/n3" || c.Focused() != d.field(t, "nominees/n3/person/workplace") {
		t.Errorf("first: at part %s, cursor in %T", d.dossier.part, c.Focused())
	}
	ctrlZ(t, d)
	e, _ := c.Focused().(*paragraphsEntry)
	if d.dossier.part != partProposal || e != d.field(t, "proposal/number") || e.Text != before.Proposal.Number {
		t.Errorf("second: at part %s, field %+v", d.dossier.part, e)
	}
	d.clock.tick()
	if changes := model.Compare(before, m.dossiers[campaign]); len(changes) > 0 {
		t.Errorf("saved: still different in %+v", changes)
	}
	d.onRedo()
	d.onRedo()
	d.clock.tick()
	if n, _ := m.dossiers[campaign].NomineeByID("n3"); !strings.Contains(n.Person.Workplace, "X") || m.dossiers[campaign].Proposal.Number != "9"+before.Proposal.Number {
		t.Errorf("done again: got %q and %q", n.Person.Workplace, m.dossiers[campaign].Proposal.Number)
	}
}

func TestUndo_worksRightAfterRebuilding(t *testing.T) {
	d, _ := openSample(t, "report/n3")
	c := d.window.Canvas()
	const path = "nominees/n3/note"
	c.Focus(d.field(t, path))
	typeKeys(c, "xong")
	d.dossier.rebuild(path)
	c.Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutUndo{})
	if got := d.field(t, path).(*paragraphsEntry).Text; got != "" {
		t.Errorf("got %q, want the note gone", got)
	}
	c.Focused().(fyne.Shortcutable).TypedShortcut(redoToo)
	if got := d.field(t, path).(*paragraphsEntry).Text; got != "xong" {
		t.Errorf("done again: got %q", got)
	}
}

func TestUndo_putsTheCursorWhereTheChangeWas(t *testing.T) {
	d, _ := openSample(t, "report/n3")
	const path = "nominees/n3/report/sections/results/text"
	d.write(t, path, strings.Repeat("Đã giúp 12 hộ thoát nghèo. ", 60)+"\nXong.")
	d.dossier.form.steps.pause()
	e := d.field(t, path).(*paragraphsEntry)
	text := []rune(e.Text)
	text = append(text[:800:800], append([]rune("NHẦM"), text[800:]...)...)
	e.SetText(string(text))
	ctrlZ(t, d)
	e = d.field(t, path).(*paragraphsEntry)
	if got := e.CursorTextOffset(); got != 800 || strings.Contains(e.Text, "NHẦM") {
		t.Errorf("got the cursor at %d (row %d), want 800", got, e.CursorRow)
	}
	d.onRedo()
	if got := d.field(t, path).(*paragraphsEntry).CursorTextOffset(); got != 804 {
		t.Errorf("done again: got the cursor at %d, want 804", got)
	}
}

func TestUndo_menuNamesTheStep(t *testing.T) {
	d, _ := openSample(t, partList)
	if d.edit.undo.Label != "Hoàn tác (Ctrl+Z)" {
		t.Errorf("at first: got %q", d.edit.undo.Label)
	}
	d.dossier.onRemove("n3")
	if got, want := d.edit.undo.Label, "Hoàn tác: xóa cá nhân Trần Thị Ví Dụ (Ctrl+Z)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	ctrlZ(t, d)
	if got, want := d.edit.redo.Label, "Làm lại: xóa cá nhân Trần Thị Ví Dụ (Ctrl+Y)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	d.onHome()
	if d.edit.redo.Label != "Làm lại (Ctrl+Y)" {
		t.Errorf("after leaving: got %q", d.edit.redo.Label)
	}
	ctrlZ(t, d) // must not fail
}

func TestUndo_attachedFileIsAStep(t *testing.T) {
	d, m := openSample(t, partAttachments)
	files := len(d.dossier.form.d.Attachments)
	d.dossier.attachAs = target{"", model.OtherDocument}
	d.dossier.attachHere([]string{"/tmp/tai-lieu.pdf"})
	if got := len(d.dossier.form.d.Attachments); got != files+1 {
		t.Fatalf("got %d files", got)
	}
	ctrlZ(t, d)
	d.clock.tick()
	if got := len(m.dossiers[campaign].Attachments); got != files {
		t.Errorf("undone: got %d files, want %d", got, files)
	}
}

func TestUndo_staysADraftWithItsPackages(t *testing.T) {
	var c clock
	f, _ := sampleForm(t, &c)
	f.d.Proposal.Number = "1"
	f.touch()
	f.d.State, f.d.Revision, f.d.Supersedes = model.Packed, 2, "abc"
	f.cross(f.steps.undo)
	if f.d.State != model.Draft || f.d.Revision != 2 || f.d.Supersedes != "abc" {
		t.Errorf("got %s, %d, %q", f.d.State, f.d.Revision, f.d.Supersedes)
	}
}

func TestUndo_ofRemovalIsOfferedAtTheFoot(t *testing.T) {
	d, _ := openSample(t, partList)
	d.dossier.onRemove("n3")
	d.clock.tick() // "saved" is said meanwhile
	b := d.notices.foot.offered.Objects[1].(*button)
	b.Tapped(nil)
	if d.dossier.form.nominee("n3") == nil || len(d.notices.foot.offered.Objects) != 0 {
		t.Error("the offer did not bring the nominee back, or stays")
	}
	d.dossier.onRemove("n3")
	d.dossier.form.d.Proposal.Number = "2"
	d.dossier.form.touch()
	if len(d.notices.foot.offered.Objects) != 0 {
		t.Error("an offer stays after another change")
	}
}
