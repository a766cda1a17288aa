package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func openSettings(t *testing.T, path string) (*desk, *memory) {
	t.Helper()
	m := newSample(t)
	d := newDesk(t, m)
	d.openSettings(path)
	if d.settings == nil {
		t.Fatal("the settings did not open")
	}
	return d, m
}

// words are all that a screen says, one label or button after the other.
func words(o fyne.CanvasObject) string {
	var said []string
	for _, o := range test.LaidOutObjects(o) {
		switch w := o.(type) {
		case *widget.Label:
			said = append(said, w.Text)
		case *button:
			said = append(said, w.Text)
		case *widget.RichText:
			said = append(said, w.String())
		}
	}
	return strings.Join(said, "\n")
}

func (d *desk) press(t *testing.T, in fyne.CanvasObject, label string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(in) {
		if b, ok := o.(*button); ok && b.Text == label {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("there is no button %q", label)
}

func TestSettings_areSavedAsTyped(t *testing.T) {
	d, m := openSettings(t, settingsTop)
	d.settings.page.fields["unit/place"].(*paragraphsEntry).SetText("Hà Nội")
	d.clock.tick()
	if got := m.settings.Unit.Place; got != "Hà Nội" {
		t.Errorf("got %q", got)
	}
}

func TestSettings_pathLeadsToItsSection(t *testing.T) {
	for path, section := range map[string]string{
		"unit": sectionUnit, "council/members": sectionCouncil, "plan/number": sectionPlan, "signers/1/name": sectionSigners, "house/left": sectionHouse,
	} {
		d, _ := openSettings(t, path)
		if got := d.settings.section; got != section {
			t.Errorf("%s: got section %s, want %s", path, got, section)
		}
		if strings.Contains(path, "/") && d.window.Canvas().Focused() == fyne.Focusable(d.settings.list) {
			t.Errorf("%s: the cursor stayed on the list", path)
		}
	}
}

func TestSettings_arrowsGoThroughTheSections(t *testing.T) {
	d, _ := openSettings(t, settingsTop)
	c := d.window.Canvas()
	seen := []string{d.settings.section}
	for range d.settings.sections[1:] {
		c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		seen = append(seen, d.settings.section)
	}
	var want []string
	for _, s := range d.settings.sections {
		want = append(want, s.id)
	}
	if diff := cmp.Diff(want, seen); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if c.Focused() == fyne.Focusable(d.settings.list) {
		t.Error("Enter did not go into the section")
	}
}

func TestSettings_membersFromTheClipboard(t *testing.T) {
	d, m := openSettings(t, "council")
	fyne.CurrentApp().Clipboard().SetContent("Lê Minh Họa\tTrưởng phòng\tỦy viên")
	d.settings.page.table()
	if !d.notices.asking() {
		t.Fatal("nothing was asked")
	}
	if len(m.settings.Council.Members) != 10 {
		t.Error("members were added before the answer")
	}
	d.dialogButton(t, text("roster.take"))
	d.clock.tick()
	if got := m.settings.Council.Members; len(got) != 11 || got[10].Name != "Lê Minh Họa" {
		t.Errorf("got %+v", got[min(10, len(got)):])
	}
}

func TestSignersForm_preferredComesFirst(t *testing.T) {
	signers := []model.Signer{{Name: "A"}, {Name: "B"}, {Name: "C"}}
	changed := 0
	f := &signersForm{unit: &model.Unit{HeadPosition: "Giám đốc"}, signers: &signers, changed: func() { changed++ }}
	f.prefer(2)
	f.remove(1)
	got := f.add()
	want := []model.Signer{{Name: "C"}, {Name: "B"}, {Position: "Phó Giám đốc", HeadPosition: "Giám đốc", Authority: model.KT}}
	if diff := cmp.Diff(want, signers); diff != "" || got != 2 || changed != 3 {
		t.Errorf("place %d, changed %d times: -want +got\n%s", got, changed, diff)
	}
}

func TestSettings_houseIsDrawnAsChosen(t *testing.T) {
	d, m := openSettings(t, "house")
	c := d.settings.page.fields["house/left"].(*choiceBox)
	c.SetSelected("35")
	d.clock.tick()
	if got := m.settings.House.Left; got != 35 {
		t.Errorf("stored: got %g, want 35", got)
	}
	drawn := d.options.Program.(*fakeProgram).drawn
	if got := drawn[len(drawn)-1].Left; got != 35 {
		t.Errorf("drawn: got %g, want 35", got)
	}
	d.press(t, d.settings.page.box, text("house.default"))
	d.clock.tick()
	if m.settings.House != model.DefaultHouse {
		t.Errorf("back to the defaults: got %+v", m.settings.House)
	}
}

func TestMeasures_stayWithinTheDecree(t *testing.T) {
	h := model.DefaultHouse
	for _, r := range h.Ranges() {
		list := measures(r, *h.Measure(r.Key))
		if first, last := list[0].value, list[len(list)-1].value; first != r.Low || last != r.High {
			t.Errorf("%s: got %g to %g, want %g to %g", r.Key, first, last, r.Low, r.High)
		}
		if !slices.ContainsFunc(list, func(o option[float64]) bool { return o.value == *h.Measure(r.Key) }) {
			t.Errorf("%s: the default is no choice", r.Key)
		}
	}
	odd := measures(h.Ranges()[0], 22.5)
	if !slices.ContainsFunc(odd, func(o option[float64]) bool { return o.label == "22,5" }) {
		t.Errorf("the present measure is no choice: %v", odd)
	}
}

func TestSettings_lookChangesAtOnce(t *testing.T) {
	d, _ := openSettings(t, "look")
	d.settings.page.fields["look/text"].(*choiceBox).SetSelected(text("look.largest"))
	if got := theme.TextSize(); got != 18 {
		t.Errorf("got text of %g, want 18", got)
	}
	if got := LookOf(d.options.Preferences); got.Text != 2 {
		t.Errorf("remembered: got %+v", got)
	}
	if d.window.Canvas().Focused() != d.settings.page.fields["look/text"] {
		t.Error("the cursor left the choice")
	}
}

func TestSettings_backupIsComparedBeforeItComesBack(t *testing.T) {
	d, _ := openSettings(t, "backups")
	d.press(t, d.settings.page.box, text("backups.look"))
	top := d.window.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("nothing was asked")
	}
	said := words(top)
	for _, want := range []string{text("backups.fate.older"), text("backups.fate.back"), "19/8/2024 18:30", "Khen thưởng đột xuất"} {
		if !strings.Contains(said, want) {
			t.Errorf("the question does not say %q:\n%s", want, said)
		}
	}
	program := d.options.Program.(*fakeProgram)
	if len(program.restored) != 0 {
		t.Error("it came back before the answer")
	}
	d.press(t, top, text("backups.restore"))
	if len(program.restored) != 1 {
		t.Error("the answer did nothing")
	}
}

func TestChangesBy_countsByFate(t *testing.T) {
	day := func(n int) time.Time { return time.Date(2024, 8, n, 0, 0, 0, 0, time.UTC) }
	then := []BackupDossier{{ID: "same", Edited: day(1)}, {ID: "older", Edited: day(1)}, {ID: "newer", Edited: day(3)}, {ID: "back", Edited: day(1)}}
	now := []BackupDossier{{ID: "same", Edited: day(1)}, {ID: "older", Edited: day(2)}, {ID: "newer", Edited: day(2)}, {ID: "lost", Edited: day(2)}}
	c := changesBy(then, now)
	if diff := cmp.Diff([unmoved + 1]int{1, 1, 1, 1, 1}, c.count); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if len(c.lines) != 5 || c.lines[0].fate != lost {
		t.Errorf("got %+v, want what is lost first", c.lines)
	}
}

func TestSettings_moveAsksWithTheRisks(t *testing.T) {
	d, _ := openSettings(t, "folder")
	program := d.options.Program.(*fakeProgram)
	program.target.Risks = []FolderRisk{RiskCloud}
	d.settings.chooseFolder = func(_ string, chosen func(string)) { chosen("/cloud") }
	d.press(t, d.settings.page.box, text("folder.move"))
	top := d.window.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("nothing was asked")
	}
	if said := words(top); !strings.Contains(said, riskWords(RiskCloud)) || !strings.Contains(said, "/cloud") {
		t.Errorf("the question does not warn:\n%s", said)
	}
	d.press(t, top, text("folder.move.yes"))
	if len(program.moved) != 1 || program.moved[0].Dir != "/cloud" {
		t.Errorf("got %+v", program.moved)
	}
}

func TestSettings_fixedFolderIsNotMoved(t *testing.T) {
	d, _ := openSettings(t, settingsTop)
	d.options.Program.(*fakeProgram).folder.Fixed = true
	d.settings.show("folder")
	if said := words(d.settings.page.box); strings.Contains(said, text("folder.move")) || !strings.Contains(said, text("folder.fixed")) {
		t.Errorf("got\n%s", said)
	}
}
