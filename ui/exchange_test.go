package ui

import (
	"slices"
	"testing"

	"hoso/model"
)

// onPackStop opens the part "In và đóng gói", whose answers wait until they are
// called for, and goes by Tab to what bears the words.
func (d *desk) onPackStop(t *testing.T, words string) (answer func()) {
	t.Helper()
	var waiting []func()
	d.clock.doing = func(then func()) { waiting = append(waiting, then) }
	d.goTo(partHandover)
	c := d.window.Canvas()
	for range 40 {
		if b, ok := c.Focused().(*button); ok && b.Text == words {
			return func() {
				for len(waiting) > 0 {
					then := waiting[0]
					waiting = waiting[1:]
					then()
				}
			}
		}
		c.FocusNext()
	}
	t.Fatalf("Tab does not lead to %q", words)
	return nil
}

// TestHandover_lateAnswerLeavesTheKeyboard: what is told of the papers after the
// clerk has gone on to the package's buttons takes none of them away.
func TestHandover_lateAnswerLeavesTheKeyboard(t *testing.T) {
	d, _ := openSample(t, partGeneral)
	d.dossier.form.find(nil)
	answer := d.onPackStop(t, text("handover.pack.do"))
	old := d.window.Canvas().Focused()
	answer()
	now, ok := d.window.Canvas().Focused().(*button)
	if !ok || now == old || now.Text != text("handover.pack.do") || !slices.Contains(tabStops(d.dossier.handover.pack.Objects), d.window.Canvas().Focused()) {
		t.Errorf("got the keyboard at %+v, want it on the button that is there now", now)
	}
}

// TestHandover_lateCheckLeavesTheKeyboard: what held the package back is found
// mended while the clerk is at the button that shows it.
func TestHandover_lateCheckLeavesTheKeyboard(t *testing.T) {
	d, _ := openSample(t, partGeneral)
	d.dossier.form.find([]model.Finding{{Rule: "date-invalid", Grade: model.Error, Path: "minutes/date"}})
	answer := d.onPackStop(t, text("handover.held.show"))
	d.dossier.form.find(nil)
	answer()
	d.dossier.showFound()
	stops := tabStops(d.dossier.handover.pack.Objects)
	if got := d.window.Canvas().Focused(); got != stops[0] {
		t.Errorf("got the keyboard at %T, want it on the first of the package's stops", got)
	}
}

// TestHandover_mendedErrorHoldsNothing: an error was mended just now, and the
// check of that is not back.
func TestHandover_mendedErrorHoldsNothing(t *testing.T) {
	d, _ := openSample(t, partMinutes)
	d.write(t, "minutes/start", "25g")
	d.dossier.recheck()
	if d.dossier.handover.form.held() == 0 {
		t.Fatal("the sample has no error now")
	}
	d.write(t, "minutes/start", "8g30")
	answer := d.onPackStop(t, text("handover.pack.do"))
	answer()
	if now, ok := d.window.Canvas().Focused().(*button); !ok || now.Text != text("handover.pack.do") || now.Disabled() {
		t.Errorf("the keyboard is at %T, want it on the same button", d.window.Canvas().Focused())
	}
}
