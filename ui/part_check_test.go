package ui

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hoso/model"
)

// typeKey types a key where the keyboard is.
func (d *desk) typeKey(name fyne.KeyName) {
	d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

func TestCheck_enterGoesToTheField(t *testing.T) {
	d, _ := openSample(t, "report/n4")
	d.write(t, "nominees/n4/person/workplace", "")
	d.onCheck()
	list := d.dossier.findings.list
	if d.window.Canvas().Focused() != fyne.Focusable(list) {
		t.Fatal("the keyboard is not on the list")
	}
	d.dossier.findings.onFilter(model.Error)
	if got := list.present[list.marked]; got.head != "" || got.finding.Path != "nominees/n4/person/workplace" {
		t.Fatalf("marked: got %+v", got)
	}
	d.typeKey(fyne.KeyReturn)
	if d.window.Canvas().Focused() != d.field(t, "nominees/n4/person/workplace") {
		t.Errorf("Enter led to part %s", d.dossier.part)
	}
}

func TestCheck_spaceUnfoldsWithTheSourceInThePlan(t *testing.T) {
	d, _ := openSample(t, "report/n4")
	d.write(t, "nominees/n4/person/workplace", "")
	d.onCheck()
	list := d.dossier.findings.list
	d.typeKey(fyne.KeyHome)
	before := list.tops[len(list.tops)-1]
	d.typeKey(fyne.KeySpace)
	if why := list.present[list.marked].why; !strings.HasSuffix(why, "Căn cứ: Kế hoạch") {
		t.Errorf("got %q", why)
	}
	if after := list.tops[len(list.tops)-1]; after <= before {
		t.Errorf("the list did not grow: %v after %v", after, before)
	}
}

func TestCheck_nothingLeftShowsTheWayOn(t *testing.T) {
	d, _ := openSample(t, partCheck)
	d.dossier.form.find(nil)
	d.dossier.showFound()
	v := d.dossier.findings
	if words := strings.Join(shown(v.verdict), "|"); !strings.Contains(words, text("check.ready")) {
		t.Errorf("got %q", words)
	}
	if v.filters.Visible() {
		t.Error("there is nothing to choose from, and still the choice is there")
	}
	d.write2(t, partProposal, "proposal/signer/name", "")
	d.dossier.show(partCheck, "")
	if words := strings.Join(shown(v.verdict), "|"); strings.Contains(words, text("check.ready")) {
		t.Error("ready in spite of an error")
	}
}

// write2 opens a part, writes into a field and leaves it.
func (d *desk) write2(t *testing.T, part, path, words string) {
	t.Helper()
	d.dossier.show(part, "")
	d.write(t, path, words)
	d.window.Canvas().Unfocus()
}

// manyFindings is a list of findings as long as a dossier of 500 nominees may
// have.
func manyFindings(n int) func() []checkLine {
	lines := []checkLine{{head: "Báo cáo"}}
	for i := range n {
		lines = append(lines, checkLine{finding: model.Finding{
			Rule: "r", Grade: model.Warning, Path: fmt.Sprint(i),
			Message: strings.Repeat("Một câu nói rõ chỗ này cần sửa thế nào cho khớp. ", 1+i%5),
		}})
	}
	return func() []checkLine { return lines }
}

func TestFindingsList_makesOnlyTheRowsInSight(t *testing.T) {
	openSample(t, partCheck)
	l := newFindingsList(manyFindings(2000), func(*fyne.KeyEvent) bool { return false })
	l.Resize(fyne.NewSize(700, 400))
	if len(l.rows) == 0 || len(l.rows) > 20 {
		t.Errorf("got %d rows for a height of 400", len(l.rows))
	}
	l.mark(1999, 1)
	if len(l.rows) > 40 || l.rows[1999] == nil {
		t.Errorf("at the end: %d rows, the marked one there %v", len(l.rows), l.rows[1999] != nil)
	}
	if bottom := l.tops[2000]; l.scroll.Offset.Y+400 < bottom {
		t.Errorf("the marked row ends at %v, seen up to %v", bottom, l.scroll.Offset.Y+400)
	}
}

func TestFindingsList_noSentenceIsCutOff(t *testing.T) {
	openSample(t, partCheck)
	for _, width := range []float32{420, 700, 1100} {
		l := newFindingsList(manyFindings(40), func(*fyne.KeyEvent) bool { return false })
		l.Resize(fyne.NewSize(width, 4000))
		for i, row := range l.rows {
			if l.present[i].head != "" {
				continue
			}
			room := l.tops[i+1] - l.tops[i]
			if need := row.words.MinSize().Height; need > room {
				t.Errorf("width %v, row %d: needs %v, has %v", width, i, need, room)
			}
		}
	}
}

func TestFindingsList_markStaysOnItsFinding(t *testing.T) {
	openSample(t, partCheck)
	all := manyFindings(10)()
	lines := all
	l := newFindingsList(func() []checkLine { return lines }, func(*fyne.KeyEvent) bool { return false })
	l.Resize(fyne.NewSize(700, 400))
	l.mark(5, 1)
	was := l.present[5].finding
	lines = append([]checkLine{all[0]}, all[3:]...)
	l.refresh()
	if got := l.present[l.marked].finding; got != was {
		t.Errorf("marked: got %s, want %s", got.Path, was.Path)
	}
	lines = nil
	l.refresh()
	if l.marked != 0 {
		t.Errorf("nothing left: marked %d", l.marked)
	}
}

func BenchmarkFindingsList_2000(b *testing.B) {
	newDesk(b, newMemory(b))
	lines := manyFindings(2000)
	l := newFindingsList(lines, func(*fyne.KeyEvent) bool { return false })
	l.Resize(fyne.NewSize(700, 400))
	b.Run("refresh", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			l.present = l.present[:len(l.present)-i%2] // something has changed
			l.refresh()
		}
	})
	b.Run("scroll", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			l.scroll.ScrollToOffset(fyne.NewPos(0, float32(i%1000)*30))
			l.place()
		}
	})
}

func TestCheck_sheetsAreThoseOfTheFindingMarked(t *testing.T) {
	d, _ := openSample(t, partGeneral)
	d.dossier.form.find([]model.Finding{
		{Rule: "a", Grade: model.Error, Path: "proposal/number", Message: "lỗi"},
		{Rule: "b", Grade: model.Error, Path: "nominees/n3/name", Message: "lỗi khác"},
	})
	d.dossier.part = partCheck
	list := d.dossier.findings.list
	list.refresh()
	list.begin()
	list.mark(len(list.present)-1, -1)
	if got := d.dossier.sheets.form.papers; len(got) == 0 || got[0] != "report/n3" {
		t.Errorf("at the last finding: got %v", got)
	}
	list.mark(0, 1)
	if got := d.dossier.sheets.form.papers; len(got) != 1 || got[0] != "proposal" {
		t.Errorf("at the first finding: got %v", got)
	}
}

func TestFindingRow_buttonsStayInside(t *testing.T) {
	openSample(t, partCheck)
	lines := func() []checkLine {
		return []checkLine{{finding: model.Finding{Rule: "quota-collectives", Grade: model.Error, Message: longWords}}}
	}
	for step := TextStep(-1); step <= 2; step++ {
		fyne.CurrentApp().Settings().SetTheme(Look{Text: step}.Theme())
		for _, width := range []float32{480, 560, 760, 1100} {
			l := newFindingsList(lines, func(*fyne.KeyEvent) bool { return false })
			l.permit, l.jump = func() {}, func(model.Finding) {}
			l.Resize(fyne.NewSize(grown(width), 600))
			row := l.rows[0]
			for _, b := range []*rowButton{row.fold, row.to, row.leave} {
				end := b.Position().Add(b.Size())
				if need := b.MinSize(); end.X > row.Size().Width-findingEdge+1 || end.Y > row.Size().Height || b.Size().Width < need.Width {
					t.Errorf("text step %d, width %v: %q ends at %v in a row of %v, is %v wide and needs %v", step, width, b.Text, end, row.Size(), b.Size().Width, need.Width)
				}
			}
			if bottom := row.words.Position().Y + row.words.Size().Height; row.fold.Position().X < row.words.Position().X+row.words.Size().Width && row.fold.Position().Y < bottom-1 {
				t.Errorf("text step %d, width %v: the buttons lie on the sentence", step, width)
			}
		}
	}
}
