package ui

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"hoso/model"
)

func receivedSample(t *testing.T) (*receivedForm, *memory) {
	t.Helper()
	m := newPooled(t)
	deliverSample(m)
	f := newReceivedForm(m, "2024-08-20", time.UTC)
	if err := f.load(context.Background(), "d1"); err != nil {
		t.Fatal(err)
	}
	return f, m
}

func TestReceivedForm_factsAreAllThere(t *testing.T) {
	f, m := receivedSample(t)
	said := func(group, words string) bool {
		return slices.ContainsFunc(f.facts, func(g factGroup) bool {
			return g.title == group && slices.ContainsFunc(g.facts, func(f fact) bool { return strings.Contains(f.words, words) })
		})
	}
	n := m.dossiers["d1"].Nominees[2]
	for _, want := range []string{n.Person.Birth.String(), n.Person.Workplace, n.Person.Position, n.Report.Sections[0].Text[:200]} {
		if !said(n.Name, want) {
			t.Errorf("%q is not among the facts of %s", want, n.Name)
		}
	}
	if !said(text("part.proposal"), m.dossiers["d1"].Proposal.Signer.Name) {
		t.Error("the proposal's signer is not among its facts")
	}
	for _, g := range f.facts {
		for _, one := range g.facts {
			if one.name == "" || g.detail != "" && strings.Contains(one.name, g.title) {
				t.Errorf("%s: a fact is called %q", g.title, one.name)
			}
			if len(one.words) > longestFact+10 {
				t.Errorf("%s: %s has %d bytes", g.title, one.name, len(one.words))
			}
		}
	}
}

func TestReceivedForm_changesNomineeByNominee(t *testing.T) {
	f, m := receivedSample(t)
	var groups []changeGroup
	ask := func(code string) {
		f.compare((&clock{}).background(), code, func(g []changeGroup, err error) { groups = g })
	}
	ask("c1")
	if len(groups) != 3 || groups[0].kind != model.Added || groups[1].kind != model.Edited || groups[2].kind != model.Removed {
		t.Fatalf("got %+v, want one added, one edited, one removed", groups)
	}
	if c := groups[1].changes; len(c) != 1 || !strings.HasSuffix(groups[1].title, m.dossiers["d1"].Nominees[1].Name) {
		t.Errorf("got %+v, want the one name that was edited", groups[1])
	}
	ask("c0")
	if groups != nil {
		t.Errorf("the first package: got %+v, want nothing to compare with", groups)
	}
}

func TestReceived_tabs(t *testing.T) {
	m := newPooled(t)
	deliverSample(m)
	d := openPooled(t, m)
	d.pool.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.received == nil {
		t.Fatalf("Enter does not open the package: %v", d.logged)
	}
	list := d.window.Canvas().Focused().(*chooser)
	if list.Length() != len(d.received.form.facts) || list.Length() < 6 {
		t.Errorf("got %d groups of facts", list.Length())
	}
	d.received.show(tabFiles)
	d.window.Canvas().Focused().(*chooser).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !slices.Equal(m.delivered.extracted, []string{"c1 ho-so.pdf"}) || !slices.Equal(d.opened, []string{"/view/ho-so.pdf"}) {
		t.Errorf("extracted %v, opened %v", m.delivered.extracted, d.opened)
	}
	d.received.show(tabFindings)
	if _, ok := d.window.Canvas().Focused().(*findingsList); ok != (len(d.received.form.findings.findings) > 0) {
		t.Errorf("the keyboard is on %T", d.window.Canvas().Focused())
	}
	d.received.show(tabPackages)
	if got := d.window.Canvas().Focused().(*chooser).Length(); got != 2 {
		t.Errorf("got %d packages, want 2", got)
	}
	d.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.pool == nil || d.received != nil {
		t.Error("Escape does not lead back to the pool")
	}
}

func TestReceived_foundBySearchIsReadOnly(t *testing.T) {
	m := newPooled(t)
	deliverSample(m)
	d := newDesk(t, m)
	d.open("d1", "nominees/n1/name")
	if d.dossier != nil || d.received == nil {
		t.Error("a received dossier can be edited")
	}
}

func TestSizeWords(t *testing.T) {
	for bytes, want := range map[int64]string{10: "1 KB", 40 << 10: "40 KB", 3<<20 + 400<<10: "3,4 MB"} {
		if got := sizeWords(bytes); got != want {
			t.Errorf("%d: got %q, want %q", bytes, got, want)
		}
	}
}
