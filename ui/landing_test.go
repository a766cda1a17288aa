package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"hoso/model"
)

// inView tells whether an object of the page can be seen whole.
func (d *desk) inView(o fyne.CanvasObject) bool {
	s := d.dossier.page.scroll
	top, found := heightIn(s.Content, o)
	return found && top >= s.Offset.Y && top+o.Size().Height <= s.Offset.Y+s.Size().Height
}

func TestFollow_landsWhereFieldAndMessageAreSeen(t *testing.T) {
	d, _ := openSample(t, partMinutes)
	d.window.Resize(fyne.NewSize(1100, 560))
	for i := range d.dossier.form.d.Minutes.Results {
		r := &d.dossier.form.d.Minutes.Results[i]
		*r = model.Result{Nominee: r.Nominee}
	}
	d.dossier.form.touch()
	d.dossier.rebuild("")
	for range d.dossier.form.d.Minutes.Results {
		d.key(&fyne.KeyEvent{Name: fyne.KeyF8})
		field := d.window.Canvas().Focused().(fyne.CanvasObject)
		mark := d.dossier.page.markOf(d.dossier.follower.at.Path)
		if d.dossier.follower.at.Rule == "" || !d.inView(field) || !mark.box.Visible() || !d.inView(mark.box) {
			t.Errorf("%s: field in sight %v, what is said of it %v", d.dossier.follower.at.Path, d.inView(field), d.inView(mark.box))
		}
	}
}

func TestFollow_goesDownThePageBeforeItLeaves(t *testing.T) {
	d, _ := openSample(t, partMinutes)
	d.dossier.form.addNominee(model.Collective)
	d.dossier.rebuild("")
	d.write(t, "minutes/date", "30/2/2024")
	d.write(t, "minutes/start", "10 giờ")
	d.write(t, "minutes/end", "8 giờ")
	var paths []string
	for range 3 {
		d.key(&fyne.KeyEvent{Name: fyne.KeyF8})
		paths = append(paths, d.dossier.follower.at.Path)
	}
	if paths[0] != "minutes/date" || paths[1] != "minutes/end" || partOf(paths[2]) != partMinutes {
		t.Errorf("F8 went to %q", paths)
	}
}

func TestFollow_quotaLeadsToTheException(t *testing.T) {
	d, _ := openSample(t, partList)
	d.dossier.form.addNominee(model.Collective)
	d.dossier.recheck() // the page that is open knows nothing of it
	over := model.Finding{Rule: "quota-collectives", Grade: model.Error, Path: "nominees"}
	d.dossier.jumpTo(over)
	if d.window.Canvas().Focused() != d.field(t, "exception") {
		t.Error("the quota does not lead to the button of the exception")
	}
	d.dossier.onException()
	d.dossier.jumpTo(over)
	if d.window.Canvas().Focused() != d.field(t, "exception/number") {
		t.Error("the quota does not lead to the exception's first field")
	}
	d.dossier.jumpTo(model.Finding{Rule: "group-lacks", Path: "nominees"})
	if _, typed := d.window.Canvas().Focused().(textField); typed {
		t.Error("what concerns the whole list leads into a text field")
	}
}

func TestFollow_mendedIsSaidOnlyOnceAndOfAllOfARow(t *testing.T) {
	d, _ := openSample(t, partMinutes)
	row := "minutes/results/" + d.dossier.form.d.Minutes.Results[0].Nominee
	r := &d.dossier.form.d.Minutes.Results[0]
	*r = model.Result{Nominee: r.Nominee}
	d.dossier.form.touch()
	d.dossier.rebuild("")
	d.key(&fyne.KeyEvent{Name: fyne.KeyF8})
	first := d.dossier.follower.at
	d.write(t, row+"/for", "50") // more than there are members
	d.window.Canvas().FocusNext()
	if d.dossier.bar.words.Text == text("check.mended") || d.dossier.follower.at == first {
		t.Errorf("got %q while the row is wrong", d.dossier.bar.words.Text)
	}
	d.write(t, row+"/for", itoa(d.dossier.form.d.Council.Membership()))
	d.window.Canvas().FocusNext()
	if d.dossier.bar.words.Text != text("check.mended") {
		t.Errorf("got %q when the row is right", d.dossier.bar.words.Text)
	}
	d.dossier.show(partGeneral, "")
	d.dossier.show(partMinutes, "")
	if d.dossier.bar.box.Visible() {
		t.Error("it is said again on the next visit")
	}
}

func TestPlaces_firstFieldHasTheKeyboardBelowTheBarToo(t *testing.T) {
	d, _ := openSample(t, partMinutes)
	d.onPlace(3)
	want := d.dossier.focusedPath()
	d.write(t, "minutes/end", "")
	d.key(&fyne.KeyEvent{Name: fyne.KeyF8})
	d.onPlace(3)
	if got := d.dossier.focusedPath(); got != want || want == "" || !d.dossier.bar.box.Visible() {
		t.Errorf("got %q below the bar, want %q", got, want)
	}
}
