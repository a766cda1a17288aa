package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// tabTo presses Tab until the keyboard is on a widget of a kind.
func tabTo[W fyne.Focusable](t *testing.T, d *desk) W {
	t.Helper()
	for range 40 {
		d.window.Canvas().FocusNext()
		if w, ok := d.window.Canvas().Focused().(W); ok {
			return w
		}
	}
	var none W
	t.Fatalf("Tab does not lead to a %T", none)
	return none
}

func TestNotices_enterAgreesUnlessSomethingIsLost(t *testing.T) {
	d, _ := openSample(t, partGeneral)
	for _, c := range []struct {
		name string
		ask  func(title, question, yes string, do func())
		want bool
	}{{"question", d.notices.confirm, true}, {"loss", d.notices.confirmLoss, false}} {
		done := false
		c.ask("?", "?", "!", func() { done = true })
		press(d.window.Canvas(), fyne.KeyReturn)
		if done != c.want || d.notices.asking() {
			t.Errorf("%s: Enter agreed %v, want %v; open still %v", c.name, done, c.want, d.notices.asking())
		}
	}
}

func TestNewDossier_arrowsChooseTheKind(t *testing.T) {
	d := newDesk(t, newSample(t))
	d.onNew()
	c := d.window.Canvas()
	kinds := c.Focused().(*radio)
	press(c, fyne.KeyDown)
	if kinds.at != 1 {
		t.Error("down does not choose the next kind")
	}
	press(c, fyne.KeyUp)
	if kinds.at != 0 {
		t.Error("up does not choose the kind above")
	}
}

// Whoever chooses a kind and goes on by Tab or Enter has that kind to the end.
func TestNewDossier_goingOnKeepsTheKind(t *testing.T) {
	d := newDesk(t, newSample(t))
	c := d.window.Canvas()
	for name, goOn := range map[string]func(){"Tab": c.FocusNext, "Enter": func() { press(c, fyne.KeyReturn) }} {
		d.onNew()
		kinds := c.Focused().(*radio)
		press(c, fyne.KeyDown)
		goOn()
		themes, ok := c.Focused().(*choiceBox)
		if !ok {
			t.Fatalf("%s: the keyboard is at %T, want the themes", name, c.Focused())
		}
		press(c, fyne.KeyDown)
		if kinds.at != 1 || themes.Selected == "" {
			t.Errorf("%s: kind %d, theme %q", name, kinds.at, themes.Selected)
		}
		pressed(focusButton(t, d, text("notice.cancel")))
	}
}

// Enter does not lead to the way out where nothing is chosen.
func TestNewDossier_enterAsksForTheKind(t *testing.T) {
	d := newDesk(t, newSample(t))
	d.onNew()
	c := d.window.Canvas()
	kinds := c.Focused().(*radio)
	press(c, fyne.KeyReturn, fyne.KeyReturn)
	if kinds.at >= 0 || c.Focused() != fyne.Focusable(kinds) || !d.notices.asking() {
		t.Errorf("kind %d, open still %v", kinds.at, d.notices.asking())
	}
	if said := within[*widget.Label](c.Overlays().Top()); !slices.ContainsFunc(said, func(l *widget.Label) bool {
		return l.Text == text("new.no-kind") && l.Importance == widget.DangerImportance
	}) {
		t.Error("what is missing is not said in red")
	}
}

func TestLine_tabSelectsAndAClickDoesNot(t *testing.T) {
	d, _ := openSample(t, partMinutes)
	c := d.window.Canvas()
	date := d.field(t, "minutes/date").(*lineEntry)
	c.Focus(d.field(t, "minutes/number"))
	c.FocusNext()
	if got := date.SelectedText(); c.Focused() != fyne.Focusable(date) || got == "" || got != date.Text {
		t.Errorf("Tab selects %q of %q", got, date.Text)
	}
	c.Unfocus()
	c.Focus(date) // back from another program
	date.goTo(2)
	if date.SelectedText() != "" {
		t.Error("putting the cursor somewhere leaves all selected")
	}
	c.Focus(d.field(t, "minutes/number"))
	date.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	if date.SelectedText() != "" {
		t.Error("a click selects all")
	}
	venue := d.field(t, "minutes/venue").(*paragraphsEntry)
	c.Focus(venue)
	if venue.oneLine && venue.SelectedText() != venue.Text {
		t.Errorf("a long line: %q is selected", venue.SelectedText())
	}
}

func TestPaste_tableOutsideAnyField(t *testing.T) {
	d, _ := openSample(t, partList)
	fyne.CurrentApp().Clipboard().SetContent(pastedRoster)
	d.window.Canvas().Unfocus()
	paste := func() {
		d.onPasteTable()
		d.clock.tick()
	}
	if paste(); !d.notices.asking() {
		t.Fatal("the list takes no table")
	}
	d.notices.closeTop()
	d.dossier.show(partCouncil, "")
	if paste(); !d.notices.asking() {
		t.Fatal("the council takes no table")
	}
	d.notices.closeTop()
	d.dossier.show(partGeneral, "")
	if paste(); d.notices.asking() {
		t.Error("a page without a table takes one")
	}
}

func TestPaste_tableIntoANameOffersTheRoster(t *testing.T) {
	d, _ := openSample(t, "report/n3")
	e := d.field(t, "nominees/n3/name").(textField)
	before := e.text().Text
	d.pasteFromOutside(t, "nominees/n3/name", pastedRoster)
	d.clock.tick()
	if !d.notices.asking() || e.text().Text != before || strings.Contains(e.text().Text, "\t") {
		t.Errorf("asked %v, the name is %q", d.notices.asking(), e.text().Text)
	}
	d.notices.closeTop()
	if n := d.dossier.form.nominee("n3"); n == nil || n.Type != model.Individual {
		t.Error("the nominee is gone")
	}
}

func TestSheets_copyOfAReportIsShownFromItsBeginning(t *testing.T) {
	d, _ := openSample(t, "report/n3")
	s := d.dossier.sheets
	s.scrollTo(0, s.stripSize.Height)
	if s.scroll.Offset.Y == 0 {
		t.Skip("all sheets fit")
	}
	d.dossier.onDuplicate("n3")
	d.clock.tick()
	if s.scroll.Offset.Y != -s.strip.Position().Y {
		t.Errorf("the strip lies at %v, and %v is thought to be seen", s.strip.Position().Y, s.scroll.Offset.Y)
	}
}
