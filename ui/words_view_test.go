package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hoso/model"
)

// unfold opens the sentences of a paper on the page shown.
func unfold(t testing.TB, d *desk, paper string) *wordsView {
	t.Helper()
	w := d.dossier.words.view
	if w == nil || w.sections[paper] == nil {
		t.Fatalf("the page has no sentences of %s", paper)
	}
	if !w.opened.papers[paper] {
		w.onFold(paper)
	}
	return w
}

func TestWords_everyPaperHasItsSentences(t *testing.T) {
	d, m := openSample(t, partGeneral)
	for part, paper := range map[string]string{
		partProposal: "proposal", partMinutes: "minutes", partList: "list", "report/n1": "report/n1", "report/n3": "report/n3", partAttachments: "index",
	} {
		d.dossier.show(part, "")
		w := unfold(t, d, paper)
		if len(w.rows) == 0 {
			t.Errorf("part %s shows no sentence", part)
		}
	}
	if len(m.saves) != 0 {
		t.Errorf("looking at the sentences saved %d times", len(m.saves))
	}
}

func TestWords_typedIntoASentence(t *testing.T) {
	d, m := openSample(t, partProposal)
	w := unfold(t, d, "proposal")
	w.rows[request].edit.Tapped(nil)
	e := d.field(t, "words/"+request).(*paragraphsEntry)
	if d.window.Canvas().Focused() != fyne.Focusable(e) || !strings.Contains(e.Text, "kính đề nghị") {
		t.Fatalf("the field has %q, or the cursor is elsewhere", e.Text)
	}
	d.write(t, "words/"+request, "Câu của văn thư.")
	d.clock.tick()
	if o := m.dossiers[campaign].Overrides; len(o) != 1 || o[0].Text != "Câu của văn thư." {
		t.Fatalf("saved: got %v", o)
	}
	if got := w.sections["proposal"].state.Text; got != textf("words.count", 1) {
		t.Errorf("beside the title: got %q", got)
	}
	d.dossier.recheck()
	if d.window.Canvas().Focused() != fyne.Focusable(e) || d.field(t, "words/"+request) != fyne.Focusable(e) {
		t.Error("a check took the field away from under the cursor")
	}
	w.rows[request].useOwn.Tapped(nil)
	if len(d.dossier.form.d.Overrides) != 0 || w.rows[request].field != nil {
		t.Error("the program's words did not come back")
	}
}

func TestWords_leavingItUnchangedLeavesNothing(t *testing.T) {
	d, m := openSample(t, partProposal)
	unfold(t, d, "proposal").rows[request].edit.Tapped(nil)
	d.window.Canvas().FocusNext()
	d.clock.tick()
	if len(m.saves) != 0 || len(d.dossier.form.d.Overrides) != 0 {
		t.Errorf("got %d saves, overrides %v", len(m.saves), d.dossier.form.d.Overrides)
	}
}

func TestWords_blankIsSaidAndTakesTheSentenceOut(t *testing.T) {
	d, _ := openSample(t, partProposal)
	w := unfold(t, d, "proposal")
	w.rows[request].edit.Tapped(nil)
	d.write(t, "words/"+request, "")
	if m := w.rows[request].message; !m.Visible() || m.Text != text("words.blank") {
		t.Errorf("below the field: got %q, shown %v", m.Text, m.Visible())
	}
	d.dossier.show(partList, "")
	d.dossier.show(partProposal, "")
	if words := strings.Join(shown(d.dossier.page.box), "|"); !strings.Contains(words, text("words.removed")) {
		t.Error("the page does not say that the sentence is taken out")
	}
}

func TestWords_changedFactsAreShown(t *testing.T) {
	d, _ := openSample(t, partProposal)
	unfold(t, d, "proposal").rows[request].edit.Tapped(nil)
	d.write(t, "words/"+request, "Câu của văn thư.")
	d.dossier.form.d.Award.Name = "Giấy khen của Giám đốc"
	d.dossier.form.touch()
	d.dossier.recheck()
	r := d.dossier.words.view.rows[request]
	if !r.stand.Visible() || r.badge.words.Text != text("words.stale") || len(r.own.Objects) != 2 {
		t.Fatalf("badge %q, %d texts", r.badge.words.Text, len(r.own.Objects))
	}
	r.stand.Tapped(nil)
	if r.stand.Visible() || r.badge.words.Text != text("words.changed") {
		t.Errorf("after it was confirmed: badge %q", r.badge.words.Text)
	}
}

func TestWords_findingLeadsToTheSentence(t *testing.T) {
	d, _ := openSample(t, partProposal)
	const block = "minutes#minutes/vote"
	d.dossier.form.reword(sentenceAt(t, d.dossier.form, block), "Biểu quyết công khai.")
	d.dossier.jumpTo(model.Finding{Rule: "override-stale", Grade: model.Warning, Path: "overrides/0", Message: "Đã khác."})
	if d.dossier.part != partMinutes || d.window.Canvas().Focused() != d.field(t, "words/"+block) {
		t.Errorf("part %s; the cursor is not in the sentence", d.dossier.part)
	}
}

func TestWords_lostSentenceCanBeDropped(t *testing.T) {
	d, _ := openSample(t, partProposal)
	d.dossier.form.d.Overrides = []model.Override{{Block: "report/n99#report/closing", Text: "Mất."}}
	d.dossier.goTo("overrides/0")
	if d.dossier.part != partList {
		t.Fatalf("got part %s", d.dossier.part)
	}
	b, ok := d.window.Canvas().Focused().(*button)
	if !ok || b.Text != text("words.drop") {
		t.Fatalf("the keyboard is on %v", d.window.Canvas().Focused())
	}
	b.Tapped(nil)
	if len(d.dossier.form.d.Overrides) != 0 {
		t.Error("the sentence is still kept")
	}
}

func TestWords_rewordFromThePages(t *testing.T) {
	d, _ := openSample(t, partGeneral)
	d.dossier.onReword("proposal", "proposal/request")
	if d.dossier.part != partProposal || d.window.Canvas().Focused() != d.field(t, "words/"+request) {
		t.Errorf("part %s; the cursor is not in the sentence", d.dossier.part)
	}
	d.write(t, "words/"+request, "Một.\nHai.")
	d.window.Canvas().Unfocus()
	d.dossier.onReword("proposal", "proposal/request/1")
	if d.window.Canvas().Focused() != d.field(t, "words/"+request) {
		t.Error("the second paragraph of a reworded sentence does not lead to it")
	}
	d.dossier.onReword("report/n3", "nominees/n3/report/sections/results/text")
	if d.window.Canvas().Focused() != d.field(t, "nominees/n3/report/sections/results/text") {
		t.Error("a block that shows a field does not lead to the field")
	}
	d.dossier.onReword("proposal", "recipient/names")
	if d.dossier.part != partGeneral || d.window.Canvas().Focused() != d.field(t, "recipient/names") {
		t.Errorf("a block whose field is on another page: got part %s", d.dossier.part)
	}
}

func TestWords_basisIsAddedAndMoved(t *testing.T) {
	d, m := openSample(t, partProposal)
	w := unfold(t, d, "proposal")
	w.bases.add.Tapped(nil)
	typeKeys(d.window.Canvas(), "Xet Quy che")
	e := d.window.Canvas().Focused()
	d.dossier.recheck()
	if d.window.Canvas().Focused() != e {
		t.Error("a check took the field away from under the cursor")
	}
	d.clock.tick()
	lines := m.dossiers[campaign].Proposal.Bases
	if n := len(lines); n < 5 || lines[n-1].Text != "Xet Quy che" {
		t.Fatalf("saved: got %v", lines)
	}
	list := w.bases.list()
	w.bases.onMove(list[len(list)-1], -1)
	w.bases.onRemove(w.bases.list()[0])
	if got := basisNames(d.dossier.form); !strings.HasSuffix(got, "+Xet Quy che minutes") {
		t.Errorf("got %s", got)
	}
	if o := d.dossier.form.override("proposal#proposal/basis/luat-2022"); o == nil || o.Text != "" {
		t.Errorf("the basis that was taken out: got %v", o)
	}
}

func TestWords_recipientsAreAList(t *testing.T) {
	d, _ := openSample(t, partProposal)
	const block = "proposal#proposal/recipients"
	w := unfold(t, d, "proposal")
	w.rows[block].edit.Tapped(nil)
	d.write(t, "words/"+block+"/0", "Phòng Nội vụ")
	if got := d.dossier.page.attentionOf(d.field(t, "words/"+block+"/0").(fyne.CanvasObject)).paths; len(got) == 0 || !strings.HasPrefix(got[0], "proposal/recipients") {
		t.Errorf("on the pages: got %v marked", got)
	}
	if o := d.dossier.form.override(block); o == nil || !strings.HasPrefix(o.Text, "- Phòng Nội vụ;\n- ") || !strings.HasSuffix(o.Text, ".") {
		t.Errorf("got %v", o)
	}
}

func TestWords_blankFieldShowsWhatTheProgramSays(t *testing.T) {
	d, _ := openSample(t, partMinutes)
	d.write(t, "minutes/conclusion", "")
	d.dossier.recheck()
	if e := d.field(t, "minutes/conclusion").(*paragraphsEntry); !strings.Contains(e.PlaceHolder, "thống nhất đề nghị") {
		t.Errorf("got %q", e.PlaceHolder)
	}
}
