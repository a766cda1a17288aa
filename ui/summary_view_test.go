package ui

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hoso/model"
)

// openSummed is a window that shows what the pool amounts to.
func openSummed(t *testing.T, facts model.PoolSummary) (*desk, *memory) {
	t.Helper()
	m := newPooled(t)
	m.summed.facts = facts
	d := newDesk(t, m)
	d.openSummary()
	if d.summary == nil {
		t.Fatalf("the summary is not shown: %v", d.logged)
	}
	return d, m
}

func TestSummary_rowLeadsToPool(t *testing.T) {
	d, _ := openSummed(t, boardsSummary())
	if d.window.Canvas().Focused() != fyne.Focusable(d.summary.rows[0]) {
		t.Fatal("the keyboard is not on the first row")
	}
	press := func(k fyne.KeyName) { d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k}) }
	press(fyne.KeyUp) // there is nothing above
	for range len(d.summary.rows) {
		press(fyne.KeyDown)
	}
	if d.window.Canvas().Focused() != fyne.Focusable(d.summary.rows[len(d.summary.rows)-1]) {
		t.Error("the arrows do not go through the rows")
	}
	press(fyne.KeyReturn)
	if d.pool == nil || d.summary != nil || d.pool.form.filter != (PoolFilter{Unit: "so-xay-dung"}) {
		t.Fatal("the row of a unit did not lead to its dossiers")
	}
}

func TestSummary_wayFromPoolAndBack(t *testing.T) {
	d := openPooled(t, newPooled(t))
	d.pool.summaryButton().OnTapped()
	if d.summary == nil || d.pool != nil {
		t.Fatal("the button did not lead to the summary")
	}
	if d.helpPage() != "summary" {
		t.Errorf("got the help page %q", d.helpPage())
	}
	d.window.Canvas().Focus(nil)
	d.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.pool == nil || d.summary != nil {
		t.Error("Escape did not lead back to the pool")
	}
}

func TestSummary_nothingReceived(t *testing.T) {
	d, _ := openSummed(t, model.PoolSummary{Doubts: []string{"Chưa chọn kế hoạch."}})
	if d.window.Canvas().Focused() != fyne.Focusable(d.summary.first) {
		t.Error("the keyboard is on nothing")
	}
	for _, want := range []string{text("summary.empty"), text("summary.silent.unknown"), "Chưa chọn kế hoạch."} {
		if !strings.Contains(words(d.summary.content), want) {
			t.Errorf("want %q on the screen", want)
		}
	}
}

// The page is made of what the screen shows, not of what has come since.
func TestSummary_page(t *testing.T) {
	d, m := openSummed(t, boardsSummary())
	d.summary.onLook()
	if len(m.summed.wrote) != 1 || filepath.Base(m.summed.wrote[0]) != summaryFile {
		t.Fatalf("got %v", m.summed.wrote)
	}
	d.summary.onPrint()
	if !d.notices.asking() {
		t.Fatal("nothing is asked before printing")
	}
	d.notices.closeTop()
	m.summed.failed = errors.New("no disk")
	d.summary.onLook()
	if !d.notices.asking() {
		t.Error("the trouble is not told")
	}
}

func TestSummary_scrollsByPages(t *testing.T) {
	d, _ := openSummed(t, boardsSummary())
	d.window.Resize(fyne.NewSize(900, 420))
	row := d.summary.rows[0]
	row.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	if d.summary.scroll.Offset.Y <= 0 {
		t.Error("Page Down does not scroll")
	}
	row.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if d.summary.scroll.Offset.Y != 0 {
		t.Error("Home does not go to the top")
	}
}
