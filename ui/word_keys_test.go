package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
	"hoso/model/paper"
)

// TestWordEdits_byKeyboard: Enter takes what is ticked rather than unticking it,
// and what was taken is on the page afterwards, with the cursor in it.
func TestWordEdits_byKeyboard(t *testing.T) {
	read := WordRead{Own: true, Same: 1, Edits: []paper.Edit{
		{Paper: "report/n3", Title: "Báo cáo", Field: resultsPath, Before: "x", After: "Viết lại."},
	}}
	d, m := openWithWord(t, partGeneral, read)
	d.dropWord(wordPath)
	press(d.window.Canvas(), fyne.KeyReturn)
	d.clock.tick()
	if got := writtenIn(m, "results"); got != "Viết lại." {
		t.Errorf("got %q", got)
	}
	if d.dossier.part != "report/n3" || d.window.Canvas().Focused() != d.field(t, resultsPath) {
		t.Errorf("afterwards part %q, the keyboard on %T", d.dossier.part, d.window.Canvas().Focused())
	}
}

// TestWord_choiceLeadsBackToTheList: the next paragraph is one arrow away.
func TestWord_choiceLeadsBackToTheList(t *testing.T) {
	d, _ := openWithWord(t, "report/n3", reportLines)
	d.dropWord(wordPath)
	c := d.window.Canvas()
	list := c.Focused().(*chooser)
	press(c, fyne.KeyReturn)
	choice, ok := c.Focused().(*choiceBox)
	if !ok {
		c.Overlays().Remove(c.Overlays().Top()) // the list of places
		choice, ok = c.Focused().(*choiceBox)
	}
	if !ok {
		t.Fatalf("the keyboard is on %T", c.Focused())
	}
	choice.SetSelectedIndex(2)
	if c.Focused() != fyne.Focusable(list) {
		t.Errorf("the keyboard is on %T", c.Focused())
	}
}

func TestFindings_sideBySideByKeyboard(t *testing.T) {
	d, m := openSample(t, partCheck)
	list := d.dossier.findings.list
	list.present = []checkLine{{finding: model.Finding{Rule: model.ParagraphCopied, Grade: model.Note, Path: resultsPath}}}
	list.marked, m.similar = 0, nil
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if words := d.dialogWords(); !strings.Contains(words, text("similar.gone")) {
		t.Errorf("got %s", words)
	}
}

// TestWordEdits_nothingToTake: where no change can be taken, no button says so.
func TestWordEdits_nothingToTake(t *testing.T) {
	d, m := openWithWord(t, partGeneral, WordRead{Own: true, Same: 1, Edits: []paper.Edit{{Paper: "list", Title: "Danh sách", Before: "a", After: "b"}}})
	before := m.dossiers[campaign]
	d.dropWord(wordPath)
	if words := d.dialogWords(); d.notices.open[0].yes != nil || !strings.Contains(words, text("word.edits.fixed")) {
		t.Errorf("got %s", words)
	}
	press(d.window.Canvas(), fyne.KeyReturn)
	if d.notices.asking() {
		t.Error("Enter does not put it away")
	}
	d.clock.tick()
	if len(m.dossiers[campaign].Overrides) != len(before.Overrides) {
		t.Error("something was taken")
	}
}

// TestWord_nothingChosen: the way on says why it does not go on.
func TestWord_nothingChosen(t *testing.T) {
	d, _ := openWithWord(t, "report/n3", lines("Lời chào."))
	d.dropWord(wordPath)
	list := d.window.Canvas().Focused().(*chooser)
	d.dialogButton(t, text("word.take"))
	if !d.notices.asking() {
		t.Fatal("nothing was taken and the dialog is gone")
	}
	warns := func() bool {
		for _, o := range test.LaidOutObjects(d.window.Canvas().Overlays().Top()) {
			if l, ok := o.(*widget.Label); ok && strings.HasPrefix(l.Text, textf("word.count", 0)) && l.Importance == widget.WarningImportance {
				return true
			}
		}
		return false
	}
	if !warns() {
		t.Error("the count does not stand out")
	}
	list.TypedRune('1')
	if warns() {
		t.Error("it stands out still")
	}
}
