package ui

import (
	"context"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

func TestAcknowledge_scopes(t *testing.T) {
	m := newPooled(t)
	m.pooled.entries[0].Acknowledged = true
	f := pooledForm(t, m)
	f.choose(PoolFilter{Group: "district"})
	options, codes := f.scopes(f.shown[0])
	if len(options) != 3 || options[0].value != scopeNew {
		t.Errorf("got %+v, want those without a receipt first", options)
	}
	for scope, want := range map[acknowledgeScope][]string{scopeNew: {"c2", "c3"}, scopeMarked: {"c1"}, scopeShown: {"c1", "c3"}} {
		if !slices.Equal(codes[scope], want) {
			t.Errorf("%s: got %v, want %v", scope, codes[scope], want)
		}
	}
}

func TestAcknowledge_writesThoseWithoutReceipt(t *testing.T) {
	m := newPooled(t)
	m.pooled.entries[1].Acknowledged = true
	d := openPooled(t, m)
	d.answers.files = []string{"/out"}
	d.pool.onAcknowledge()
	d.window.Canvas().Focused().(*button).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := m.delivered.acknowledged; !slices.Equal(got, []string{"c1", "c3"}) || !d.notices.asking() {
		t.Fatalf("wrote %v, dialog %v; want c1 and c3, and it told", got, d.notices.asking())
	}
	if len(d.pool.form.packages) != 3 || !d.pool.form.packages[0].entry.Acknowledged {
		t.Error("the pool does not know of the receipts")
	}
}

func TestAcknowledge_cancelledAndFailed(t *testing.T) {
	m := newPooled(t)
	d := openPooled(t, m)
	m.delivered.unwritten = context.Canceled
	d.writeReceipts([]string{"c1"}, "/out")
	if d.notices.asking() || d.notices.foot.Text != textf("acknowledge.cancelled", 0) {
		t.Errorf("cancelled: %q", d.notices.foot.Text)
	}
	m.delivered.unwritten = context.DeadlineExceeded
	d.writeReceipts([]string{"c1"}, "/out")
	if !d.notices.asking() {
		t.Error("an error is not told")
	}
}

func TestAcknowledge_nothingToAcknowledge(t *testing.T) {
	d := openPooled(t, newSample(t))
	d.pool.onAcknowledge()
	if !d.notices.asking() || len(d.answers.asked) > 0 {
		t.Error("an empty pool asks for a folder")
	}
}
