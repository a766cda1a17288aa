package ui

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// openSample shows a part of the sample campaign dossier.
func openSample(t testing.TB, part string) (*desk, *memory) {
	t.Helper()
	m := newSample(t)
	d := newDesk(t, m)
	d.open(campaign, "")
	if d.dossier == nil {
		t.Fatal("the dossier did not open")
	}
	d.dossier.show(part, "")
	return d, m
}

func TestDossier_everyPartOpens(t *testing.T) {
	d, m := openSample(t, partGeneral)
	for _, p := range d.dossier.form.parts() {
		d.dossier.show(p.id, "")
		if len(d.dossier.page.box.Objects) < 3 {
			t.Errorf("part %s is empty", p.id)
		}
	}
	if len(m.saves) != 0 {
		t.Errorf("looking at the parts saved %d times", len(m.saves))
	}
	if len(d.logged) != 0 {
		t.Errorf("logged: %v", d.logged)
	}
}

func TestDossier_typingIsSavedInTheRightDossier(t *testing.T) {
	d, m := openSample(t, "report/n3")
	d.write(t, "nominees/n3/report/sections/results/text", "Đã giúp 12 hộ.")
	if len(m.saves) != 0 {
		t.Error("a keystroke waited for the disk")
	}
	d.clock.tick()
	d.write(t, "nominees/n3/person/hometown", "xã Ví Dụ, huyện Sóc Sơn")
	d.clock.tick()
	n, _ := m.dossiers[campaign].NomineeByID("n3")
	if got := n.Person.Hometown; got != "xã Ví Dụ, huyện Sóc Sơn" {
		t.Errorf("hometown: got %q", got)
	}
	if got := n.Report.Words(); !strings.Contains(got, "Đã giúp 12 hộ.") {
		t.Errorf("report: got %q", got)
	}
	for _, saved := range m.saves {
		if saved.ID != campaign {
			t.Errorf("dossier %s was saved too", saved.ID)
		}
	}
}

func TestDossier_leavingAFieldClosesARevision(t *testing.T) {
	d, m := openSample(t, partProposal)
	d.write(t, "proposal/number", "45")
	d.window.Canvas().FocusNext()
	if len(m.revisions) != 2 || m.dossiers[campaign].Proposal.Number != "45" {
		t.Errorf("got %d revisions, number %q", len(m.revisions), m.dossiers[campaign].Proposal.Number)
	}
	d.window.Canvas().FocusNext()
	if len(m.revisions) != 2 {
		t.Error("a field left unchanged closed a revision")
	}
}

func TestDossier_dateIsPutInOrderOnLeaving(t *testing.T) {
	d, m := openSample(t, partProposal)
	e := d.field(t, "proposal/date").(*lineEntry)
	d.write(t, "proposal/date", "200824")
	if e.Text != "200824" {
		t.Errorf("while typing: got %q, want it untouched", e.Text)
	}
	d.window.Canvas().FocusNext()
	if e.Text != "20/8/2024" || m.dossiers[campaign].Proposal.Date != "2024-08-20" {
		t.Errorf("got %q and %q", e.Text, m.dossiers[campaign].Proposal.Date)
	}
	d.write(t, "proposal/date", "31/2/2024")
	d.window.Canvas().FocusNext()
	if got := m.dossiers[campaign].Proposal.Date; got != "31/2/2024" || e.Text != "31/2/2024" {
		t.Errorf("an impossible date: got %q and %q, want it kept as typed", e.Text, got)
	}
}

func TestDossier_failedSaveIsSaidAndKept(t *testing.T) {
	d, m := openSample(t, partProposal)
	m.failing = errors.New("disk full")
	d.write(t, "proposal/number", "46")
	d.clock.tick()
	if !strings.Contains(d.notices.foot.Text, "CHƯA LƯU ĐƯỢC") {
		t.Errorf("at the foot: got %q", d.notices.foot.Text)
	}
	m.failing = nil
	d.clock.tick()
	if m.dossiers[campaign].Proposal.Number != "46" || !strings.Contains(d.notices.foot.Text, "Đã lưu") {
		t.Errorf("after the next try: number %q, foot %q", m.dossiers[campaign].Proposal.Number, d.notices.foot.Text)
	}
}

func TestDossier_closingTheWindowSaves(t *testing.T) {
	d, m := openSample(t, partProposal)
	d.write(t, "proposal/number", "47")
	d.onClose()
	if m.dossiers[campaign].Proposal.Number != "47" {
		t.Error("the last keystrokes are lost")
	}
}

// TestDossier_closingTheWindowSavesWhatWasLeft leaves a dossier whose last change
// could not be written, and closes the window on the home screen: with the disk as
// it was the clerk is asked, else it is written.
func TestDossier_closingTheWindowSavesWhatWasLeft(t *testing.T) {
	d, m := openSample(t, partProposal)
	m.failing = errors.New("disk full")
	d.write(t, "proposal/number", "48")
	d.onHome()
	d.onClose()
	if d.home == nil || !d.notices.asking() {
		t.Errorf("home %v, asked %v, want the clerk asked there", d.home != nil, d.notices.asking())
	}
	d.notices.closeTop()
	m.failing = nil
	d.onClose()
	if m.dossiers[campaign].Proposal.Number != "48" {
		t.Error("the last keystrokes are lost")
	}
}

// TestDossier_openedAnewHasWhatWasLeft opens a dossier again whose last change could
// not be written: it is not shown without that.
func TestDossier_openedAnewHasWhatWasLeft(t *testing.T) {
	d, m := openSample(t, partProposal)
	m.failing = errors.New("disk full")
	d.write(t, "proposal/number", "49")
	d.onHome()
	d.open(campaign, "")
	if d.dossier != nil || !d.notices.asking() {
		t.Errorf("dossier %v, asked %v, want that it is told", d.dossier != nil, d.notices.asking())
	}
	d.notices.closeTop()
	m.failing = nil
	d.open(campaign, "")
	if d.dossier == nil || d.dossier.form.d.Proposal.Number != "49" || m.dossiers[campaign].Proposal.Number != "49" {
		t.Error("the last keystrokes are lost")
	}
}

func TestDossier_votesAddUpWhileTyping(t *testing.T) {
	d, m := openSample(t, partMinutes)
	d.write(t, "minutes/results/n3/for", "7")
	d.write(t, "minutes/results/n3/against", "1")
	r, _ := d.dossier.form.d.Minutes.ResultOf("n3")
	if r.For != 7 || r.Against != 1 {
		t.Errorf("got %+v", r)
	}
	if got := strings.Join(shown(d.dossier.page.box), "|"); !strings.Contains(got, "7/9 = 77,8%|thiếu 1 phiếu") {
		t.Errorf("the table does not say that a vote is missing: %s", got)
	}
	d.clock.tick()
	if r, _ := m.dossiers[campaign].Minutes.ResultOf("n3"); r.For != 7 {
		t.Errorf("saved: got %+v", r)
	}
}

// shown lists the words of all labels in an object, in reading order.
func shown(o fyne.CanvasObject) []string {
	switch w := o.(type) {
	case *widget.Label:
		return []string{w.Text}
	case *fyne.Container:
		var words []string
		for _, child := range w.Objects {
			words = append(words, shown(child)...)
		}
		return words
	}
	return nil
}

func TestDossier_newNomineeBeginsAtItsName(t *testing.T) {
	d, m := openSample(t, partList)
	d.dossier.onAdd(model.Individual)
	if d.dossier.part != "report/n6" || d.window.Canvas().Focused() != d.field(t, "nominees/n6/name") {
		t.Fatalf("part %s; the cursor is not in the name", d.dossier.part)
	}
	typeKeys(d.window.Canvas(), "Le Van Thu")
	d.clock.tick()
	if n, _ := m.dossiers[campaign].NomineeByID("n6"); n.Name != "Le Van Thu" {
		t.Errorf("saved: got %q", n.Name)
	}
}

func TestDossier_findingJumpsToItsField(t *testing.T) {
	d, _ := openSample(t, "report/n4")
	d.write(t, "nominees/n4/person/workplace", "")
	d.dossier.show(partCheck, "")
	var found model.Finding
	for _, f := range d.dossier.form.findings {
		if f.Grade == model.Error {
			found = f
		}
	}
	if found.Path == "" {
		t.Fatal("the workplace left blank was not found")
	}
	d.dossier.jumpTo(found)
	if d.dossier.part != "report/n4" || d.window.Canvas().Focused() != d.field(t, "nominees/n4/person/workplace") {
		t.Errorf("%s led to part %s", found.Path, d.dossier.part)
	}
}

func TestDossier_everyFindingLeadsSomewhere(t *testing.T) {
	d, m := openSample(t, partGeneral)
	empty := model.NewDossier(campaign, m.plan, "", model.Settings{PlanID: m.plan.ID}, model.Campaign, model.UnitStage, "2.3", model.Unit{}, "2024-08-20")
	empty.Nominees = []model.Nominee{model.NewNominee("n1", m.plan, model.Campaign, model.Collective), model.NewNominee("n2", m.plan, model.Campaign, model.Individual)}
	m.dossiers[campaign] = empty
	d.open(campaign, "")
	findings := d.dossier.form.findings
	if len(findings) < 15 {
		t.Fatalf("got %d findings of an empty dossier", len(findings))
	}
	for _, f := range findings {
		d.window.Canvas().Unfocus()
		d.dossier.jumpTo(f)
		if d.window.Canvas().Focused() == nil {
			t.Errorf("%s at %q leads to no field of part %s", f.Rule, f.Path, d.dossier.part)
		}
	}
}

func TestDossier_packIsHeldBackByErrors(t *testing.T) {
	d, m := openSample(t, "report/n3")
	d.write(t, "nominees/n3/name", "")
	d.dossier.show(partHandover, "")
	d.dossier.onPack()
	if len(m.packed) != 0 {
		t.Error("a dossier with errors was packed")
	}
	if d.dossier.part != partCheck {
		t.Errorf("shown: got part %s, want the findings", d.dossier.part)
	}
}

func TestDossier_packed(t *testing.T) {
	d, m := openSample(t, partHandover)
	d.dossier.onPack()
	if len(m.packed) != 1 || d.dossier.form.d.State != model.Packed || d.dossier.form.d.Revision != 1 {
		t.Fatalf("got %d packages, state %s, revision %d", len(m.packed), d.dossier.form.d.State, d.dossier.form.d.Revision)
	}
	// What is typed afterwards goes into the dossier as the job left it.
	d.dossier.show(partProposal, "")
	d.write(t, "proposal/number", "48")
	d.clock.tick()
	if got := m.dossiers[campaign]; got.Revision != 1 || got.State != model.Draft || got.Proposal.Number != "48" {
		t.Errorf("got revision %d, state %s, number %q", got.Revision, got.State, got.Proposal.Number)
	}
}

func TestDossier_viewOpensThePaper(t *testing.T) {
	d, _ := openSample(t, partProposal)
	d.dossier.onView("proposal")
	d.dossier.onView("")
	if len(d.opened) != 2 || d.opened[0] != "/view/02-to-trinh.pdf" || d.opened[1] != "/view/ho-so.pdf" {
		t.Errorf("opened: got %v", d.opened)
	}
}

func TestDossier_attach(t *testing.T) {
	d, m := openSample(t, partAttachments)
	d.dossier.attachAs = target{"proposal", model.SignedScan}
	d.dossier.attachHere([]string{"/x/giay.pdf"})
	if len(m.attached) != 1 || len(d.dossier.form.d.Attachments) != 1 {
		t.Fatalf("got %v and %d attachments", m.attached, len(d.dossier.form.d.Attachments))
	}
	d.dossier.attachHere([]string{"/x/giay.txt"})
	if len(d.dossier.form.d.Attachments) != 1 || len(d.logged) != 1 {
		t.Errorf("a file refused: got %d attachments, logged %v", len(d.dossier.form.d.Attachments), d.logged)
	}
}

func TestDossier_helpByF1InAnyField(t *testing.T) {
	d, _ := openSample(t, partProposal)
	d.field(t, "proposal/number").TypedKey(&fyne.KeyEvent{Name: fyne.KeyF1})
	if d.help.window == nil || d.help.shown != partProposal {
		t.Errorf("got page %q, want the one on the proposal", d.help.shown)
	}
}

func TestEntries_letTabGoOn(t *testing.T) {
	d, _ := openSample(t, "report/n3")
	e := d.field(t, "nominees/n3/report/sections/results/text").(*paragraphsEntry)
	if e.AcceptsTab() {
		t.Error("Tab stays in the entry of paragraphs")
	}
	name := d.field(t, "nominees/n3/name").(*paragraphsEntry)
	d.window.Canvas().Focus(name)
	name.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.window.Canvas().Focused() == fyne.Focusable(name) {
		t.Error("Enter stays in the entry of one line")
	}
}

func TestEntries_growWithTheirText(t *testing.T) {
	d, _ := openSample(t, "report/n3")
	e := d.field(t, "nominees/n3/report/sections/results/text").(*paragraphsEntry)
	before := e.MinSize().Height
	e.SetText(strings.Repeat("Một câu dài để xem ô có cao thêm hay không. ", 60))
	if after := e.MinSize().Height; after <= before {
		t.Errorf("height: got %v after %v", after, before)
	}
}

func TestDossier_pageScrollsToTheCursor(t *testing.T) {
	d, _ := openSample(t, "report/n3")
	d.dossier.page.jump("nominees/n3/report/sections/conduct/text")
	if d.dossier.page.scroll.Offset.Y < 500 {
		t.Errorf("offset: got %v, want the field in sight", d.dossier.page.scroll.Offset.Y)
	}
}

func TestChoice_enterShowsAll(t *testing.T) {
	d, _ := openSample(t, "report/n3")
	c := d.field(t, "nominees/n3/person/sex").(*choiceBox)
	d.window.Canvas().Focus(c)
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.window.Canvas().Overlays().Top() == nil {
		t.Error("the list did not open")
	}
}

func TestPartsList_showsThatItHasTheKeyboard(t *testing.T) {
	d, _ := openSample(t, partProposal)
	d.window.Canvas().Focus(d.field(t, "proposal/number"))
	if d.dossier.parts.ring.frame.Visible() {
		t.Error("framed without the keyboard")
	}
	d.onParts()
	if !d.dossier.parts.ring.frame.Visible() {
		t.Error("nothing shows that the list has the keyboard")
	}
	d.dossier.parts.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	d.dossier.parts.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.dossier.part != partCouncil {
		t.Errorf("arrow down and Enter: got part %s, want the next one", d.dossier.part)
	}
}

func TestChoice_byKeys(t *testing.T) {
	d, _ := openSample(t, "report/n3")
	c := d.field(t, "nominees/n3/person/sex").(*choiceBox)
	person := d.dossier.form.nominee("n3").Person
	for _, step := range []struct {
		do   func()
		want model.Sex
	}{
		{func() { c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown}) }, model.Male},
		{func() { c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown}) }, model.Male},
		{func() { c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp}) }, model.Female},
		{func() { c.TypedRune('n') }, model.Male},
		{func() { c.TypedRune('x') }, model.Male},
	} {
		step.do()
		if person.Sex != step.want {
			t.Errorf("got %s, want %s", person.Sex, step.want)
		}
	}
}

func TestDossier_fileIsChosenInADialog(t *testing.T) {
	d, _ := openSample(t, partAttachments)
	d.dossier.onChooseFile()
	if !d.notices.asking() {
		t.Fatal("no dialog came up")
	}
	d.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.notices.asking() || len(d.dossier.form.d.Attachments) != 0 {
		t.Error("Escape did not put the dialog away")
	}
}

func TestDossier_droppedFilesAreAttached(t *testing.T) {
	d, m := openSample(t, partProposal)
	d.onDropped(fyne.Position{}, []fyne.URI{storage.NewFileURI("/x/mot.pdf"), storage.NewFileURI("/x/hai.pdf")})
	if len(m.attached) != 2 || d.dossier.part != partAttachments || len(d.dossier.form.d.Attachments) != 2 {
		t.Errorf("got %v attached, part %s, %d shown", m.attached, d.dossier.part, len(d.dossier.form.d.Attachments))
	}
}

func TestDossier_overQuotaOffersTheException(t *testing.T) {
	d, m := openSample(t, partList)
	words := func() string { return strings.Join(shown(d.dossier.page.box), "|") }
	if strings.Contains(words(), text("exception.title")) {
		t.Error("offered within the quota")
	}
	d.dossier.form.addNominee(model.Collective)
	d.dossier.recheck()
	d.dossier.show(partList, "")
	if !strings.Contains(words(), text("exception.title")) {
		t.Fatal("not offered above the quota")
	}
	d.dossier.jumpTo(model.Finding{Path: "nominees"})
	if d.dossier.part != partList {
		t.Errorf("got part %s", d.dossier.part)
	}
	d.dossier.form.d.Exception = &model.QuotaException{}
	d.dossier.rebuild("exception/number")
	typeKeys(d.window.Canvas(), "12/UBND")
	d.clock.tick()
	if e := m.dossiers[campaign].Exception; e == nil || e.Number != "12/UBND" {
		t.Errorf("saved: got %+v", e)
	}
}

func TestPartsList_theShownPartIsInSight(t *testing.T) {
	d, _ := openSample(t, partGeneral)
	fyne.CurrentApp().Settings().SetTheme(Look{Text: 2}.Theme())
	d.window.Resize(fyne.NewSize(1024, 566))
	l := d.dossier.parts
	for _, part := range []string{partHandover, partHistory, partGeneral} {
		d.dossier.show(part, "")
		top := float32(0)
		for _, p := range l.parts[:l.marked] {
			top += l.rowHeight(p) + theme.Padding()
		}
		bottom, offset := top+l.rowHeight(l.parts[l.marked]), l.GetScrollOffset()
		if l.parts[l.marked].id != part || top < offset || bottom > offset+l.Size().Height {
			t.Errorf("part %s lies at %v to %v, seen are %v to %v", part, top, bottom, offset, offset+l.Size().Height)
		}
	}
}
