package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

func TestReport_lengthIsToldWhileTyping(t *testing.T) {
	d, _ := openSample(t, "report/n3")
	said := func() string { return strings.Join(shown(d.dossier.page.box), "|") }
	d.write(t, resultsPath, strings.Repeat("ấ", 1234))
	if got, want := said(), textf("report.characters", "1.234"); !strings.Contains(got, want) {
		t.Errorf("the page does not say %q", want)
	}
	d.clock.tick()
	d.clock.tick() // the sheets beside the form are laid out first
	n := d.dossier.form.nominee("n3")
	all := 0
	for _, s := range n.Report.Sections {
		all += len([]rune(s.Text))
	}
	if got, want := said(), textf("report.length.pages", grouped(all), 2); !strings.Contains(got, want) {
		t.Errorf("the page does not say %q: %s", want, got)
	}
	if strings.Contains(said(), textf("report.long", grouped(maxField))) {
		t.Error("a short section is said to be long")
	}
	d.write(t, resultsPath, strings.Repeat("ấ", nearlyFull))
	if !strings.Contains(said(), textf("report.long", grouped(maxField))) {
		t.Error("a long section is not said to be long")
	}
}

func TestReportLength_countsTheLastState(t *testing.T) {
	var c clock
	m := newSample(t)
	dossier := m.dossiers[campaign]
	told := 0
	l := &reportLength{store: m, back: c.background(), paper: "report/n3", counted: func() { told++ },
		take: func() (*model.Plan, model.Dossier) { return m.plan, dossier }}
	l.touch()
	l.touch()
	if m.layouts != 0 {
		t.Error("laid out on the event thread")
	}
	c.tick()
	if m.layouts != 1 || told != 1 || l.pages == 0 {
		t.Errorf("got %d layouts, told %d times, %d pages; want one each", m.layouts, told, l.pages)
	}
	l.closed = true
	l.touch()
	c.tick()
	if m.layouts != 1 {
		t.Error("counted for a page that is gone")
	}
}

func TestGuidedLayout_besideOrAbove(t *testing.T) {
	newDesk(t, newSample(t))
	title, guide, field, below := newWords("Kết quả"), newGuide(strings.Repeat("Ghi rõ số liệu. ", 12)), widget.NewMultiLineEntry(), newGuide("12 ký tự")
	all := []fyne.CanvasObject{title, guide, field, below}
	l := &guidedLayout{}
	for _, width := range []float32{1000, 480} {
		l.Layout(all, fyne.NewSize(width, 600))
		wide := width > guidedFrom
		if beside := guide.Position().X > field.Position().X; beside != wide {
			t.Errorf("%v wide: beside %v", width, beside)
		}
		if !wide && field.Position().Y < guide.Position().Y+guide.MinSize().Height {
			t.Errorf("%v wide: the field covers the guide", width)
		}
		if right := guide.Position().X + guide.Size().Width; right > width+1 {
			t.Errorf("%v wide: the guide ends at %v", width, right)
		}
		if got, want := l.MinSize(all).Height, below.Position().Y+below.MinSize().Height; got < want {
			t.Errorf("%v wide: got a height of %v, want at least %v", width, got, want)
		}
	}
}
