package ui

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// crowd adds so many dossiers to the sample ones.
func crowd(m *memory, n int) {
	for i := range n {
		d := m.dossiers[campaign].Clone()
		d.ID = fmt.Sprintf("dot-%03d", i)
		m.dossiers[d.ID] = d
	}
}

func loadedList(t *testing.T, m *memory, q ListQuery) *homeList {
	t.Helper()
	l := newHomeList(m)
	load, err := l.load(context.Background(), q)
	if err != nil {
		t.Fatal(err)
	}
	l.take(load)
	return l
}

func TestHomeList_readsByThePage(t *testing.T) {
	m := newSample(t)
	crowd(m, 200)
	l := loadedList(t, m, ListQuery{Sort: SortEdited})
	if _, ok := l.at(listPage - 1); !ok || l.length() != 202 {
		t.Fatalf("got %d dossiers and the first page %v", l.length(), ok)
	}
	if _, ok := l.at(150); ok {
		t.Fatal("a page is there that nobody asked for")
	}
	number, read := l.need(150)
	if _, again := l.need(151); read == nil || again != nil {
		t.Fatal("the page is to be read once")
	}
	page, err := read(context.Background())
	if err != nil || !l.put(l.query, number, page) {
		t.Fatalf("the page was not kept: %v", err)
	}
	if e, ok := l.at(150); !ok || e.ID != "dot-148" || !slices.Equal(m.pages, []int{0, 120}) {
		t.Errorf("got %s, pages %v", e.ID, m.pages)
	}
	if l.put(ListQuery{Archived: true}, 0, nil) {
		t.Error("the page of an older query was kept")
	}
	if _, ok := l.at(-1); ok {
		t.Error("there is a dossier before the first")
	}
}

func TestHomeList_judged(t *testing.T) {
	m := newSample(t)
	m.verdicts = map[string]Verdict{"ba-dinh-cuu-nguoi": {}}
	l := loadedList(t, m, ListQuery{Sort: SortEdited, Descending: true})
	if e, _ := l.at(0); e.Headway != model.Drafting {
		t.Fatalf("before: got %s", e.Headway)
	}
	if !l.judged(campaign, Verdict{Errors: 1, Missing: "Thiếu."}) || l.judged(campaign, Verdict{Errors: 1, Missing: "Thiếu."}) {
		t.Error("a verdict changes the list once")
	}
	if e, _ := l.at(0); e.Headway != model.Faulty {
		t.Errorf("with errors: got %s", e.Headway)
	}
	l.judged(campaign, Verdict{Warnings: 1})
	if e, _ := l.at(0); e.Headway != model.Ready {
		t.Errorf("without: got %s", e.Headway)
	}
	if got := headwayOf(Entry{Headway: model.PackedUp, Verdict: &Verdict{Errors: 1}}); got != model.PackedUp {
		t.Errorf("packed: got %s", got)
	}
	if got := headwayOf(Entry{Headway: model.Ready, Verdict: &Verdict{}}); got != model.Drafting {
		t.Errorf("nobody nominated: got %s", got)
	}
}

func TestListQuery_sortedBy(t *testing.T) {
	q := ListQuery{Sort: SortEdited, Descending: true}
	if got := q.sortedBy(SortEdited); got.Descending {
		t.Error("the same column again does not turn the order")
	}
	if got := q.sortedBy(SortKind); got.Sort != SortKind || got.Descending {
		t.Errorf("another column: got %v", got)
	}
	if got := q.sortedBy(SortErrors); !got.Descending {
		t.Error("most errors come first")
	}
}

func TestHome_sortsAndFilters(t *testing.T) {
	m := newSample(t)
	d := newDesk(t, m)
	d.home.head.buttons[SortNominees].OnTapped()
	d.home.head.buttons[SortNominees].OnTapped()
	if e, _ := d.home.form.list.at(0); e.ID != "ba-dinh-cuu-nguoi" || d.home.head.buttons[SortNominees].Icon == nil || d.home.head.buttons[SortEdited].Icon != nil {
		t.Errorf("fewest first: got %s", e.ID)
	}
	d.home.filters.kind = kindStage{model.AdHoc, model.UnitStage}
	d.home.filters.onKind()
	if n := d.home.form.list.length(); n != 1 || !d.home.filters.none.Visible() {
		t.Errorf("ad-hoc: got %d dossiers, want 1 and a way to see all", n)
	}
	d.home.filters.query.Theme = "2.1"
	d.home.filters.changed()
	if got := strings.Join(shown(d.home.content), "|"); !strings.Contains(got, strings.TrimSpace(text("home.empty.filtered"))) {
		t.Errorf("nothing fits: got %s", got)
	}
	focusButton(t, d, text("home.filter.none")).OnTapped()
	if n := d.home.form.list.length(); n != 2 || d.home.form.list.query.Sort != SortNominees {
		t.Errorf("unfiltered: got %d dossiers by %s", n, d.home.form.list.query.Sort)
	}
}

// Arrows go through the options of a filter, which keeps the keyboard.
func TestHome_filtersByArrows(t *testing.T) {
	m := newSample(t)
	m.verdicts = map[string]Verdict{"ba-dinh-cuu-nguoi": {}, campaign: {Errors: 1}}
	d := newDesk(t, m)
	d.clock.tick()
	box := d.home.filters.headwayBox
	d.window.Canvas().Focus(box)
	for _, want := range []int{0, 0, 2} { // drafting, faulty, ready: the sample is sound
		box.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		if got := d.home.form.list.length(); got != want || d.window.Canvas().Focused() != box {
			t.Errorf("%s: got %d dossiers, want %d, and the keyboard still there", box.Selected, got, want)
		}
	}
	d.home.filters.clear()
	if box.SelectedIndex() != 0 {
		t.Errorf("cleared: got %s", box.Selected)
	}
}

// What is cut off in a row can be read in full below the list.
func TestHome_tellsTheMarkedDossierInFull(t *testing.T) {
	m := newSample(t)
	long := m.dossiers[campaign].Clone()
	long.Nominees[0].Name = "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông Thành phố"
	long.Minutes.Date = ""
	m.dossiers[campaign] = long
	d := newDesk(t, m)
	d.clock.tick()
	if got := d.home.detail.about.Text; !strings.HasPrefix(got, long.Nominees[0].Name) || d.home.detail.about.Wrapping == 0 {
		t.Errorf("got %q", got)
	}
	if got := d.home.detail.missing; !got.Visible() || got.Importance != widget.DangerImportance || !strings.Contains(got.Text, "ngày họp") {
		t.Errorf("missing: got %q", got.Text)
	}
	d.home.list.mark(1)
	if got := d.home.detail.shown.ID; got != "ba-dinh-cuu-nguoi" {
		t.Errorf("another line: got %s", got)
	}
}
