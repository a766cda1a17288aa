package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"
)

func TestPoolExport_allOrWhatIsShown(t *testing.T) {
	m := newPooled(t)
	d := openPooled(t, m)
	d.answers.files = []string{"/x/bang.xlsx"}
	d.press(t, d.pool.content, text("table.export"))
	if got := d.answers.asked[0].Name; got != "tong-hop-de-nghi-2024-08-20.xlsx" {
		t.Errorf("suggested: got %q", got)
	}
	d.dialogButton(t, text("notice.ok"))
	unit := d.pool.form.packages[0].entry
	d.pool.filterBy(PoolFilter{Unit: unit.Unit})
	shown, all := len(d.pool.form.shownIDs()), len(d.pool.form.packages)
	if shown == 0 || shown == all {
		t.Fatalf("%d of %d packages are shown", shown, all)
	}
	d.press(t, d.pool.content, text("table.export"))
	d.dialogButton(t, text("save.go-on"))
	d.dialogButton(t, text("notice.ok"))
	d.press(t, d.pool.content, text("table.export"))
	scopes := within[*radioRow](d.window.Canvas().Overlays().Top())
	if len(scopes) != 2 || scopes[1].Text != textf("pool.export.all", all) {
		t.Fatalf("got %d things to choose from", len(scopes))
	}
	test.Tap(scopes[1])
	d.dialogButton(t, text("save.go-on"))
	want := []string{"pool  /x/bang.xlsx", "pool " + strings.Join(d.pool.form.shownIDs(), "+") + " /x/bang.xlsx", "pool  /x/bang.xlsx"}
	if diff := cmp.Diff(want, m.tables.written); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestPoolExport_nothing(t *testing.T) {
	m := newSample(t)
	d := openPooled(t, m)
	d.press(t, d.pool.content, text("table.export"))
	if words := d.dialogWords(); !strings.Contains(words, text("pool.export.none")) || len(m.tables.written) > 0 {
		t.Errorf("got %s and %v", words, m.tables.written)
	}
}
