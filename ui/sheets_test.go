package ui

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// clickOn clicks on a block of the sheets shown.
func (d *desk) clickOn(t *testing.T, block string) {
	t.Helper()
	d.dossier.sheets.onTapped(d.placeOf(t, block))
}

// placeOf is the middle of a block on the strip of sheets.
func (d *desk) placeOf(t *testing.T, block string) fyne.Position {
	t.Helper()
	s := d.dossier.sheets
	i := sheetWith(s.form.sheets, block)
	if i < 0 {
		t.Fatalf("no sheet shows %s", block)
	}
	a, p := s.form.sheets[i].Blocks[block], s.places[i]
	scale := p.size.Width / float32(s.form.sheets[i].Width)
	return p.pos.AddXY(float32(a.Left+a.Right)/2*scale, float32(a.Top+a.Bottom)/2*scale)
}

func TestSheets_clickGoesToTheField(t *testing.T) {
	d, _ := openSample(t, partGeneral)
	for _, c := range []struct{ part, block, wantPart, want string }{
		{partProposal, "letterhead", partProposal, "proposal/number"},
		{partProposal, "proposal/signer", partProposal, "proposal/signer/name"},
		{partProposal, "recipient/names", partGeneral, "recipient/names"},
		{partProposal, "nominees/n3/name", "report/n3", "nominees/n3/name"},
		{partMinutes, "minutes/opening/1", partMinutes, "minutes/opening"},
		{partMinutes, "minutes/results/n3", partMinutes, "minutes/results/n3/for"},
		{partMinutes, "council/members/m2", partMinutes, "minutes/attendance/m2"},
		{partMinutes, "minutes/signature/chair", partMinutes, "minutes/chair"},
		{partList, "nominees/n2", "report/n2", "nominees/n2/name"},
		{"report/n3", "nominees/n3/name/1", "report/n3", "nominees/n3/name"},
		{"report/n3", "nominees/n3/person/birth", "report/n3", "nominees/n3/person/birth"},
		{"report/n3", "nominees/n3/report/sections/results", "report/n3", "nominees/n3/report/sections/results/text"},
		{"report/n3", "nominees/n3/report/sections/results/text/2", "report/n3", "nominees/n3/report/sections/results/text"},
		{"report/n1", "nominees/n1/report/awards/0", "report/n1", "nominees/n1/report/awards/0/year"},
		{partAttachments, "minutes", partMinutes, ""},
	} {
		t.Run(c.part+" "+c.block, func(t *testing.T) {
			d.dossier.show(c.part, "")
			d.clickOn(t, c.block)
			d.clock.tick() // no double click
			if d.dossier.part != c.wantPart {
				t.Errorf("got part %s, want %s", d.dossier.part, c.wantPart)
			}
			if c.want != "" && d.window.Canvas().Focused() != d.field(t, c.want) {
				t.Errorf("the cursor is not in %s", c.want)
			}
		})
	}
}

func TestSheets_clickPutsTheCursorIntoTheParagraph(t *testing.T) {
	d, _ := openSample(t, "report/n3")
	const path = "nominees/n3/report/sections/results/text"
	d.clickOn(t, path+"/2")
	e := d.field(t, path).(*paragraphsEntry)
	n, part := e.paragraph()
	if n != 2 || part != 0 {
		t.Errorf("got paragraph %d at %.2f, want the beginning of 2", n, part)
	}
}

func TestSheets_composedLinesGoToTheirHooks(t *testing.T) {
	d, _ := openSample(t, partProposal)
	var composed, reworded []string
	d.dossier.composed = func(paper, block string) { composed = append(composed, paper+"#"+block) }
	d.dossier.reword = func(paper, block string) { reworded = append(reworded, paper+"#"+block) }
	d.clickOn(t, "proposal/request")
	want := []string{"proposal#proposal/request"}
	if !slices.Equal(composed, want) || reworded != nil {
		t.Errorf("after a click: got %v, %v; want %v", composed, reworded, want)
	}
	d.clickOn(t, "proposal/request")
	if !slices.Equal(reworded, want) || len(composed) != 1 {
		t.Errorf("after a double click: got %v, %v; want %v", composed, reworded, want)
	}
	d.clickOn(t, "proposal/request")
	d.clock.tick()
	d.clickOn(t, "proposal/request")
	if len(reworded) != 1 {
		t.Error("two clicks far apart count as a double one")
	}
	d.dossier.sheets.onTappedSecondary(d.placeOf(t, "proposal/basis/plan"))
	if want := "proposal#proposal/basis/plan"; len(reworded) != 2 || reworded[1] != want {
		t.Errorf("with the other button: got %v, want %s", reworded, want)
	}
}

func TestSheets_followTyping(t *testing.T) {
	d, m := openSample(t, "report/n3")
	d.write(t, "nominees/n3/person/hometown", "xã Ví Dụ")
	before := m.layouts
	d.write(t, "nominees/n3/person/hometown", "xã Ví Dụ, huyện Sóc Sơn")
	if m.layouts != before {
		t.Error("a keystroke laid the sheets out on the spot")
	}
	d.clock.tick()
	if m.layouts != before+1 {
		t.Errorf("got %d layouts for two keystrokes, want 1", m.layouts-before)
	}
	s := d.dossier.sheets.form.sheets
	words := ""
	for _, l := range s[sheetWith(s, "nominees/n3/person/hometown")].Face.(*fakeFace).lines {
		words += l.words + "\n"
	}
	if !strings.Contains(words, "xã Ví Dụ, huyện Sóc Sơn") {
		t.Errorf("the sheets show\n%s", words)
	}
}

func TestSheets_unchangedSheetsAreNotDrawnAgain(t *testing.T) {
	d, m := openSample(t, "report/n3")
	d.dossier.sheets.setZoom(fitSheet) // two sheets can be seen
	m.drawn = 0
	d.write(t, "nominees/n3/person/hometown", "xã Ví Dụ")
	d.clock.tick()
	if m.drawn != 1 {
		t.Errorf("got %d sheets drawn, want the changed one", m.drawn)
	}
}

func TestSheets_troubleIsSaid(t *testing.T) {
	d, m := openSample(t, partProposal)
	m.unlaid = errors.New("no font")
	d.write(t, "proposal/number", "45")
	d.clock.tick()
	if g := d.dossier.sheets.guide; !g.Visible() || !strings.Contains(g.Text, "Chưa dựng được") {
		t.Errorf("got %q, shown %t", g.Text, g.Visible())
	}
	if len(d.logged) != 1 {
		t.Errorf("logged %v, want the trouble once", d.logged)
	}
	m.unlaid = nil
	d.write(t, "proposal/number", "46")
	d.clock.tick()
	if d.dossier.sheets.guide.Visible() {
		t.Error("the trouble is over, and still said")
	}
}

func TestSheets_markTheFieldWithTheCursor(t *testing.T) {
	d, _ := openSample(t, "report/n3")
	d.write(t, "nominees/n3/report/sections/conduct/text", "Gương mẫu.")
	d.clock.tick()
	s := d.dossier.sheets
	want := "nominees/n3/report/sections/conduct/text"
	if len(s.marked) != 1 || s.marked[0].area != s.form.sheets[sheetWith(s.form.sheets, want)].Blocks[want] {
		t.Fatalf("got marks %v, want %s", s.marked, want)
	}
	top, bottom := s.span(s.marked[0])
	if y := s.scroll.Offset.Y; top < y || bottom > y+s.scroll.Size().Height {
		t.Errorf("the mark from %g to %g is out of sight, %g to %g", top, bottom, y, y+s.scroll.Size().Height)
	}
}

// A dossier that no council met on has no minutes, although the page of the
// minutes has a row of votes for everybody.
func TestSheets_blankVotesMakeNoMinutes(t *testing.T) {
	m := newSample(t)
	d := newDesk(t, m)
	d.open("ba-dinh-cuu-nguoi", "")
	d.dossier.show(partMinutes, "")
	if s := d.dossier.sheets; len(s.form.sheets) > 0 || !s.guide.Visible() || !strings.Contains(s.guide.Text, "chưa có biên bản") {
		t.Errorf("got %d sheets, guide %q", len(s.form.sheets), s.guide.Text)
	}
}

func TestSheets_everyPartHasSheetsOrAGuide(t *testing.T) {
	d, _ := openSample(t, partGeneral)
	for _, p := range d.dossier.form.parts() {
		d.dossier.show(p.id, "")
		if len(d.dossier.sheets.form.sheets) == 0 {
			t.Errorf("part %s has no sheets", p.id)
		}
	}
	d.dossier.show(partHandover, "")
	if got := d.dossier.sheets.form.sheets; !paperIs(got, "index") || !paperIs(got, "report/n5") {
		t.Errorf("got %d sheets, want the whole set", len(got))
	}
}

func paperIs(sheets []Sheet, paper string) bool {
	return slices.ContainsFunc(sheets, func(s Sheet) bool { return s.Paper == paper })
}

func TestSheets_keysTurnAndScroll(t *testing.T) {
	d, _ := openSample(t, "report/n3")
	s := d.dossier.sheets
	d.window.Canvas().Focus(s.strip)
	if !s.ring.frame.Visible() {
		t.Error("nothing shows that the sheets have the keyboard")
	}
	at := func() float32 { return s.scroll.Offset.Y }
	press := func(k fyne.KeyName) { s.strip.TypedKey(&fyne.KeyEvent{Name: k}) }
	press(fyne.KeyEnd)
	end := at()
	press(fyne.KeyPageUp)
	press(fyne.KeyDown)
	if end <= 0 || at() >= end {
		t.Errorf("got %g after End, then %g", end, at())
	}
	press(fyne.KeyHome)
	if at() != 0 {
		t.Errorf("got %g after Home", at())
	}
	s.turn(1)
	if got := s.whereabouts(true); got != "Trang 2/2" || at() == 0 {
		t.Errorf("next sheet: got %q at %g", got, at())
	}
	d.window.Canvas().FocusPrevious()
	if s.ring.frame.Visible() {
		t.Error("the sheets seem to have kept the keyboard")
	}
}

func TestSheets_zoomKeepsThePlaceAndIsRemembered(t *testing.T) {
	d, _ := openSample(t, "report/n3")
	s := d.dossier.sheets
	s.turn(1)
	s.larger()
	if s.zoom != 75 || s.whereabouts(true) != "Trang 2/2" {
		t.Errorf("got %d %%, %s", s.zoom, s.whereabouts(true))
	}
	d.onHome()
	d.open(campaign, "")
	if got := d.dossier.sheets; got.zoom != 75 || got.bar.zoom.words.Text != "75%" {
		t.Errorf("opened again: got %d, shown %q", got.zoom, got.bar.zoom.words.Text)
	}
}
